import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { usedValues } from '../enabled.js';
import { findingAt } from '../support.js';
import { isReadFromFiles } from './backend.js';

const FOLDERS = /^\/(?:tmp|var\/tmp|dev\/shm)\//;

/** A log that every user can write. */
export const forgeableLog: Rule<Fail2banModel> = {
  id: 'fail2ban/forgeable-log',
  title: 'A jail reads a log from a folder in which everyone may write',
  why: 'Every local user, and every service that is broken into, can put a file of that name there and write lines that get others banned, or move the log away.',
  remedy: 'Let the service log below `/var/log`, in a folder that only it and root may write to.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-117' },
    { source: 'CWE', id: 'CWE-379' },
  ],
  examples: [{ bad: '[sshd]\nenabled = true\nbackend = auto\nlogpath = /tmp/auth.log\n' }],
  *check(model) {
    for (const { jail, resolved, value } of usedValues(model, 'logpath', isReadFromFiles)) {
      const path = value.split(/\s+/).find((word) => FOLDERS.test(word));
      if (path === undefined) continue;
      const at = resolved.setting.value.indexOf(path);
      const place = at < 0 ? placeOf(resolved.setting) : placeOf(resolved.setting, at, at + path.length);
      if (place && jail)
        yield findingAt(place, `Every user can write ${path} and have others banned by ${jail.name}`);
    }
  },
};
