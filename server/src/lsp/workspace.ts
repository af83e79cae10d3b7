import type { ClientConnection } from '../core/admission.js';
import { type Diagnostic, documentsOf } from '../core/engine.js';
import type { RegisteredFormat } from '../core/format.js';
import { type Admitted, admissionOf } from '../host/admission.js';
import type { FileSystem } from '../host/file-system.js';
import { type Linted, Linter } from '../host/linter.js';
import { type FoundSettings, SettingsFinder, type SettingsLayer } from '../host/settings.js';
import type { Documents, OpenDocument } from './documents.js';
import { OpenFiles } from './files-open.js';
import { LatestRun } from './latest-run.js';
import { type Membership, membershipOf } from './membership.js';

/** What is known of an open document, as of the version that it had when it was judged. */
export interface Judgement {
  readonly document: OpenDocument;
  readonly version: number;
  readonly settings: FoundSettings;
  /** The configuration that the document belongs to; undefined where it is not linted. */
  readonly linted: Linted | undefined;
  /** The document's own. */
  readonly findings: readonly Diagnostic[];
}

/** What a workspace tells of. */
export interface WorkspaceEvents {
  judged(judgement: Judgement): void;
  failed(document: OpenDocument, error: unknown): void;
}

interface Known {
  readonly run: LatestRun;
  /** Of the text as it stands. It is large, so it goes before the next one is made. */
  judgement: Judgement | undefined;
  /** Of the latest text that was judged. */
  membership: Membership | undefined;
}

/**
 * Keeps a judgement of each open document that is true of the texts as they stand. A document is judged within
 * its configuration, with the open documents in place of the files on disk; when one of them changes, all that
 * read it are judged again. Nothing is judged before `configure`.
 */
export class Workspace {
  readonly #files: OpenFiles;
  readonly #known = new Map<OpenDocument, Known>();
  /** Left their configuration since the latest edit: to judge them once more on their own is enough. */
  readonly #displaced = new Set<OpenDocument>();
  #linter: Linter | undefined;
  #settings: SettingsFinder;

  constructor(
    private readonly documents: Documents,
    disk: FileSystem,
    private readonly formats: readonly RegisteredFormat[],
    private readonly events: WorkspaceEvents,
  ) {
    this.#files = new OpenFiles(documents, disk);
    this.#settings = new SettingsFinder(this.#files, formats);
  }

  /** Judges everything, under the client's settings. */
  configure(base: readonly SettingsLayer[]): void {
    this.#files.forget();
    this.#settings = new SettingsFinder(this.#files, this.formats, base);
    this.#linter = new Linter(this.#files, this.formats, this.#settings);
    this.#judgeAll();
  }

  /** Takes note of an open document that is new or has another text now. */
  edited(document: OpenDocument): void {
    this.#request(document);
    this.#judgeReadersOf(document.path);
  }

  closed(document: OpenDocument): void {
    this.#known.delete(document);
    this.#judgeReadersOf(document.path);
  }

  /** Takes note that files changed, appeared or vanished on disk. */
  filesChanged(): void {
    this.#files.forget();
    this.#linter?.invalidate();
    this.#judgeAll();
  }

  /** The absolute globs of what the open documents and their configurations include. */
  get included(): ReadonlySet<string> {
    return new Set([...this.#known.values()].flatMap(({ membership }) => membership?.included ?? []));
  }

  /** The judgement of a document as it stands, once it is there; undefined where it is not open. */
  async judgement(document: OpenDocument): Promise<Judgement | undefined> {
    await this.#known.get(document)?.run.settled;
    return this.#known.get(document)?.judgement;
  }

  /** The findings that an open document would have with another text. */
  async findingsWith(document: OpenDocument, text: string): Promise<readonly Diagnostic[]> {
    const { path, languageId } = document;
    return ownFindings(document, await this.#linter?.lint(path, text, { languageId }));
  }

  /** What the configuration of an open document does with a connection. */
  async admission(document: OpenDocument, connection: ClientConnection): Promise<Admitted | undefined> {
    const { languageId } = document;
    return this.#linter && admissionOf(this.#linter, document, connection, { languageId });
  }

  #judgeAll(): void {
    for (const document of this.documents) this.#request(document);
  }

  #request(document: OpenDocument): void {
    if (!this.#linter) return;
    const known = this.#known.get(document) ?? this.#unknown(document);
    this.#known.set(document, known);
    known.judgement = undefined;
    known.run.request();
  }

  #unknown(document: OpenDocument): Known {
    const run = new LatestRun(
      () => this.#judge(document),
      (error) => this.events.failed(document, error),
    );
    return { run, judgement: undefined, membership: undefined };
  }

  #judgeReadersOf(path: string): void {
    this.#displaced.clear();
    this.#linter?.invalidate(path);
    const own = this.documents.at(path);
    const root = own && this.#known.get(own)?.membership?.rootPath;
    for (const [document, { membership }] of this.#known) {
      // Those of the same configuration get their findings from its one lint.
      if (document === own || !membership || membership.rootPath === root) continue;
      const mayBeRoot = membership.format.roots(document.path).includes(path);
      if (mayBeRoot || membership.paths.has(path)) this.#request(document);
    }
  }

  async #judge(document: OpenDocument): Promise<void> {
    const linter = this.#linter;
    const { path, text, languageId } = document;
    const linted = await linter?.lint(path, text, { languageId });
    const settings = await this.#settings.for(path);
    if (linter !== this.#linter || text !== document.text || (linted && this.#isStale(linted, document))) {
      this.#known.get(document)?.run.request();
      return;
    }
    const { version } = document;
    this.#set({ document, version, settings, linted, findings: ownFindings(document, linted) });
    if (linted) this.#spread(linted, document);
  }

  /** Whether another document of the configuration has changed since it was read. */
  #isStale({ tree }: Linted, document: OpenDocument): boolean {
    for (const [path, { source }] of documentsOf(tree)) {
      const open = path === document.path ? document : this.documents.at(path);
      if (open && open.text !== source.text) return true;
    }
    return false;
  }

  /** Gives the other open documents of a configuration what its lint found in them. */
  #spread(linted: Linted, origin: OpenDocument): void {
    const parts = documentsOf(linted.tree);
    for (const [document, { run, judgement }] of this.#known) {
      if (document === origin || run.isPending || judgement?.linted?.rootPath !== linted.rootPath) continue;
      if (parts.get(document.path)?.source.text === document.text) {
        this.#set({
          ...judgement,
          version: document.version,
          linted,
          findings: ownFindings(document, linted),
        });
      } else if (!this.#displaced.has(document)) {
        this.#displaced.add(document);
        this.#request(document);
      }
    }
  }

  #set(judgement: Judgement): void {
    const known = this.#known.get(judgement.document);
    if (!known) return;
    known.judgement = judgement;
    known.membership = judgement.linted && membershipOf(judgement.linted);
    this.events.judged(judgement);
  }
}

function ownFindings({ path }: OpenDocument, linted: Linted | undefined): readonly Diagnostic[] {
  return linted?.result.diagnostics.filter((finding) => finding.path === path) ?? [];
}
