import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { SourceText } from '../core/text.js';
import { uriToPath } from './uris.js';

/** A document that the client has open: its text is the one that counts, whatever is on disk. */
export class OpenDocument {
  readonly path: string;
  #document: TextDocument;
  #source: SourceText | undefined;

  constructor(
    /** As the client spells it. */
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
  ) {
    this.path = uriToPath(uri);
    this.#document = TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.#document.version;
  }

  get text(): string {
    return this.#document.getText();
  }

  get source(): SourceText {
    this.#source ??= new SourceText(this.text);
    return this.#source;
  }

  change(changes: TextDocumentContentChangeEvent[], version: number): void {
    this.#document = TextDocument.update(this.#document, changes, version);
    this.#source = undefined;
  }
}

/** The open documents, by the client's URI and by path. */
export class Documents implements Iterable<OpenDocument> {
  readonly #byUri = new Map<string, OpenDocument>();

  [Symbol.iterator](): Iterator<OpenDocument> {
    return this.#byUri.values();
  }

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  /** The open document at a path; two that differ only in a query share one, and the first of them counts. */
  at(path: string): OpenDocument | undefined {
    for (const document of this) if (document.path === path) return document;
    return undefined;
  }

  add(document: OpenDocument): void {
    this.#byUri.set(document.uri, document);
  }

  remove(uri: string): OpenDocument | undefined {
    const document = this.#byUri.get(uri);
    this.#byUri.delete(uri);
    return document;
  }
}
