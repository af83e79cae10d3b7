import { type Diagnostic, documentsOf } from '../../server/src/core/engine.js';
import type { SourceText } from '../../server/src/core/text.js';
import { keywords } from '../../server/src/formats/sshd/catalogue/index.js';
import { sshd } from '../../server/src/formats/sshd/index.js';
import type { Directive } from '../../server/src/formats/sshd/model/directive.js';
import { type Files, lintFiles, loadFiles } from '../support/lint.js';
import type { SshdVerdict } from './real-sshd.js';

/** The rules about what sshd checks when it has read everything, and its messages then, which name no line. */
const AFTER_READING: Readonly<Record<string, RegExp>> = {
  'sshd/address-family-mismatch': /bad addr or host/,
  'sshd/command-without-user': /set without/,
  'sshd/disabled-authentication-method': /cannot be satisfied/,
};

/** What sshd says of some values when it has read everything, although it looks at them while reading, too. */
function lateMessage(keyword: string): RegExp | undefined {
  if (keyword === 'ListenAddress') return /bad addr or host/;
  return keywords.get(keyword)?.argument.kind === 'algorithms' ? /assemble_algorithms/ : undefined;
}

/** An error of ours, and where sshd would meet it. */
interface Refusal {
  readonly rule: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** How many lines sshd has acted on before, each time that it reads the line. */
  readonly readings: readonly number[];
  readonly keyword: string;
}

/** In what our verdict differs from sshd's, as a sentence; undefined where they agree. */
export async function difference(
  files: Files,
  target: string,
  verdict: SshdVerdict,
): Promise<string | undefined> {
  const { diagnostics, suppressed, failures } = await lintFiles(sshd, files, { target });
  if (failures.length > 0) return `the rule ${failures[0]?.rule.id} threw ${failures[0]?.error}`;
  const errors = [...diagnostics, ...suppressed].filter((each) => each.severity === 'error');
  if (!verdict.refused) {
    const [error] = errors;
    return error && `sshd accepts what we refuse: ${error.path}: ${error.rule.id}: ${error.message}`;
  }
  const { place, output } = verdict;
  if (errors.length === 0) return `sshd refuses what we accept: ${output}`;
  const refusals = await refusalsOf(errors, files, target);
  const first = refusals.filter(stopsReading)[0];
  if (place) {
    const isThere = ({ path, line }: Refusal) => line === place.line && (place.path ?? path) === path;
    const same = refusals.find(isThere);
    if (same && (!first || begin(same) <= begin(first))) return undefined;
    return `sshd stops at ${place.path}:${place.line}, we at ${first?.path}:${first?.line}: ${output}`;
  }
  if (/Too many recursive/.test(output)) {
    const loop = refusals.find(({ rule }) => rule === 'sshd/include-loop');
    const isFirst = loop && (!first || begin(loop) <= begin(first));
    return isFirst ? undefined : `sshd finds a loop before ${first?.path}:${first?.line}: ${output}`;
  }
  if (first) return `sshd reads all lines, we refuse ${first.path}:${first.line}: ${output}`;
  return refusals.some((each) => explains(each, output)) ? undefined : `sshd has another reason: ${output}`;
}

const begin = ({ readings }: Refusal) => readings[0] ?? Number.POSITIVE_INFINITY;

/** Whether sshd cannot read beyond the line. In a file that is included twice, it may be the second time that it stops. */
function stopsReading({ rule, keyword, readings }: Refusal): boolean {
  return AFTER_READING[rule] === undefined && lateMessage(keyword) === undefined && readings.length === 1;
}

function explains({ rule, keyword }: Refusal, output: string): boolean {
  return (AFTER_READING[rule] ?? lateMessage(keyword))?.test(output) ?? false;
}

/** The errors in the order in which sshd meets them. */
async function refusalsOf(errors: readonly Diagnostic[], files: Files, release: string): Promise<Refusal[]> {
  const { tree, target } = await loadFiles(sshd, files, release);
  const documents = documentsOf(tree);
  const readings = new Map<string, { directive: Directive; indices: number[] }>();
  sshd.link(tree, target, 'root').directives.forEach((directive, index) => {
    const key = `${directive.path}:${lineNumber(directive.source, directive.line.span.start)}`;
    const known = readings.get(key);
    if (known) known.indices.push(index);
    else readings.set(key, { directive, indices: [index] });
  });
  const refusals = errors.map(({ rule, path, span }): Refusal => {
    const line = lineNumber(documents.get(path)?.source as SourceText, span.start);
    const { directive, indices = [] } = readings.get(`${path}:${line}`) ?? {};
    return { rule: rule.id, path, line, readings: indices, keyword: directive?.name ?? '' };
  });
  return refusals.sort((a, b) => begin(a) - begin(b));
}

/** As sshd counts them: it knows no line ending but the line feed. */
function lineNumber({ text }: SourceText, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
