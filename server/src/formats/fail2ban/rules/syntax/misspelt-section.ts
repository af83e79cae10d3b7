import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { kindOf } from '../../kind.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['default', 'DEFAULT'],
  ['defaults', 'DEFAULT'],
  ['include', 'INCLUDES'],
  ['includes', 'INCLUDES'],
]);

/** A section that is meant as one of the two special ones and is not. */
export const misspeltSection: Rule<Fail2banModel> = {
  id: 'fail2ban/misspelt-section',
  title: '[DEFAULT] or [INCLUDES] in another spelling',
  why: 'Only `[DEFAULT]`, in capitals, holds for all jails, and only `[INCLUDES]` brings in other files. In any other spelling the section is a jail of that name, which is off, and nothing in it has an effect. There is no message about it.',
  remedy: 'Write `[DEFAULT]` or `[INCLUDES]`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[default]\nbantime = 1d\n\n[sshd]\nenabled = true\n',
      good: '[DEFAULT]\nbantime = 1d\n\n[sshd]\nenabled = true\n',
    },
    {
      bad: '[Includes]\nbefore = common.conf\n',
      good: '[INCLUDES]\nbefore = common.conf\n',
      path: '/etc/fail2ban/filter.d/x.conf',
      files: { 'common.conf': '[DEFAULT]\n_daemon = x\n' },
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { path, part } of new Set(model.files)) {
      const inCapitals = new Set(part.sections.map(({ name }) => name));
      for (const { name, nameSpan, options } of part.sections) {
        const meant = SPECIAL.get(name.trim().toLowerCase());
        if (meant === undefined || meant === name || options.length === 0) continue;
        const isJail = kindOf(path) === 'jail';
        // Whoever names a filter means a jail.
        if (isJail && options.some((option) => option.name === 'filter')) continue;
        const instead = isJail ? `a jail of the name ${name}` : 'a section that nothing reads';
        const fixed = inCapitals.has(meant) && meant !== 'DEFAULT';
        const edit = { span: nameSpan, text: meant };
        yield findingAt(
          { path, ...nameSpan },
          `[${name}] is ${instead}, not [${meant}]: its options have no effect`,
          {
            fixes: () => (fixed ? [] : [{ title: `Write [${meant}]`, safe: false, edits: [edit] }]),
          },
        );
      }
    }
  },
};
