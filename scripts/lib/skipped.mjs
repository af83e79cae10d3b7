// @ts-check
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.mjs';

/** Where tests say, one line a reason, what they could not do on this machine. */
export const SKIPPED_FILE = join(ROOT, '.cache/skipped.txt');

/** Forgets what earlier runs left out. */
export function clearSkipped() {
  rmSync(SKIPPED_FILE, { force: true });
  mkdirSync(dirname(SKIPPED_FILE), { recursive: true });
}

/**
 * Each reason once, in the order given.
 * @returns {string[]}
 */
export function readSkipped() {
  let text = '';
  try {
    text = readFileSync(SKIPPED_FILE, 'utf8');
  } catch {
    return [];
  }
  return [...new Set(text.split('\n').filter((line) => line !== ''))];
}
