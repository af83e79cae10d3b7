import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { filterLines, filterSetting } from './lines.js';

/** What begins an expression and may be an anchor itself, or have one in it. */
const MAY_BE_ANCHORED = /^(?:\(\?[a-z]+\)|\((?:\?:)?)*(?:\^|\\A|%\(|<[a-z_]|\(\?<)/;

/** A regular expression of failures that may match anywhere in a line. */
export const unanchoredFailregex: Rule<Fail2banModel> = {
  id: 'fail2ban/unanchored-failregex',
  title: 'A failregex that may begin anywhere in a line',
  why: 'A client often decides what stands in a line of the log: a user name, a path, a browser. Where an expression may begin in the middle, someone can send a text that looks like the failure of another host, and have that host banned.',
  remedy:
    'Begin the expression with `^` and write out what stands before the address, then try it with `fail2ban-regex`.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 4,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-117' },
  ],
  examples: [
    {
      path: '/etc/fail2ban/filter.d/app.conf',
      bad: '[Definition]\nfailregex = login failed from <HOST>$\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.kind !== 'filter' || filterSetting(model, 'prefregex')) return;
    for (const { path, line } of filterLines(model, 'failregex')) {
      if (line.text === '' || MAY_BE_ANCHORED.test(line.text)) continue;
      const message =
        'Without ^ this matches in the middle of a line too, where a client may choose the text';
      yield findingAt({ path, start: line.start, end: line.start + 1 }, message);
    }
  },
};
