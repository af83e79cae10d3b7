import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { nearestOrigin } from '../../model/origin.js';
import { type PlacedSpan, placeOf } from '../../model/places.js';
import { type Reference, referencesIn } from '../../model/references.js';
import {
  type Specification,
  type SpecificationProblem,
  specificationIn,
} from '../../values/specification.js';
import { Places } from '../places.js';
import { findingAt } from '../support.js';

/** The brackets behind a filter or an action cannot be read. */
export const malformedBrackets: Rule<Fail2banModel> = {
  id: 'fail2ban/malformed-brackets',
  title: 'Brackets of a filter or an action that cannot be read',
  why: 'In the brackets stand parameters, `name=value`, with commas between them. Where fail2ban cannot read them it skips the whole jail, and `fail2ban-client -t` fails.',
  remedy:
    'Write `action[name=value, other="a, b"]`: no blanks around `=`, and quotes around a value that has a comma or a bracket in it.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\naction = nftables[type=multiport, port=22,2222]\n',
      good: '[sshd]\nenabled = true\naction = nftables[type=multiport, port="22,2222"]\n',
    },
    { bad: '[sshd]\nenabled = true\nfilter = sshd[aggressive]\n' },
    { bad: '[sshd]\nenabled = true\nfilter = sshd[mode=aggressive\n' },
  ],
  *check(model): Iterable<Finding> {
    const places = new Places();
    const { filters, actions } = referencesIn(model);
    for (const reference of [...filters, ...actions]) {
      const { specification } = reference;
      const place = specification.problem && placeOfProblem(reference, specification.problem);
      if (!specification.problem || !place || !places.isNew(place)) continue;
      yield findingAt(place, messageFor(reference, specification.problem), {
        fixes: () => quoting(reference),
      });
    }
  },
};

const REASONS: Readonly<Record<SpecificationProblem['kind'], string>> = {
  'no-name': 'there is no name before the bracket',
  unclosed: 'the bracket is not closed at the end',
  'after-value': 'there is no comma behind the value',
  'no-parameter': 'a parameter is written name=value',
};

function messageFor({ kind, jail }: Reference, problem: SpecificationProblem): string {
  return `fail2ban cannot read this ${kind} and skips the jail "${jail.name}": ${REASONS[problem.kind]}`;
}

/** Where it is written as it counts, the place in it; else what brings it in. */
function placeOfProblem(reference: Reference, { at }: SpecificationProblem): PlacedSpan | undefined {
  const { jail, option, specification } = reference;
  if (!isLiteral(reference)) return nearestOrigin(jail, option, specification.name);
  return placeOf(option.setting, at, lineEnd(option.value, at, specification.to));
}

/** Whether nothing is replaced in the value, so that its offsets are those of the text. */
function isLiteral({ option }: Reference): boolean {
  return option.value === option.setting.value && option.setting.place !== undefined;
}

function lineEnd(value: string, from: number, to: number): number {
  const end = value.indexOf('\n', from);
  return end < 0 ? to : Math.min(end, to);
}

/** Quotes around a value and what follows it up to the next parameter: `port=22,2222`. */
function quoting(reference: Reference): readonly Fix[] {
  const { option } = reference;
  const specification = upToBracket(reference);
  const { problem, parameters } = specification;
  const last = parameters.at(-1);
  if (problem?.kind !== 'no-parameter' || !last || !isLiteral(reference)) return [];
  if (/["'\n]/.test(option.value.slice(last.valueStretch.from, specification.to))) return [];
  const end = endOfList(option.value, problem.at, specification);
  const place = placeOf(option.setting, last.valueStretch.from, end);
  if (!place) return [];
  const text = `"${option.value.slice(last.valueStretch.from, end)}"`;
  const edits = [{ span: { start: place.start, end: place.end }, text }];
  return [{ title: 'Put quotes around the value', safe: false, edits }];
}

/** With a blank behind a comma, a list of actions is split in the middle of brackets that are wrong. */
function upToBracket({ option, specification }: Reference): Specification {
  if (specification.problem?.kind !== 'unclosed') return specification;
  const close = option.value.indexOf(']', specification.from);
  return close < 0 ? specification : specificationIn(option.value, specification.from, close + 1);
}

function endOfList(value: string, from: number, { to }: Specification): number {
  const rest = value.slice(from, to);
  const next = /,\s*[\w.-]+=/.exec(rest);
  const length = next ? next.index : rest.lastIndexOf(']');
  return from + length;
}
