import type { Finding, Fix, Related, Severity, Tag } from './finding.js';
import type { Format, Role, Tree } from './format.js';
import { groupBy } from './group.js';
import type { Rule, RuleContext, RuleInfo } from './rule.js';
import { type ResolvedSettings, severityOf } from './settings.js';
import { commentingOf, type Suppression, Suppressions } from './suppressions.js';
import type { Target } from './target.js';
import type { SourceText, Span } from './text.js';
import { unusedSuppression } from './unused-suppression.js';

/** A finding with all that a host needs to show it. */
export interface Diagnostic {
  readonly path: string;
  readonly rule: RuleInfo;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly tags: readonly Tag[];
  readonly related: readonly Required<Related>[];
  /** Computed when first asked for; the best choice first. */
  fixes(): readonly Fix[];
}

/** A rule that threw: its findings are lost, the others' are not. */
export interface RuleFailure {
  readonly rule: RuleInfo;
  readonly error: unknown;
}

export interface LintOptions {
  readonly target: Target;
  readonly role: Role;
  /** The settings for a document of the configuration. */
  settings(path: string): ResolvedSettings;
}

export interface LintResult {
  /** By path in reading order, then by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** What suppression comments took. */
  readonly suppressed: readonly Diagnostic[];
  readonly failures: readonly RuleFailure[];
  /** Rules that found more than `MOST_FINDINGS`: the rest of it was not looked for. */
  readonly cut: readonly RuleInfo[];
}

/** How many findings of one rule a configuration gets at most: nobody reads as many, and a machine may make more. */
export const MOST_FINDINGS = 10_000;

/**
 * Judges a configuration: the document at the root of `tree` and all that it includes. Never throws; a rule
 * that does is left out and reported among the failures.
 */
export function lint<Part, Model>(
  format: Format<Part, Model>,
  tree: Tree<Part>,
  options: LintOptions,
): LintResult {
  const documents = documentsOf(tree);
  const settings = new Map([...documents.keys()].map((path) => [path, options.settings(path)]));
  const all = [...settings.values()];
  const model = format.link(tree, options.target, options.role);
  const context: RuleContext = {
    target: options.target,
    profileOf: (path = tree.path) => settings.get(path)?.profile ?? 'recommended',
  };
  const failures: RuleFailure[] = [];
  const cut: RuleInfo[] = [];
  const found: Diagnostic[] = [];
  for (const rule of format.rules) {
    if (!all.some((each) => severityOf(rule, each) !== undefined)) continue;
    if (rule.keywords && !rule.keywords.some((keyword) => format.uses(model, keyword))) continue;
    const fail = (error: unknown) => failures.push({ rule, error });
    try {
      // All of a rule's findings or none: it may throw half-way.
      const placed: (Diagnostic | undefined)[] = [];
      for (const finding of rule.check(model, context)) {
        if (placed.length === MOST_FINDINGS) {
          cut.push(rule);
          break;
        }
        placed.push(place(rule, finding, fail));
      }
      for (const diagnostic of placed) if (diagnostic) found.push(diagnostic);
    } catch (error) {
      fail(error);
    }
  }
  return { ...suppress(format, documents, settings, found, cut), failures, cut };

  function place(rule: RuleInfo, finding: Finding, fail: (error: unknown) => void): Diagnostic | undefined {
    const path = finding.path ?? tree.path;
    const governing = settings.get(path);
    const severity = governing && severityOf(rule, governing);
    if (severity === undefined) return undefined;
    const isChosen = governing?.rules[rule.id] !== undefined;
    const ownSeverity = isChosen ? severity : (finding.severity ?? severity);
    return toDiagnostic(rule, finding, path, tree.path, ownSeverity, fail);
  }
}

/** Every document of a configuration by its path, in reading order; without those of other formats. */
export function documentsOf<Part>(tree: Tree<Part>): ReadonlyMap<string, Tree<Part>> {
  const documents = new Map<string, Tree<Part>>();
  const visit = (each: Tree<Part>): void => {
    if (documents.has(each.path)) return;
    documents.set(each.path, each);
    for (const [request, inclusion] of each.included) {
      if ('trees' in inclusion && !request.isForeign) inclusion.trees.forEach(visit);
    }
  };
  visit(tree);
  return documents;
}

/** Longer than anybody reads: a value of megabytes may be in it. */
const MAX_MESSAGE = 2000;

function legible(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
}

function toDiagnostic(
  rule: RuleInfo,
  finding: Finding,
  path: string,
  rootPath: string,
  severity: Severity,
  fail: (error: unknown) => void = () => {},
): Diagnostic {
  return {
    path,
    rule,
    severity,
    span: finding.span,
    message: legible(finding.message),
    tags: finding.tags ?? [],
    related: (finding.related ?? []).map((each) => ({ ...each, path: each.path ?? rootPath })),
    fixes: once(() => {
      try {
        return finding.fixes?.() ?? [];
      } catch (error) {
        fail(error);
        return [];
      }
    }),
  };
}

function once<Result>(compute: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => {
    known ??= { result: compute() };
    return known.result;
  };
}

function suppress<Part, Model>(
  format: Format<Part, Model>,
  documents: ReadonlyMap<string, Tree<Part>>,
  settings: ReadonlyMap<string, ResolvedSettings>,
  found: readonly Diagnostic[],
  cut: readonly RuleInfo[],
): Pick<LintResult, 'diagnostics' | 'suppressed'> {
  const byPath = groupBy(found, (diagnostic) => diagnostic.path);
  const diagnostics: Diagnostic[] = [];
  const suppressed: Diagnostic[] = [];
  for (const [path, { source, part }] of documents) {
    const here = withoutRepetition(byPath.get(path) ?? []);
    const suppressions = new Suppressions(source, format.comments(part), commentingOf(format, part));
    const used = new Set<Suppression>();
    const isKept = (diagnostic: Diagnostic) => {
      const taker = suppressions.taking(diagnostic.rule.id, diagnostic.span.start);
      if (taker === undefined) return true;
      used.add(taker);
      suppressed.push(diagnostic);
      return false;
    };
    const governing = settings.get(path) as ResolvedSettings;
    const kept = here.filter(isKept);
    // What was not looked for may be what a suppression takes.
    const isCut = ({ rule }: Suppression) => cut.some(({ id }) => rule === undefined || rule === id);
    const judged = cut.length === 0 ? suppressions.all : suppressions.all.filter((each) => !isCut(each));
    const unused = judgeSuppressions(format.rules, judged, used, governing, path, source);
    const all = [...kept, ...unused].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    for (const each of all) diagnostics.push(each);
  }
  return { diagnostics, suppressed };
}

/** A document that is included more than once is judged as often; what is found is said once. */
function withoutRepetition(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ rule, span, message }) => {
    const key = `${span.start} ${span.end} ${rule.id} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

function judgeSuppressions(
  rules: readonly Rule<never>[],
  suppressions: readonly Suppression[],
  used: ReadonlySet<Suppression>,
  settings: ResolvedSettings,
  path: string,
  source: SourceText,
): Diagnostic[] {
  const severity = severityOf(unusedSuppression, settings);
  if (severity === undefined) return [];
  return suppressions
    .filter((each) => !used.has(each) && isJudgeable(each, rules, settings))
    .map((each) => {
      const finding = unusedSuppression.find(each, rules, source);
      return toDiagnostic(unusedSuppression, finding, path, path, severity);
    });
}

/** A suppression of a rule that does not speak here may be of use under other settings: it is left alone. */
function isJudgeable(
  { rule: id }: Suppression,
  rules: readonly Rule<never>[],
  settings: ResolvedSettings,
): boolean {
  if (id === undefined) return true;
  const rule = rules.find((each) => each.id === id);
  return rule === undefined || severityOf(rule, settings) !== undefined;
}
