import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { enabledJails } from '../enabled.js';
import { findingAt } from '../support.js';
import { isReadFromFiles } from './backend.js';

/** A jail that has nothing to read. */
export const jailWithoutLog: Rule<Fail2banModel> = {
  id: 'fail2ban/jail-without-log',
  title: 'A jail reads no log',
  why: 'This backend reads files, and no `logpath` names one. The jail starts without a word, is listed among the others, and sees nothing.',
  remedy:
    'Write `logpath` with the file in which the service logs, or `backend = systemd` if it logs to the journal.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [{ bad: '[my-login]\nenabled = true\nfilter = sshd\nbackend = polling\n' }],
  *check(model) {
    if (!model.isComplete) return;
    for (const jail of enabledJails(model)) {
      if (!isReadFromFiles(jail)) continue;
      const logpath = jail.option('logpath');
      if (logpath && (!('value' in logpath) || logpath.value.trim() !== '')) continue;
      // Distributions set the journal for all jails in a file of their own.
      const backend = jail.option('backend');
      if (!backend?.setting.place || !('value' in backend)) continue;
      const written = jail.section.written.at(-1);
      if (!written) continue;
      const place = { path: written.document.path, ...written.section.header };
      yield findingAt(place, `The jail ${jail.name} has no logpath: it starts and sees nothing`);
    }
  },
};
