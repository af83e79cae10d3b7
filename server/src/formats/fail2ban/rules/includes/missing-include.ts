import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { stockAction } from '../../catalogue/actions.js';
import { stockFilter } from '../../catalogue/filters.js';
import { stockPaths } from '../../catalogue/stock.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';

/** A file that `[INCLUDES]` names and that is not there. */
export const missingInclude: Rule<Fail2banModel> = {
  id: 'fail2ban/missing-include',
  title: 'An included file that is not there',
  why: 'fail2ban passes over an included file that it does not find, without a word. What that file should set is not set.',
  remedy: 'Correct the name, which is relative to the folder of this file; there is one file on each line.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[INCLUDES]\nbefore = comon.conf\n\n[Definition]\nfailregex = ^x from <HOST>$\n',
      path: '/etc/fail2ban/filter.d/x.conf',
      files: { 'common.conf': '[DEFAULT]\n_daemon = x\n' },
    },
  ],
  *check({ missing, role, target }): Iterable<Finding> {
    if (role !== 'root') return;
    const told = new Set<number>();
    for (const { tree, request } of missing) {
      const { span } = request;
      const name = tree.source.slice(span);
      // By custom, a file of this suffix is there for whoever wants to change something.
      if (name.endsWith('.local') || told.has(span.start) || isShipped(name, target)) continue;
      told.add(span.start);
      yield findingAt(
        { path: tree.path, ...span },
        `there is no ${name} beside this file: fail2ban passes over it`,
      );
    }
  },
};

/** Whether it is on every server, although it is not beside the file here. */
function isShipped(name: string, target: Target): boolean {
  const bare = name.replace(/\.conf$/, '');
  return [stockFilter(bare, target), stockAction(bare, target), stockPaths(name, target)].some(Boolean);
}
