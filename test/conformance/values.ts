import type { Word } from '../../server/src/formats/sshd/catalogue/grammar.js';
import { keywords } from '../../server/src/formats/sshd/catalogue/index.js';
import type { SshdKeyword } from '../../server/src/formats/sshd/catalogue/keyword.js';
import { sshd } from '../../server/src/formats/sshd/index.js';
import { type Files, loadFiles } from '../support/lint.js';

/** By keyword in lower case, what `sshd -T` prints. */
export type PrintedValues = ReadonlyMap<string, readonly string[]>;

/** The keywords whose value is another one for our model than for `sshd -T`, with both values. */
export async function differingValues(
  files: Files,
  release: string,
  printed: PrintedValues,
): Promise<string[]> {
  const { tree, target } = await loadFiles(sshd, files, release);
  const model = sshd.link(tree, target, 'root');
  const differing: string[] = [];
  for (const entry of keywords.entries) {
    const theirs = printed.get(entry.name.toLowerCase())?.[0];
    // -T tells what holds before anybody logs in: a `Match all` is not asked.
    const directive = model.inForceAtStart(entry.name);
    const ours = directive && !directive.scope.isGlobal ? undefined : model.value(entry.name);
    if (theirs === undefined || ours === undefined || model.inForce(entry.name) !== directive) continue;
    const form = directive ? comparableForm : comparableDefault;
    const comparable = form(entry, ours);
    if (comparable === undefined || comparable === form(entry, theirs)) continue;
    differing.push(`${entry.name} is ${ours} for us, and ${theirs} for sshd`);
  }
  return differing;
}

/** The form in which values of a simple grammar compare; undefined for the others. */
function comparableForm({ argument, repeat }: SshdKeyword, value: string): string | undefined {
  if (repeat === 'all') return undefined;
  switch (argument.kind) {
    case 'flag':
      return value.toLowerCase();
    case 'word':
      return newWord(argument.words, value.toLowerCase());
    case 'integer':
      return value === 'none' ? value : String(Number(value));
    case 'time':
      return value === 'none' ? value : String(seconds(value));
    default:
      return undefined;
  }
}

/** The form in which defaults compare, which are written as sshd prints them; paths are the builders' choice. */
function comparableDefault(entry: SshdKeyword, value: string): string | undefined {
  if (entry.argument.kind === 'path' || entry.argument.kind === 'rekey-limit') return undefined;
  return comparableForm(entry, value) ?? value;
}

/** The word that is written today for one that means the same. */
function newWord(words: readonly Word[], value: string): string {
  const word = words.find((each) => each.value.toLowerCase() === value);
  return word?.replacedBy?.toLowerCase() ?? value;
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

function seconds(time: string): number {
  const parts = [...time.toLowerCase().matchAll(/(\d+)([smhdw]?)/g)];
  return parts.reduce((sum, [, number, unit]) => sum + Number(number) * (UNITS[unit || 's'] as number), 0);
}
