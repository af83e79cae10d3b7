import { since, type Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import type { Line } from '../parse/syntax.js';
import { checkExtra, isPresent, missing } from './arguments.js';
import { invalid, type ValueProblem } from './problem.js';

type Of<Kind extends Grammar['kind']> = Extract<Grammar, { kind: Kind }>;

/** Any one word, such as the name of an account. */
export function checkString(
  line: Line,
  { kind }: Of<'string'> | Of<'user'>,
  target: Target,
): readonly ValueProblem[] {
  if (!isPresent(line.args[0])) return missing(line, kind === 'user' ? 'the name of an account' : 'a word');
  return checkExtra(line, 1, target);
}

/** RDomain: no system that the portable OpenSSH runs on can set it, and since 8.3 sshd says so. */
export function checkRoutingDomain(
  line: Line,
  _: Of<'routing-domain'>,
  target: Target,
): readonly ValueProblem[] {
  const argument = line.args[0];
  if (since(target, '8.3')) {
    return [
      invalid(
        argument?.span ?? line.keywordSpan,
        'sshd cannot set a routing domain on this system and refuses the line.',
      ),
    ];
  }
  if (!isPresent(argument)) return missing(line, 'a routing domain, or "none"');
  return checkExtra(line, 1, target);
}
