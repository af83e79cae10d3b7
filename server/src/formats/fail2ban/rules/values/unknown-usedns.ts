import type { Finding } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { hasForeignText, isQuoted, valueFinding, valuesInUse } from './support.js';

const WORDS: readonly string[] = ['yes', 'warn', 'no', 'raw'];
const MEANT: ReadonlyMap<string, string> = new Map([
  ['true', 'warn'],
  ['on', 'warn'],
  ['1', 'warn'],
  ['false', 'no'],
  ['off', 'no'],
  ['0', 'no'],
]);

/** A value of `usedns` that there is not. */
export const unknownUsedns: Rule<Fail2banModel> = {
  id: 'fail2ban/unknown-usedns',
  title: 'A value of usedns that fail2ban does not know',
  why: '`usedns` is no switch: fail2ban knows `yes`, `warn`, `no` and `raw`, and takes every other text for `no`. Log lines with host names are then not counted, also where `true` was written.',
  remedy: 'Write one of the four words.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nusedns = true\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nusedns = warn\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const used of valuesInUse(model, 'usedns')) {
      const word = used.value.toLowerCase();
      if (WORDS.includes(word) || hasForeignText(word) || isQuoted(word)) continue;
      const shown = word === '' ? 'an empty value' : used.value;
      const replacement = MEANT.get(word) ?? nearest(word, ['warn', 'raw']);
      // What means no already changes nothing when it is written as no.
      const isSafe = replacement === 'no';
      yield* valueFinding(used, `usedns: ${shown} is none of yes, warn, no and raw, so it counts as no`, {
        replacement,
        isSafe,
      });
    }
  },
};
