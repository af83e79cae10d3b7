import type { Finding } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';

const WANTED = 'Definition';

/** A filter or an action whose [Definition] is misspelt. */
export const misspeltDefinitionSection: Rule<Fail2banModel> = {
  id: 'fail2ban/misspelt-definition-section',
  title: 'A filter or an action without its [Definition]',
  why: 'Filters and actions are read from `[Definition]`, which is compared letter by letter. Where it is missing, fail2ban logs an error and starts all the same: such a filter finds nothing, and such an action does not ban.',
  remedy: 'Name the section `[Definition]`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      path: '/etc/fail2ban/filter.d/app.conf',
      bad: '[definition]\nfailregex = ^login failed from <HOST>$\n',
      good: '[Definition]\nfailregex = ^login failed from <HOST>$\n',
    },
    {
      path: '/etc/fail2ban/action.d/app.conf',
      bad: '[Definitions]\nactionban = /usr/local/bin/ban <ip>\nactionunban = /usr/local/bin/unban <ip>\n',
      good: '[Definition]\nactionban = /usr/local/bin/ban <ip>\nactionunban = /usr/local/bin/unban <ip>\n',
    },
  ],
  *check({ kind, merged }): Iterable<Finding> {
    if ((kind !== 'filter' && kind !== 'action') || merged.sections.has(WANTED)) return;
    for (const { name, written } of merged.sections.values()) {
      if (nearest(name.trim(), [WANTED]) === undefined) continue;
      for (const { document, section } of written) {
        const span = section.nameSpan;
        const message = `fail2ban reads [${WANTED}], not [${name}]: nothing of this has an effect`;
        yield findingAt({ path: document.path, ...span }, message, {
          fixes: () => [{ title: `Write [${WANTED}]`, safe: false, edits: [{ span, text: WANTED }] }],
        });
      }
    }
  },
};
