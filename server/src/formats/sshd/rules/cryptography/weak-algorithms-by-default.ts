import type { Finding, Fix } from '../../../../core/finding.js';
import { matchesWildcard } from '../../../../core/glob.js';
import type { RuleContext } from '../../../../core/rule.js';
import { since, type Target } from '../../../../core/target.js';
import { type AlgorithmKind, algorithmNamed, algorithms, isKnown } from '../../catalogue/algorithms.js';
import {
  effectiveAlgorithms,
  leftByRemoval,
  recommendedAlgorithms,
} from '../../catalogue/algorithms-effective.js';
import { keywords, resolveAlias } from '../../catalogue/index.js';
import { isRefused } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { isSound } from '../../values/algorithm-names.js';
import { inWords } from '../../values/problem.js';
import { findingAt } from '../support.js';
import { kindOf, type WrittenList, writeSoundList } from './algorithm-lists.js';

/** What the target's default offers that strict eyes call weak, where no line of the global section takes it away. */
export function* weakByDefault(
  model: SshdModel,
  option: string,
  { target, profileOf }: RuleContext,
): Iterable<Finding> {
  const entry = keywords.get(option);
  const isOwnName = entry && resolveAlias(entry, target) === entry;
  if (!isOwnName || keywords.standing(entry, target) !== 'known') return;
  const kind = kindOf(option);
  const directive = model.inForce(option);
  if (directive) {
    const argument = directive.line.args[0];
    if (!argument || isRefused(directive) || profileOf(directive.path) !== 'strict') return;
    const weak = weakOf(kind, argument.value, target);
    if (weak.length === 0) return;
    const message = `The list leaves ${weakness(weak)} in place, which OpenSSH ${target.label} offers by default.`;
    const fixes = () => [completeList({ directive, argument, kind }, weak, target)];
    yield findingAt(directive, argument.span, message, { severity: 'info', fixes });
    return;
  }
  if (!model.isComplete || profileOf() !== 'strict') return;
  const weak = weakOf(kind, undefined, target);
  if (weak.length === 0) return;
  const at = model.insertionPoint(option).offset;
  const value = since(target, '7.5')
    ? `-${removal(weak, kind, target)}`
    : recommendedAlgorithms(kind, target).join(',');
  yield {
    span: { start: at, end: at },
    message: `${option} is not set, and by default OpenSSH ${target.label} offers ${weakness(weak)}.`,
    severity: 'info',
    fixes: () => [{ title: `Insert "${option} ${value}"`, safe: false, edits: model.insert(option, value) }],
  };
}

/** The names that the default brings in and nobody wrote. */
function weakOf(kind: AlgorithmKind, written: string | undefined, target: Target): readonly string[] {
  const names = written?.startsWith('-')
    ? leftByRemoval(kind, written, target)
    : effectiveAlgorithms(kind, written, target)
        .filter(({ index }) => index === undefined)
        .map(({ name }) => name);
  return names.filter((name) => isWeak(kind, name, target));
}

function isWeak(kind: AlgorithmKind, name: string, target: Target): boolean {
  const algorithm = algorithmNamed(kind, name, target);
  return algorithm !== undefined && !isSound(algorithm);
}

function weakness(names: readonly string[]): string {
  return `the weak ${inWords(names, 'and')}`;
}

/** Takes the rest away, too, or writes out what is sound of what the list brings about. */
function completeList(list: WrittenList, weak: readonly string[], target: Target): Fix {
  const { argument, kind } = list;
  const { value, span } = argument;
  // A negated pattern keeps what it names, whatever else the list says.
  if (value.startsWith('-') && !value.includes('!')) {
    const text = `${value},${removal(weak, kind, target)}`;
    return { title: 'Remove the weak ones too', safe: false, edits: [{ span, text }] };
  }
  const names = effectiveAlgorithms(kind, value, target).map(({ name }) => name);
  const sound = names.filter((name) => !isWeak(kind, name, target));
  if (sound.length === 0) return writeSoundList(list, target);
  const text = sound.join(',');
  return { title: 'Write out the list without the weak ones', safe: false, edits: [{ span, text }] };
}

/** Patterns that name weak algorithms only, one for each that comes in several forms: `umac-64*,hmac-sha1*`. */
function removal(weak: readonly string[], kind: AlgorithmKind, target: Target): string {
  const patterns = new Set<string>();
  for (const name of weak) {
    const pattern = `${name.replace(/(-etm|-cert-v01)?@openssh\.com$/, '')}*`;
    const matched = algorithms[kind].entries.filter(
      (each) => isKnown(each, target) && matchesWildcard(pattern, each.name),
    );
    const isShorter = matched.length > 1 && !matched.some(isSound);
    patterns.add(isShorter ? pattern : name);
  }
  return [...patterns].join(',');
}
