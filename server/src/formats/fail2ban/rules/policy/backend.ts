import type { Jail } from '../../model/jail.js';

/** Whether a jail reads the systemd journal. */
export function isReadFromJournal(jail: Jail): boolean {
  return /^systemd(?:\[|\s*$)/i.test(jail.value('backend') ?? '');
}

/** Whether a jail reads files. */
export function isReadFromFiles(jail: Jail): boolean {
  return !isReadFromJournal(jail);
}
