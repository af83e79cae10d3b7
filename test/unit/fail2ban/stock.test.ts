import { describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import {
  ACTIONS,
  type ActionFamily,
  blocks,
  stockAction,
} from '../../../server/src/formats/fail2ban/catalogue/actions.js';
import {
  FILTERS,
  hasJournalmatch,
  modesOf,
  type StockFilter,
  stockFilter,
} from '../../../server/src/formats/fail2ban/catalogue/filters.js';
import { stockJail, stockJails, stockPaths } from '../../../server/src/formats/fail2ban/catalogue/stock.js';
import { fail2ban } from '../../../server/src/formats/fail2ban/index.js';
import { info } from '../../../server/src/formats/fail2ban/info.js';
import type { Fail2banModel } from '../../../server/src/formats/fail2ban/model/model.js';
import { releaseOf } from '../../../server/src/formats/fail2ban/release.js';
import {
  specificationIn,
  specificationsIn,
} from '../../../server/src/formats/fail2ban/values/specification.js';
import { type Files, loadFiles } from '../../support/lint.js';

function target(release: string): Target {
  return parseTarget(info.target, release) as Target;
}

async function linked(files: Files, release = '1.1'): Promise<Fail2banModel> {
  const read = await loadFiles(fail2ban, files, release);
  return fail2ban.link(read.tree, read.target, 'root');
}

/** Releases, and how many jails, filters and actions they ship. */
const COUNTS: readonly (readonly [string, number, number, number])[] = [
  ['0.10', 87, 90, 63],
  ['0.11', 87, 90, 63],
  ['1.0.2', 91, 94, 64],
  ['1.1.0', 94, 98, 65],
  ['1.1.1', 98, 102, 66],
];

describe('what fail2ban ships', () => {
  it.each(COUNTS)('is counted right for %s', (release, jails, filters, actions) => {
    expect(stockJails(target(release)).size).toBe(jails);
    expect(FILTERS.filter(({ name }) => stockFilter(name, target(release)))).toHaveLength(filters);
    expect(ACTIONS.filter(({ name }) => stockAction(name, target(release)))).toHaveLength(actions);
  });

  it('goes by the patch level, and by the newest of a line without one', () => {
    expect(['0.10', '1.0', '1.1', '1.1.0', '1.2'].map((each) => releaseOf(target(each)))).toEqual([
      '0.10.6',
      '1.0.2',
      '1.1.1',
      '1.1.0',
      '1.2.0',
    ]);
    expect(stockJail('xrdp', target('1.1.0'))).toBeUndefined();
    expect(stockJail('xrdp', target('1.1'))?.options).toEqual({
      port: '3389',
      logpath: '/var/log/xrdp-sesman.log',
    });
    expect(stockJail('gitlab', target('0.10.5'))).toBeUndefined();
    expect(stockPaths('debian', target('1.1.0'))?.['sshd_backend']).toBeUndefined();
    expect(stockPaths('debian', target('1.1'))?.['sshd_backend']).toBe('systemd');
    expect(stockPaths('gentoo', target('1.1'))).toBeUndefined();
  });

  it('knows the modes of filters', () => {
    const sshd = stockFilter('sshd', target('1.1')) as StockFilter;
    expect(modesOf(sshd, target('1.1'))).toEqual(['normal', 'ddos', 'extra', 'aggressive']);
    const exim = stockFilter('exim', target('1.1')) as StockFilter;
    expect(modesOf(exim, target('1.1.0'))).toEqual(['normal', 'aggressive']);
    expect(modesOf(exim, target('1.1.1'))).toContain('more');
    expect(modesOf(stockFilter('recidive', target('1.1')) as StockFilter, target('1.1'))).toEqual([]);
    for (const filter of FILTERS) {
      if (filter.modes) expect(Object.keys(filter.modes)).toContain(filter.defaultMode);
    }
  });

  it('knows which filters read a part of the journal', () => {
    const has = (name: string, release: string) =>
      hasJournalmatch(stockFilter(name, target(release)) as StockFilter, target(release));
    expect([has('sshd', '0.10'), has('dropbear', '1.1.0'), has('dropbear', '1.1.1')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(has('apache-auth', '1.1')).toBe(false);
  });

  it('knows what actions are for', () => {
    const family = (name: string): ActionFamily | undefined => stockAction(name, target('1.1'))?.family;
    expect(['nftables', 'cloudflare', 'sendmail-whois', 'abuseipdb', 'dummy', 'badips'].map(family)).toEqual([
      'firewall',
      'edge',
      'mail',
      'reporting',
      'helper',
      undefined,
    ]);
    expect(ACTIONS.filter(blocks).map(({ name }) => name)).toContain('hostsdeny');
  });

  it.each(COUNTS)('fits together in %s', async (release) => {
    const model = await linked({ '/etc/fail2ban/jail.local': '[DEFAULT]\nenabled = true\n' }, release);
    for (const jail of model.stockJails) {
      expect(jail.isEnabled).toBe(true);
      const { name, parameters } = specificationIn(jail.value('filter') ?? '');
      const filter = stockFilter(name, model.target);
      expect(filter, jail.name).toBeDefined();
      expect(filter?.isHelper).toBeUndefined();
      const mode = parameters.find((each) => each.name === 'mode')?.value;
      const modes = filter ? modesOf(filter, model.target) : [];
      if (modes.length > 0) expect(modes, jail.name).toContain(mode);
      const actions = specificationsIn(jail.value('action') ?? '');
      expect(actions.length, jail.name).toBeGreaterThan(0);
      for (const action of actions) {
        expect(stockAction(action.name, model.target)?.family, jail.name).toBe('firewall');
      }
    }
  });
});

describe('beneath a jail.local', () => {
  it('lies the stock jail.conf of the target', async () => {
    const text = '[DEFAULT]\nmaxretry = 7\n[sshd]\nenabled = true\nlogpath = %(known/logpath)s\n  /x.log\n';
    const model = await linked({ '/etc/fail2ban/jail.local': text }, '1.0.2');
    expect(model.isOnStock).toBe(true);
    expect(model.jails.map(({ name }) => name)).toEqual(['sshd']);
    expect(model.stockJails).toHaveLength(90);
    const [sshd] = model.jails;
    expect(sshd?.value('logpath')).toBe('/var/log/auth.log\n/x.log');
    expect(sshd?.value('maxmatches')).toBe('7');
    expect(sshd?.value('filter')).toBe('sshd[mode=normal]');
    expect(sshd?.value('action')).toBe(
      'iptables-multiport[port="ssh", protocol="tcp", chain="<known/chain>"]',
    );
    expect(sshd?.option('port')?.setting.place).toBeUndefined();
    expect(sshd?.option('maxretry')?.setting.place?.document.path).toBe('/etc/fail2ban/jail.local');
  });

  it('leaves shipped values out of what files replace', async () => {
    const model = await linked({ '/etc/fail2ban/jail.local': '[recidive]\nbantime = %(known/bantime)s\n' });
    expect(model.merged.replaced).toEqual([]);
    expect(model.jails[0]?.value('bantime')).toBe('1w');
  });

  it('lie the paths alone where jail.conf is at hand', async () => {
    const conf =
      '[INCLUDES]\nbefore = paths-arch.conf\n[a]\nlogpath = %(mysql_log)s\nbackend = %(sshd_backend)s\n';
    const model = await linked({ '/etc/fail2ban/jail.conf': conf, '/etc/fail2ban/jail.local': '' }, '1.0.2');
    expect(model.isOnStock).toBe(false);
    expect(model.stockJails).toEqual([]);
    expect(model.jails[0]?.value('logpath')).toBe('/var/log/mariadb/mariadb.log\n/var/log/mysqld.log');
    expect(model.jails[0]?.value('backend')).toBe('systemd');
    expect(model.jails[0]?.value('bantime')).toBeUndefined();
  });

  it('lies nothing of paths that are at hand', async () => {
    const files = {
      '/etc/fail2ban/jail.conf': '[INCLUDES]\nbefore = paths-debian.conf\n[a]\n',
      '/etc/fail2ban/paths-debian.conf': '[INCLUDES]\nbefore = paths-common.conf\n[DEFAULT]\nx = 1\n',
    };
    const [jail] = (await linked(files)).jails;
    expect([jail?.value('x'), jail?.value('syslog_mail'), jail?.value('syslog_user')]).toEqual([
      '1',
      '',
      '/var/log/messages',
    ]);
  });

  it('lies nothing beneath files of other kinds', async () => {
    const model = await linked({ '/etc/fail2ban/filter.d/x.local': '[Definition]\nfailregex = <HOST>\n' });
    expect([model.isOnStock, model.jails, model.stockJails]).toEqual([false, [], []]);
    expect(model.merged.defaults.settings.size).toBe(0);
  });
});
