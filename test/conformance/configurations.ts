import { parseVersion, since, type Target } from '../../server/src/core/target.js';
import { canonicalName, keywords, mayStandInMatch } from '../../server/src/formats/sshd/catalogue/index.js';
import type { SshdKeyword } from '../../server/src/formats/sshd/catalogue/keyword.js';
import type { Session } from '../../server/src/formats/sshd/model/session.js';
import type { Files } from '../support/lint.js';
import type { Random } from '../support/random.js';
import { linesFor, triedKeywords } from './written.js';

/** A configuration, and a session that it is asked about. */
export interface Asked {
  readonly files: Files;
  readonly session: Session;
}

/** Users that every Debian has, with all their groups, and one that none has. */
const USERS: readonly Session[] = [
  { user: 'root', groups: ['root'], invalidUser: false },
  { user: 'nobody', groups: ['nogroup'], invalidUser: false },
  { user: 'daemon', groups: ['daemon'], invalidUser: false },
  { user: 'games', groups: ['games'], invalidUser: false },
  { user: 'nobody-at-all', groups: [], invalidUser: true },
];
const HOSTS = ['a.example.org', 'B.Example.ORG', 'bastion', '192.0.2.9'];
const ADDRESSES = ['10.0.0.5', '192.0.2.9', '127.0.0.1', '2001:db8::7', '::1'];
const LOCAL_ADDRESSES = ['192.0.2.1', '2001:db8::1'];
const LOCAL_PORTS = [22, 2222];
const ROUTING_DOMAINS = ['vrf1', 'vrf2'];

const ADDRESS_LISTS = [
  '10.0.0.0/8',
  '192.0.2.0/24,2001:db8::/32',
  '!10.0.0.5,10.0.0.0/8',
  '10.0.0.0/8,!10.0.0.0/24',
  '*',
  '192.0.*',
  '::1',
  '2001:db8::7',
  '2001:db8:0:0::7/128,127.1',
  '0.0.0.0/0',
  '::/0',
  '!::/0,*',
];

/** Lists for each criterion of Match; those that the target lacks are left out. */
const CRITERIA: Readonly<Record<string, readonly string[]>> = {
  User: ['root', 'root,games', '!root,*', '*,!root', 'r??t', 'no*', '*', 'ROOT', '!games', 'games,', '?*'],
  Group: ['root', 'nogroup,games', '!root,*', '*', 'ga*s', '!daemon', 'Games'],
  Host: ['*.example.org', '*.EXAMPLE.org,!b.*', 'bastion', '192.0.2.*', '*', '!bastion,*', 'b?*'],
  Address: ADDRESS_LISTS,
  LocalAddress: ADDRESS_LISTS.map((list) => list.replace('10.0.0.0/8', '192.0.2.1')),
  LocalPort: ['22', '2222', '22'],
  RDomain: ['vrf1', 'vrf*', '!vrf2,*'],
  'Invalid-User': [''],
  Version: ['OpenSSH_*', 'OpenSSH_1?.*', '!*'],
};
/** The first patch level of 9.9 takes Invalid-User for `all` before anybody logs in, the second does not. */
const CRITERIA_SINCE: Readonly<Record<string, string>> = { 'Invalid-User': '10.0', Version: '10.0' };

/** Relative paths of files that may be included, each only by those before it, and patterns that mean them. */
const INCLUDED = ['a.conf', 'b.conf', 'd/1.conf', 'd/2.conf', 'e/last'];
const PATTERNS = ['*.conf', 'd/*.conf', 'd/?.conf', 'e/l[a-m]st', 'd/2.conf', 'missing*'];

/** Makes a configuration and a session, the same for the same seed. */
export class Configurations {
  readonly #everywhere: readonly SshdKeyword[];
  readonly #inMatch: readonly SshdKeyword[];
  readonly #criteria: readonly string[];

  constructor(
    private readonly target: Target,
    private readonly folder: string,
  ) {
    this.#everywhere = triedKeywords(target).filter(({ name }) => !isUnpredictable(name, target));
    const isOfMatch = (entry: SshdKeyword) =>
      mayStandInMatch(entry, target) &&
      mayStandInMatch(keywords.get(canonicalName(entry, target)) as SshdKeyword, target);
    this.#inMatch = this.#everywhere.filter(isOfMatch);
    this.#criteria = Object.keys(CRITERIA).filter((name) => since(target, CRITERIA_SINCE[name] ?? '0'));
  }

  next(random: Random): Asked {
    // Few keywords in a configuration, so that they meet again and again.
    const inMatch = Array.from({ length: 6 }, () => random.pick(this.#inMatch));
    const atTop = [...inMatch, ...Array.from({ length: 5 }, () => random.pick(this.#everywhere))];
    const mayInclude = since(this.target, '8.2');
    const included = mayInclude ? INCLUDED : [];
    const main =
      this.#lines(random, atTop, 6, included).join('') +
      this.#file(random, inMatch, 4 + random.below(16), included);
    const files: Record<string, string> = { [`${this.folder}sshd_config`]: main };
    included.forEach((path, index) => {
      const behind = included.slice(index + 1);
      files[this.folder + path] = this.#file(random, inMatch, random.below(7), behind);
    });
    return { files, session: randomSession(random) };
  }

  /** Lines of options, blocks and includes. */
  #file(random: Random, pool: readonly SshdKeyword[], length: number, includable: readonly string[]): string {
    const lines: string[] = [];
    for (let left = length; left > 0; left--) {
      if (random.below(4) === 0) lines.push(this.#match(random));
      lines.push(...this.#lines(random, pool, 2, includable));
    }
    return lines.join('');
  }

  #lines(
    random: Random,
    pool: readonly SshdKeyword[],
    most: number,
    includable: readonly string[],
  ): string[] {
    return Array.from({ length: random.below(most + 1) }, () => {
      if (includable.length > 0 && random.below(6) === 0) return include(random, includable);
      return random.pick(linesFor(random.pick(pool), this.target));
    });
  }

  #match(random: Random): string {
    // The two patch levels of 9.9 differ in it.
    const gluesEquals = this.target.version !== parseVersion('9.9');
    if (random.below(8) === 0) return 'Match all\n';
    const criteria = Array.from({ length: 1 + random.below(random.below(3) + 1) }, () => {
      const name = random.pick(this.#criteria);
      const list = random.pick(CRITERIA[name] as readonly string[]);
      const written = random.below(6) === 0 ? name.toLowerCase() : name;
      if (list === '') return written;
      return gluesEquals && random.below(8) === 0 ? `${written}=${list}` : `${written} ${list}`;
    });
    return `Match ${criteria.join(random.pick([' ', '  ', '\t']))}\n`;
  }
}

/**
 * Keys depend on the machine. Before 8.7 the lines of LogVerbose added up, those of blocks and `none` too. Before 8.4
 * the end of an included file settled where to listen.
 */
function isUnpredictable(name: string, target: Target): boolean {
  if (['AddressFamily', 'ListenAddress', 'Port'].includes(name)) return !since(target, '8.4');
  if (name === 'LogVerbose') return !since(target, '8.7');
  return ['HostKey', 'HostDSAKey', 'HostCertificate'].includes(name);
}

function include(random: Random, includable: readonly string[]): string {
  const isOrdered = (pattern: string) =>
    !/[*?[]/.test(pattern) ? includable.includes(pattern) : folderIsBehind(pattern, includable);
  const choices = [...includable, ...PATTERNS.filter(isOrdered)];
  const words = Array.from({ length: 1 + random.below(2) }, () => random.pick(choices));
  return `Include ${words.join(' ')}\n`;
}

/** Whether all files that a pattern may mean come behind the one that includes it, so that there is no loop. */
function folderIsBehind(pattern: string, includable: readonly string[]): boolean {
  const folder = pattern.includes('/') ? pattern.slice(0, pattern.indexOf('/') + 1) : '';
  return INCLUDED.filter((path) => (folder ? path.startsWith(folder) : !path.includes('/'))).every((path) =>
    includable.includes(path),
  );
}

function randomSession(random: Random): Session {
  return {
    ...random.pick(USERS),
    host: random.pick(HOSTS),
    address: random.pick(ADDRESSES),
    localAddress: random.pick(LOCAL_ADDRESSES),
    localPort: random.pick(LOCAL_PORTS),
    rdomain: random.pick(ROUTING_DOMAINS),
  };
}
