import { afterAll, describe, expect, it } from 'vitest';
import { parseTarget, parseVersion, type Target } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import {
  type AlgorithmKind,
  algorithmNamed,
  algorithms,
  isKnown,
} from '../../../server/src/formats/sshd/catalogue/algorithms.js';
import { defaultAlgorithms } from '../../../server/src/formats/sshd/catalogue/algorithms-defaults.js';
import {
  effectiveAlgorithms,
  recommendedAlgorithms,
} from '../../../server/src/formats/sshd/catalogue/algorithms-effective.js';
import { clientKeywords } from '../../../server/src/formats/sshd/catalogue/client-keywords.js';
import {
  canonicalName,
  defaultOf,
  keywords,
  mayStandInMatch,
  repeatOf,
  resolveAlias,
  retirementOf,
} from '../../../server/src/formats/sshd/catalogue/index.js';
import type { SshdKeyword } from '../../../server/src/formats/sshd/catalogue/keyword.js';
import { sshd } from '../../../server/src/formats/sshd/index.js';
import { parseSshdConfig } from '../../../server/src/formats/sshd/parse/parse.js';
import { checkArguments } from '../../../server/src/formats/sshd/values/index.js';
import { installedTarget, RealSshd } from '../../conformance/real-sshd.js';
import { RELEASES } from '../../support/releases.js';
import { programOrSkip } from '../../support/skip.js';

const KINDS = Object.keys(algorithms) as AlgorithmKind[];

function target(spec: string): Target {
  const parsed = parseTarget(sshd.target, spec);
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}

function keyword(name: string): SshdKeyword {
  const found = keywords.get(name);
  if (!found) throw new Error(`there is no keyword ${name}`);
  return found;
}

function accepts(line: string, release: Target): boolean {
  const source = new SourceText(`${line}\n`);
  const [parsed] = parseSshdConfig(source, release).lines;
  return (
    parsed !== undefined && checkArguments(keyword(parsed.keyword), parsed, source, release).length === 0
  );
}

describe('the catalogue of keywords', () => {
  it('is sorted, and names each keyword once', () => {
    const names = keywords.entries.map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...new Set(names)].sort());
  });

  it.each(keywords.entries.map((entry) => [entry.name, entry] as const))('tells of %s', (_, entry) => {
    expect(entry.summary).toMatch(/^[A-Z`].*\.$/s);
    expect(entry.summary.split('`').length % 2).toBe(1);
    const [since, until] = [entry.since, entry.until].map((each) => each && parseVersion(each));
    expect(since).not.toBeNaN();
    expect(until).not.toBeNaN();
    if (since && until) expect(since).toBeLessThan(until);
  });

  it('writes defaults that the releases accept which have them', () => {
    const refused = RELEASES.flatMap((release) =>
      keywords.entries
        .filter((entry) => keywords.standing(entry, target(release)) === 'known')
        .map((entry) => `${entry.name} ${defaultOf(entry, target(release)) ?? ''}`)
        .filter((line) => !line.endsWith(' ') && !accepts(line, target(release)))
        // sshd has this default, and refuses to be told it.
        .filter((line) => line !== 'RDomain none')
        .map((line) => `${release}: ${line}`),
    );
    expect(refused).toEqual([]);
  });

  it('gives another spelling the grammar and the default of what it stands for', () => {
    const newest = target('10.5');
    for (const entry of keywords.entries.filter((each) => each.aliasOf)) {
      const canonical = resolveAlias(entry, newest);
      expect(canonical).not.toBe(entry);
      expect(entry.argument).toEqual(canonical.argument);
      expect(defaultOf(entry, newest)).toBe(defaultOf(canonical, newest));
    }
  });

  it('names replacements that exist', () => {
    for (const { retired = [] } of keywords.entries) {
      for (const { replacement } of retired) if (replacement) keyword(replacement);
    }
    for (const { serverTwin } of clientKeywords.entries) if (serverTwin) keyword(serverTwin);
  });

  it('keeps the keywords of the client apart', () => {
    expect(clientKeywords.entries.filter(({ name }) => keywords.get(name))).toEqual([]);
    const names = clientKeywords.entries.map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...new Set(names)].sort());
  });
});

describe('a release', () => {
  it.each([
    ['Include', '8.0', 'too-new'],
    ['Include', '8.2', 'known'],
    ['PAMAuthenticationViaKbdInt', '10.3', 'known'],
    ['PAMAuthenticationViaKbdInt', '10.4', 'removed'],
    ['GSSAPIAuthentication', '10.3', 'known'],
    ['GSSAPIAuthentication', '10.4', 'removed'],
    ['GSSAPIAuthentication', '10.5', 'known'],
    ['GssAuthentication', '10.4', 'known'],
    ['GssAuthentication', '10.5', 'removed'],
    ['RequiredRSASize', '8.7-debian', 'too-new'],
    ['RequiredRSASize', '8.7-redhat', 'known'],
    ['DebianBanner', '9.2-redhat', 'other-build'],
    ['DebianBanner', '9.2-debian', 'known'],
    ['DebianBanner', '9.2', 'known'],
  ])('finds %s in %s %s', (name, release, standing) => {
    expect(keywords.standing(keyword(name), target(release))).toBe(standing);
  });

  it.each([
    ['ChallengeResponseAuthentication', '8.6', 'ChallengeResponseAuthentication'],
    ['ChallengeResponseAuthentication', '8.7', 'KbdInteractiveAuthentication'],
    ['SkeyAuthentication', '7.7', 'ChallengeResponseAuthentication'],
    ['SkeyAuthentication', '8.0', 'SkeyAuthentication'],
    ['SkeyAuthentication', '9.2', 'KbdInteractiveAuthentication'],
    ['PubkeyAcceptedKeyTypes', '8.4', 'PubkeyAcceptedKeyTypes'],
    ['PubkeyAcceptedKeyTypes', '8.5', 'PubkeyAcceptedAlgorithms'],
    ['DSAAuthentication', '9.2', 'PubkeyAuthentication'],
    ['PermitRootLogin', '9.2', 'PermitRootLogin'],
  ])('takes %s in %s for %s', (name, release, canonical) => {
    expect(canonicalName(keyword(name), target(release))).toBe(canonical);
  });

  it.each([
    ['KbdInteractiveAuthentication', '8.6', 'no'],
    ['KbdInteractiveAuthentication', '8.7', 'yes'],
    ['ChallengeResponseAuthentication', '8.6', 'yes'],
    ['GSSAPIStrictAcceptorCheck', '7.4', 'no'],
    ['IPQoS', '7.7', 'lowdelay throughput'],
    ['IPQoS', '9.2', 'af21 cs1'],
    ['IPQoS', '9.2-debian', 'lowdelay throughput'],
    ['IPQoS', '10.1', 'ef cs0'],
    ['AllowUsers', '9.2', undefined],
    [
      'Ciphers',
      '9.2',
      'chacha20-poly1305@openssh.com,aes128-ctr,aes192-ctr,aes256-ctr,aes128-gcm@openssh.com,aes256-gcm@openssh.com',
    ],
  ])('has for %s in %s the default %j', (name, release, value) => {
    expect(defaultOf(keyword(name), target(release))).toBe(value);
  });

  it.each([
    ['PermitRootLogin', '7.4', true],
    ['LogLevel', '7.5', false],
    ['LogLevel', '7.6', true],
    ['Subsystem', '9.4', false],
    ['Subsystem', '9.5', true],
    ['PAMServiceName', '10.3', true],
    ['PAMServiceName', '10.4', false],
    ['PAMServiceName', '10.5', true],
    ['Protocol', '9.2', false],
    ['RSAAuthentication', '9.2', true],
  ])('lets %s stand in a Match block of %s: %j', (name, release, allowed) => {
    expect(mayStandInMatch(keyword(name), target(release))).toBe(allowed);
  });

  it.each([
    ['MaxStartups', '10.0', 'last'],
    ['MaxStartups', '10.1', 'first'],
    ['IPQoS', '10.2', 'last'],
    ['PerSourceMaxStartups', '9.5', 'first'],
    ['AuthorizedPrincipalsCommand', '8.6', 'first'],
    ['AuthorizedPrincipalsCommand', '9.2', 'last'],
    ['AuthorizedPrincipalsCommand', '9.4', 'first'],
    ['StreamLocalBindMask', '10.5', 'last'],
    ['Port', '9.2', 'all'],
    ['HostDSAKey', '9.2', 'all'],
  ])('with a second %s in %s heeds the %s', (name, release, repeat) => {
    expect(repeatOf(keyword(name), target(release))).toBe(repeat);
  });

  it.each([
    ['UsePrivilegeSeparation', '7.4', undefined],
    ['UsePrivilegeSeparation', '7.5', 'deprecated'],
    ['SkeyAuthentication', '8.0', 'deprecated'],
    ['SkeyAuthentication', '8.7', undefined],
    ['KerberosTgtPassing', '10.3', 'unsupported'],
    ['KerberosTgtPassing', '10.4', 'deprecated'],
    ['Protocol', '9.2', 'none'],
  ])('has retired %s in %s: %j', (name, release, notice) => {
    expect(retirementOf(keyword(name), target(release))?.notice).toBe(notice);
  });
});

describe.each(KINDS)('the algorithms of the kind %s', (kind) => {
  it('have one name each, and a reason where they are weak', () => {
    const entries = algorithms[kind].entries;
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
    for (const { standing, why, summary } of entries) {
      expect(summary).toMatch(/\.$/);
      expect(why !== undefined).toBe(standing === 'weak' || standing === 'broken');
    }
  });

  it.each(RELEASES)('have defaults and recommendations that %s knows', (release) => {
    for (const list of [defaultAlgorithms, recommendedAlgorithms]) {
      const unknown = list(kind, target(release)).filter(
        (name) => !algorithmNamed(kind, name, target(release)),
      );
      expect(unknown).toEqual([]);
    }
    expect(recommendedAlgorithms(kind, target(release))).not.toEqual([]);
  });
});

describe('the algorithms in force', () => {
  const names = (written: string | undefined, release = '9.2') =>
    effectiveAlgorithms('mac', written, target(release)).map(({ name }) => name);
  const standard = defaultAlgorithms('mac', target('9.2'));

  it('are the default where nothing is written', () => {
    expect(names(undefined)).toEqual(standard);
  });

  it('are those that are written, once each, with their places', () => {
    expect(effectiveAlgorithms('mac', 'hmac-sha1,hmac-sha2-256,hmac-sha1', target('9.2'))).toEqual([
      { name: 'hmac-sha1', index: 0 },
      { name: 'hmac-sha2-256', index: 10 },
    ]);
  });

  it('are the default and what + adds', () => {
    expect(names('+hmac-md5,hmac-sha1')).toEqual([...standard, 'hmac-md5']);
    expect(effectiveAlgorithms('mac', '+hmac-md5', target('9.2')).at(-1)?.index).toBe(1);
  });

  it('begin with what ^ puts first', () => {
    expect(names('^hmac-sha2-512,hmac-md5')).toEqual([
      'hmac-sha2-512',
      'hmac-md5',
      ...standard.filter((name) => name !== 'hmac-sha2-512'),
    ]);
  });

  it('lack what - removes, patterns included', () => {
    expect(names('-umac-*,hmac-sha1')).toEqual(
      standard.filter((name) => !name.startsWith('umac-') && name !== 'hmac-sha1'),
    );
  });

  it('keep what a negated pattern names', () => {
    expect(names('-umac-*,!umac-128*')).toEqual(standard.filter((name) => !name.startsWith('umac-64')));
    expect(names('-!hmac-sha1')).toEqual(standard);
  });

  it('lack nothing where a second minus makes a name of its own, or all would go', () => {
    expect(names('-hmac-sha1,-umac-64@openssh.com')).toContain('umac-64@openssh.com');
    expect(names('-*')).toEqual(standard);
  });

  it('leave out what the release does not know', () => {
    expect(names('hmac-ripemd160,hmac-sha2-256')).toEqual(['hmac-sha2-256']);
    expect(names('hmac-ripemd160,hmac-sha2-256', '7.5')).toEqual(['hmac-ripemd160', 'hmac-sha2-256']);
  });

  it('are all that a pattern names', () => {
    const found = effectiveAlgorithms('signature', 'sk-*', target('9.2'));
    expect(found.map(({ index }) => index)).toEqual([0, 0, 0, 0]);
    expect(found.map(({ name }) => name)).toContain('sk-ssh-ed25519-cert-v01@openssh.com');
  });

  it('are recommended post-quantum first, and without what is weak', () => {
    const kex = recommendedAlgorithms('kex', target('8.9'));
    expect(kex[0]).toBe('sntrup761x25519-sha512@openssh.com');
    expect(recommendedAlgorithms('mac', target('10.5'))).not.toContain('hmac-sha1');
    expect(recommendedAlgorithms('signature', target('8.5'))).not.toContain('ssh-rsa');
  });
});

describe.runIf(programOrSkip('sshd'))('the sshd of this machine', () => {
  const real = new RealSshd();
  const installed = target(installedTarget());
  const known = keywords.entries.filter((entry) => keywords.standing(entry, installed) === 'known');
  afterAll(() => real.dispose());

  const ask = (lines: readonly string[]) =>
    real.judge({ '/etc/ssh/sshd_config': lines.map((line) => `${line}\n`).join('') });

  it('knows the keywords that it should know, and no other', async () => {
    // sshd counts names that it does not know and reads on, unless something else stops it.
    const asked = keywords.entries.filter((entry) => !STOPPING.has(entry.name));
    const { output } = await ask(asked.map((entry) => `${entry.name} ${valueFor(entry)}`));
    const unknown = [...output.matchAll(/Bad configuration option: (\w+)/g)].map(([, name]) => name);
    const expected = asked.filter((entry) => !known.includes(entry)).map(({ name }) => name);
    expect(unknown).toEqual(expected);
  });

  it('admits in a Match block the keywords that it should', async () => {
    const asked = known.filter(({ argument }) => argument.kind !== 'match' && argument.kind !== 'include');
    const refused = await Promise.all(
      asked.map(async (entry) => {
        const { output } = await ask(['Match User nobody', `${entry.name} ${valueFor(entry)}`]);
        return output.includes('is not allowed within a Match block') ? entry.name : undefined;
      }),
    );
    const expected = asked.filter((entry) => !mayStandInMatch(entry, installed)).map(({ name }) => name);
    expect(refused.filter((each) => each !== undefined)).toEqual(expected);
  });

  it('has the defaults that it should have', async () => {
    const values = await real.values({ '/etc/ssh/sshd_config': '\n' });
    const differences = known
      .filter((entry) => values?.has(entry.name.toLowerCase()) && !OWN_WORDS.has(entry.name))
      .map((entry) => ({ entry, printed: values?.get(entry.name.toLowerCase())?.join(' ') }))
      .filter(
        ({ entry, printed }) =>
          printed?.toLowerCase() !== (defaultOf(entry, installed) ?? 'none').toLowerCase(),
      )
      .map(({ entry, printed }) => `${entry.name}: ${printed}, not ${defaultOf(entry, installed)}`);
    expect(differences).toEqual([]);
  });

  it.each([
    ['cipher', 'Ciphers'],
    ['mac', 'MACs'],
    ['kex', 'KexAlgorithms'],
    ['signature', 'HostKeyAlgorithms'],
    ['ca-signature', 'CASignatureAlgorithms'],
    ['gss-kex', 'GSSAPIKexAlgorithms'],
  ] as const)('knows the algorithms of the kind %s that it should know, and no other', async (kind, name) => {
    if (!known.includes(keyword(name))) return;
    const entries = algorithms[kind].entries;
    const good = entries.filter((each) => isKnown(each, installed)).map((each) => each.name);
    expect(await ask([`${name} ${good.join(',')}`])).toMatchObject({ refused: false });
    for (const { name: bad } of entries.filter((each) => !isKnown(each, installed))) {
      expect(await ask([`${name} ${bad}`]), bad).toMatchObject({ refused: true });
    }
  });

  function valueFor(entry: SshdKeyword): string {
    return defaultOf(entry, installed) ?? VALUES[entry.name] ?? 'x';
  }
});

/** What begins a block, reads other files, or is refused with any value. */
const STOPPING: ReadonlySet<string> = new Set(['Include', 'Match', 'RDomain']);

/** Values for keywords without a default. */
const VALUES: Readonly<Record<string, string>> = {
  ListenAddress: '127.0.0.1',
  SetEnv: 'A=b',
  Subsystem: 'sftp internal-sftp',
};

/** What `sshd -T` does not print as one would write it, or what depends on the machine. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'HostKey',
  'ListenAddress',
  'PermitRootLogin',
  'RekeyLimit',
  'SshdAuthPath',
  'SshdSessionPath',
]);
