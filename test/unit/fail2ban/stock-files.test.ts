import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail2ban } from '../../../server/src/formats/fail2ban/index.js';
import { lintFiles } from '../../support/lint.js';
import { skipped } from '../../support/skip.js';

const STOCK = '/etc/fail2ban';

/** What is found in a stock file, with those beside it that it includes at hand or alone. */
async function findingsIn(path: string, beside: Readonly<Record<string, string>>): Promise<string[]> {
  const text = readFileSync(path, 'utf8');
  const { diagnostics, failures } = await lintFiles(fail2ban, { [path]: text, ...beside });
  expect(failures).toEqual([]);
  return diagnostics.map(({ rule, message }) => `${path}: ${rule}: ${message}`);
}

function textsIn(folder: string): Record<string, string> {
  const names = readdirSync(join(STOCK, folder)).filter((name) => name.endsWith('.conf'));
  const paths = names.map((name) => join(STOCK, folder, name));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('what is shipped has no findings', () => {
  it.each(['filter.d', 'action.d'])('in %s', async (folder) => {
    if (!existsSync(STOCK)) return skipped(`${STOCK} is not there, so its ${folder} was not judged`);
    const texts = textsIn(folder);
    const paths = Object.keys(texts);
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      expect(await findingsIn(path, texts)).toEqual([]);
      expect(await findingsIn(path, {})).toEqual([]);
    }
  });

  it('in fail2ban.conf', async () => {
    if (!existsSync(STOCK)) return skipped(`${STOCK} is not there, so its fail2ban.conf was not judged`);
    expect(await findingsIn(join(STOCK, 'fail2ban.conf'), {})).toEqual([]);
  });
});
