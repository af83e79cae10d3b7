import type { Absence, IncludeRequest, Inclusion, Tree } from '../../../core/format.js';
import type { Target } from '../../../core/target.js';
import type { SourceText } from '../../../core/text.js';
import { canonicalName, keywords } from '../catalogue/index.js';
import type { SshdKeyword } from '../catalogue/keyword.js';
import { readMatch } from '../parse/match.js';
import type { SshdFile } from '../parse/parse.js';
import type { Line } from '../parse/syntax.js';
import { checkArguments } from '../values/index.js';
import type { ValueProblem } from '../values/problem.js';
import type { Directive } from './directive.js';
import { Scope } from './scope.js';
import { SkippedChecks } from './skipped-checks.js';

/** An Include that sshd refuses to follow. */
export interface IncludeProblem {
  readonly kind: 'cycle' | 'too-deep';
  readonly directive: Directive;
  readonly request: IncludeRequest;
}

/** An Include of which sshd reads nothing, without a word. */
export interface EmptyInclude {
  /** Undefined where a pattern matches nothing, or nothing is known of the folder. */
  readonly absence: Absence | undefined;
  readonly directive: Directive;
  readonly request: IncludeRequest;
}

export interface Reading {
  readonly directives: readonly Directive[];
  readonly scopes: readonly Scope[];
  readonly includeProblems: readonly IncludeProblem[];
  readonly emptyIncludes: readonly EmptyInclude[];
  readonly isComplete: boolean;
}

/** sshd would read a file as often as it is included; beyond these numbers nobody wants to know. */
const MAX_READINGS = 4096;
const MAX_REPEATED_LINES = 100_000;

/** Puts the lines of a configuration into the order in which sshd acts on them, and each into its scope. */
export function readTree(tree: Tree<SshdFile>, target: Target): Reading {
  const reader = new Reader(target);
  const global = reader.openScope([]);
  reader.read(tree, global);
  return reader;
}

class Reader implements Reading {
  readonly directives: Directive[] = [];
  readonly scopes: Scope[] = [];
  readonly includeProblems: IncludeProblem[] = [];
  readonly emptyIncludes: EmptyInclude[] = [];
  isComplete = true;
  #readings = 0;
  #repeatedLines = 0;
  readonly #read = new Set<SshdFile>();
  readonly #skipped: SkippedChecks;

  constructor(private readonly target: Target) {
    this.#skipped = new SkippedChecks(target);
  }

  openScope(blocks: Scope['blocks']): Scope {
    const scope = new Scope(blocks);
    this.scopes.push(scope);
    return scope;
  }

  /** Reads one document; a Match in it narrows `enclosing` and ends with the document at the latest. */
  read(tree: Tree<SshdFile>, enclosing: Scope): void {
    const { path, source, part, included } = tree;
    if (this.#read.has(part)) this.#repeatedLines += part.lines.length;
    this.#read.add(part);
    if (++this.#readings > MAX_READINGS || this.#repeatedLines > MAX_REPEATED_LINES) {
      this.isComplete = false;
      return;
    }
    const requests = [...included.keys()];
    let nextRequest = 0;
    let scope = enclosing;
    const file = { path, source, target: this.target };
    for (const line of part.lines) {
      const directive = new PlacedLine(line, file, scope, this.#skipped);
      this.directives.push(directive);
      scope.add(directive);
      if (directive.name === 'Match') {
        if (scope !== enclosing) scope.close();
        const block = { directive, condition: readMatch(line, source, this.target) };
        scope = this.openScope(enclosing.blocks.concat(block));
      }
      while (
        nextRequest < requests.length &&
        (requests[nextRequest] as IncludeRequest).span.end <= line.span.end
      ) {
        const request = requests[nextRequest++] as IncludeRequest;
        this.#include(included.get(request) as Inclusion<SshdFile>, request, directive, scope);
      }
    }
  }

  #include(
    inclusion: Inclusion<SshdFile>,
    request: IncludeRequest,
    directive: Directive,
    scope: Scope,
  ): void {
    if ('trees' in inclusion) {
      const { trees, absence } = inclusion;
      if (trees.length === 0) this.emptyIncludes.push({ absence, directive, request });
      for (const tree of trees) this.read(tree, scope);
      return;
    }
    if (inclusion.problem === 'unknown') this.isComplete = false;
    else this.includeProblems.push({ kind: inclusion.problem, directive, request });
  }
}

/** What the lines of a document have in common. */
interface ReadFile {
  readonly path: string;
  readonly source: SourceText;
  readonly target: Target;
}

const NONE: readonly ValueProblem[] = [];

class PlacedLine implements Directive {
  readonly entry: SshdKeyword | undefined;
  readonly name: string;
  #problems: readonly ValueProblem[] | undefined;

  constructor(
    readonly line: Line,
    private readonly file: ReadFile,
    readonly scope: Scope,
    skipped: SkippedChecks,
  ) {
    this.entry = keywords.get(line.keyword);
    this.name = this.entry ? canonicalName(this.entry, file.target) : line.keyword;
    const isChecked = this.entry !== undefined && !skipped.skips(this.name, scope, line);
    this.#problems = isChecked ? undefined : NONE;
  }

  get path(): string {
    return this.file.path;
  }

  get source(): SourceText {
    return this.file.source;
  }

  get isKnown(): boolean {
    return this.entry !== undefined && keywords.standing(this.entry, this.file.target) === 'known';
  }

  get problems(): readonly ValueProblem[] {
    if (this.#problems) return this.#problems;
    const found = checkArguments(this.entry as SshdKeyword, this.line, this.source, this.file.target);
    this.#problems = found.length === 0 ? NONE : found;
    return this.#problems;
  }
}
