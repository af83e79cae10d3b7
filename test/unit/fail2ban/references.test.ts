import { describe, expect, it } from 'vitest';
import { fail2ban } from '../../../server/src/formats/fail2ban/index.js';
import { Fail2banModel } from '../../../server/src/formats/fail2ban/model/model.js';
import { referencesIn } from '../../../server/src/formats/fail2ban/model/references.js';
import { type Files, loadFiles } from '../../support/lint.js';

const FILTER = '[Definition]\nfailregex = ^no <HOST>$\n';

async function whereabouts(files: Files, release = '1.1') {
  const { tree, target } = await loadFiles(fail2ban, files, release);
  const { filters, actions } = referencesIn(new Fail2banModel(tree, target, 'root'));
  return [...filters, ...actions].map(
    ({ specification, whereabouts }) => `${specification.name} ${whereabouts}`,
  );
}

function jail(name: string, options: string): string {
  return `[${name}]\nenabled = true\n${options}\n`;
}

describe('where filters and actions are', () => {
  it('are those that fail2ban ships', async () => {
    const text = jail('sshd', 'action = nftables\n    smtp.py[host=mail]');
    expect(await whereabouts({ '/etc/fail2ban/jail.local': text })).toEqual([
      'sshd stock',
      'nftables stock',
      'smtp.py stock',
    ]);
  });

  it('is not known without their folders', async () => {
    const text = jail('shop', 'action = block');
    expect(await whereabouts({ '/etc/fail2ban/jail.local': text })).toEqual([
      'shop unknown',
      'block unknown',
    ]);
  });

  it('is told by the folders, for which a .local is enough', async () => {
    const files = {
      '/etc/fail2ban/jail.local': jail('shop', 'action = block\n    other\n    own.py'),
      '/etc/fail2ban/jail.d/blog.conf': jail('blog', 'filter = blog[mode=x]\naction = dummy'),
      '/etc/fail2ban/filter.d/shop.local': FILTER,
      '/etc/fail2ban/action.d/block.conf': '[Definition]\nactionban = true\n',
    };
    expect((await whereabouts(files)).sort()).toEqual([
      'block here',
      'blog missing',
      'dummy stock',
      'other missing',
      'own.py missing',
      'shop here',
    ]);
  });

  it('depends on the release', async () => {
    const files = { '/etc/fail2ban/jail.local': jail('dante', 'action = badips') };
    expect(await whereabouts(files, '0.11')).toEqual(['dante unknown', 'badips stock']);
    expect(await whereabouts(files, '1.1')).toEqual(['dante stock', 'badips unknown']);
  });

  it('is not asked for jails that are off', async () => {
    expect(await whereabouts({ '/etc/fail2ban/jail.local': '[shop]\nfilter = shop\n' })).toEqual([]);
  });

  it('does not make parts of the jails of them', async () => {
    const files = {
      '/etc/fail2ban/jail.local': jail('shop', ''),
      '/etc/fail2ban/filter.d/shop.conf': `[DEFAULT]\nbantime = 1\n\n${FILTER}`,
    };
    const { tree, target } = await loadFiles(fail2ban, files);
    const model = new Fail2banModel(tree, target, 'root');
    expect(model.files.map(({ path }) => path)).toEqual(['/etc/fail2ban/jail.local']);
    expect(model.jails.map(({ name }) => name)).toEqual(['shop']);
  });
});
