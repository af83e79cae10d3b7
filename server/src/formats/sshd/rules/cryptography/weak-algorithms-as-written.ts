import type { Finding, Fix } from '../../../../core/finding.js';
import type { Target } from '../../../../core/target.js';
import { type Algorithm, type AlgorithmKind, algorithmNamed } from '../../catalogue/algorithms.js';
import { defaultAlgorithms } from '../../catalogue/algorithms-defaults.js';
import { effectiveAlgorithms } from '../../catalogue/algorithms-effective.js';
import { isPlain, spanWithin } from '../../parse/syntax.js';
import { findingAt, removeLine } from '../support.js';
import { type WrittenList, writeSoundList } from './algorithm-lists.js';

/** What is weak in a list by the words that somebody wrote. */
export function* weakAsWritten(list: WrittenList, target: Target): Iterable<Finding> {
  const { directive, argument, kind } = list;
  for (const offender of offenders(argument.value, kind, target)) {
    const { algorithm, word, index } = offender;
    const { name, why, standing } = algorithm;
    const subject = word === name ? name : `"${word}" brings in ${name}, which`;
    const reason = why === undefined ? '' : ` ${why}`;
    const span = spanWithin(argument, index, index + word.length);
    yield findingAt(directive, span, `${subject} is ${standing}.${reason}`, {
      severity: standing === 'broken' ? 'warning' : 'info',
      fixes: () => (word === name ? [takeOut(list, offender, target)] : []),
    });
  }
}

/** A word of a list that brings in something weak. */
interface Offender {
  readonly algorithm: Algorithm;
  /** As written: the algorithm's name, or a pattern that matches it. */
  readonly word: string;
  /** Where it stands in the value. */
  readonly index: number;
}

/** Once for each word: a pattern may bring in several. */
function* offenders(value: string, kind: AlgorithmKind, target: Target): Iterable<Offender> {
  // A minus brings nothing in.
  if (value.startsWith('-')) return;
  let last = -1;
  for (const { name, index } of effectiveAlgorithms(kind, value, target)) {
    if (index === undefined || index === last) continue;
    const algorithm = algorithmNamed(kind, name, target);
    if (algorithm?.standing !== 'weak' && algorithm?.standing !== 'broken') continue;
    last = index;
    yield { algorithm, word: value.slice(index).split(',', 1)[0] as string, index };
  }
}

/** Removes a name and its comma; where nothing would be left, the line that adds it, or the list for a good one. */
function takeOut(list: WrittenList, { word, index }: Offender, target: Target): Fix {
  const { directive, argument, kind } = list;
  const { value } = argument;
  const sign = /^[+^]/.exec(value)?.[0] ?? '';
  const others = value
    .slice(sign.length)
    .split(',')
    .filter((each) => each !== word && each !== '');
  if (others.length === 0) {
    const isByDefault = defaultAlgorithms(kind, target).includes(word);
    if (sign === '' || isByDefault) return writeSoundList(list, target);
    return removeLine(directive, false, 'Remove this line, so that the defaults hold');
  }
  const title = `Remove ${word}`;
  const end = index + word.length;
  const isLast = end === value.length;
  const span = spanWithin(argument, isLast ? index - 1 : index, isLast ? end : end + 1);
  const text = isPlain(argument) ? '' : sign + others.join(',');
  return { title, safe: false, edits: [{ span, text }] };
}
