import { accessSync, appendFileSync, constants, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { SKIPPED_FILE } from '../../scripts/lib/skipped.mjs';

/** Daemons live here, and the search path of an ordinary user leaves these folders out. */
const SYSTEM_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/**
 * Whether a program is installed. If it is not, that is told at the end of the test run.
 * @throws Error instead, where nothing may be left out (`HARDLINT_TEST_ALL`).
 */
export function programOrSkip(name: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...SYSTEM_FOLDERS];
  if (folders.some((folder) => isExecutable(join(folder, name)))) return true;
  skipped(`${name} is not installed, so nothing was compared with it`);
  return false;
}

/**
 * Tells at the end of the test run that something was left out, and why: one sentence.
 * @throws Error instead, where nothing may be left out (`HARDLINT_TEST_ALL`).
 */
export function skipped(reason: string): void {
  if (process.env['HARDLINT_TEST_ALL']) throw new Error(`Nothing may be left out here: ${reason}`);
  mkdirSync(dirname(SKIPPED_FILE), { recursive: true });
  appendFileSync(SKIPPED_FILE, `${reason.replaceAll('\n', ' ')}\n`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
