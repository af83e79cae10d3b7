import { since, type Target } from '../../../core/target.js';

/** One entry of AllowUsers or DenyUsers; without a host it holds for every address. */
export interface UserEntry {
  readonly user: string;
  readonly host: string | undefined;
}

/** Splits user@host where the target's sshd does. */
export function readUserEntry(value: string, target: Target): UserEntry {
  const at = since(target, '9.9') ? value.lastIndexOf('@') : value.indexOf('@');
  return at < 0 ? { user: value, host: undefined } : { user: value.slice(0, at), host: value.slice(at + 1) };
}

/** Whether an entry of an access list stands for every account from everywhere. */
export function isEverybody(value: string): boolean {
  return /^\*+(@\*+)?$/.test(value);
}
