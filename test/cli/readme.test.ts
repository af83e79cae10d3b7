import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/root.mjs';
import { Folder } from '../support/cli.js';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** The records that the README's section asks of, without their indent. */
const RECORDS =
  README.match(/(?: {4}.*\n)+(?=\nask for one connection)/)?.[0].replaceAll(/^ {4}/gm, '') ?? '';
const SESSIONS = [...README.matchAll(/```console\n\$ hardlint (?<command>.*)\n(?<shown>[^`]*)```/g)];

it('the README shows sessions', () => {
  expect(SESSIONS).toHaveLength(2);
  expect(RECORDS).toContain('hostssl app bob');
});

it.each(SESSIONS.map(({ groups }) => [groups?.['command'] ?? '', groups?.['shown'] ?? '']))(
  'hardlint %s prints what the README shows',
  async (command, shown) => {
    const { out, err } = await new Folder({ 'pg_hba.conf': RECORDS }).run(...command.split(' '));
    expect(out + err).toBe(shown);
  },
);
