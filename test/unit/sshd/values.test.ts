import { afterAll, describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { applyEdits, SourceText } from '../../../server/src/core/text.js';
import { keywords } from '../../../server/src/formats/sshd/catalogue/index.js';
import type { SshdKeyword } from '../../../server/src/formats/sshd/catalogue/keyword.js';
import { sshd } from '../../../server/src/formats/sshd/index.js';
import { parseSshdConfig } from '../../../server/src/formats/sshd/parse/parse.js';
import { checkArguments } from '../../../server/src/formats/sshd/values/index.js';
import type { ValueProblem } from '../../../server/src/formats/sshd/values/problem.js';
import { parseTime } from '../../../server/src/formats/sshd/values/time-format.js';
import { installedTarget, RealSshd } from '../../conformance/real-sshd.js';
import { programOrSkip } from '../../support/skip.js';
import { LINES, RELEASES } from './values-table.js';

const DEBIAN_12 = '9.2-debian';

/** What is wrong with the values of a text, its lines one after another. */
function problemsOf(text: string, target = DEBIAN_12): readonly ValueProblem[] {
  const source = new SourceText(text);
  const parsed = parseTarget(sshd.target, target) as Target;
  return parseSshdConfig(source, parsed).lines.flatMap((line) =>
    checkArguments(keywords.get(line.keyword) as SshdKeyword, line, source, parsed),
  );
}

/** The text that the first fix of the only problem makes, and whether it is safe. */
function fixed(text: string, target?: string): { text: string; safe: boolean } | undefined {
  const [fix] = problemsOf(text, target)[0]?.fixes ?? [];
  return fix && { text: applyEdits(text, fix.edits), safe: fix.safe };
}

describe.each(Object.entries(LINES))('the grammar %s', (_, { target, accepted, refused }) => {
  it.each([...accepted])('accepts %j', (line) => {
    expect(problemsOf(`${line}\n`, target).map(({ message }) => message)).toEqual([]);
  });

  it.each([...refused])('refuses %j', (line) => {
    const problems = problemsOf(`${line}\n`, target);
    expect(problems).not.toEqual([]);
    for (const { span, message } of problems) {
      expect(message).toMatch(/^\S.*[.?]$/);
      expect(span.start).toBeLessThan(span.end);
      expect(span.end).toBeLessThanOrEqual(line.length);
    }
  });
});

it('has lines for each grammar of the catalogue', () => {
  const kinds = new Set(keywords.entries.map(({ argument }) => argument.kind));
  const judged = [...kinds].filter((kind) => kind !== 'match' && kind !== 'ignored');
  expect(Object.keys(LINES).sort()).toEqual(judged.sort());
});

describe('releases differ', () => {
  it.each(RELEASES)('%j in %s: refused is %j', (line, release, refused) => {
    expect(problemsOf(`${line}\n`, release).length > 0).toBe(refused);
  });
});

describe('a fix', () => {
  it.each([
    ['MaxAuthTries 6 # c\nPrintMotd true # c\n', 'MaxAuthTries 6 # c\nPrintMotd yes # c\n'],
    ['LoginGraceTime 30sec\n', 'LoginGraceTime 30s\n'],
    ['LoginGraceTime 1.5 min # c\n', 'LoginGraceTime 90s # c\n'],
    ['ClientAliveInterval 5 minutes\n', 'ClientAliveInterval 5m\n'],
    ['RekeyLimit 1GB\n', 'RekeyLimit 1G\n'],
    ['RekeyLimit 512MiB 1h\n', 'RekeyLimit 512M 1h\n'],
    ['RekeyLimit none\n', 'RekeyLimit default\n'],
    ['Ciphers AES256-CTR,aes128-ctr\n', 'Ciphers aes256-ctr,aes128-ctr\n'],
    ['Ciphers "AES256-CTR,aes128-ctr"\n', 'Ciphers aes256-ctr,aes128-ctr\n'],
    ['Ciphers aes256-ctr, aes128-ctr\n', 'Ciphers aes256-ctr,aes128-ctr\n'],
    ['ChannelTimeout session:*:5m\n', 'ChannelTimeout session:*=5m\n'],
    ['ChannelTimeout session:*=5min\n', 'ChannelTimeout session:*=5m\n'],
    ['LogLevel INFO#c d\n', 'LogLevel INFO #c d\n'],
  ])('of %j is certain', (text, expected) => {
    expect(fixed(text)).toEqual({ text: expected, safe: true });
  });

  it.each([
    ['PermitRootLogin true\n', 'PermitRootLogin yes\n'],
    ['PermitRootLogin no#c\n', 'PermitRootLogin no #c\n'],
    ['PermitRootLogin prohibit-pasword\n', 'PermitRootLogin prohibit-password\n'],
    ['PasswordAuthentication off\n', 'PasswordAuthentication no\n'],
    ['PermitTunnel Yes\n', 'PermitTunnel yes\n'],
    [
      'PubkeyAuthOptions touch-required,verify-required\n',
      'PubkeyAuthOptions touch-required verify-required\n',
    ],
    ['AddressFamily ipv4\n', 'AddressFamily inet\n'],
    ['Port 22,2222\n', 'Port 22\nPort 2222\n'],
    ['  Port 22 2222 # two\r\n', '  Port 22\r\n  Port 2222 # two\r\n'],
    ['ListenAddress 10.0.0.1, ::1\n', 'ListenAddress 10.0.0.1\nListenAddress ::1\n'],
    ['ListenAddress 10.0.0.1/24\n', 'ListenAddress 10.0.0.1\n'],
    ['Ciphers 3DES-CBC\n', 'Ciphers 3des-cbc\n'],
    ['Ciphers aes256-ctr,aes128-crt\n', 'Ciphers aes256-ctr,aes128-ctr\n'],
    ['MACs hmac-sha2-256 hmac-md5\n', 'MACs hmac-sha2-256,hmac-md5\n'],
    ['MACs hmac-sha2-256,+hmac-sha2-512\n', 'MACs hmac-sha2-256,hmac-sha2-512\n'],
    ['PermitOpen db:1,db:2\n', 'PermitOpen db:1 db:2\n'],
    ['PermitListen 8080,9090\n', 'PermitListen 8080 9090\n'],
    ['PermitOpen 2001:db8::1:22\n', 'PermitOpen [2001:db8::1]:22\n'],
    ['AllowUsers bob@10.0.0.1/8\n', 'AllowUsers bob@10.0.0.0/8\n'],
    ['AllowUsers bob@192.168.1/24\n', 'AllowUsers bob@192.168.1.0/24\n'],
    ['AllowUsers bob@2001:db8:0:1::1/48\n', 'AllowUsers bob@2001:db8::/48\n'],
    ['AllowUsers bob@10.0.0.0/8,\n', 'AllowUsers bob@10.0.0.0/8\n'],
    ['AuthenticationMethods publickey, password\n', 'AuthenticationMethods publickey,password\n'],
    ['AuthenticationMethods pubkey\n', 'AuthenticationMethods publickey\n'],
    ['AuthorizedKeysCommand "/usr/bin/keys" %u\n', 'AuthorizedKeysCommand /usr/bin/keys %u\n'],
    ['AuthorizedKeysCommand none # yet\n', 'AuthorizedKeysCommand none\n'],
    ['Banner /etc/my issue\n', 'Banner "/etc/my issue"\n'],
    ['AcceptEnv LANG=C\n', 'AcceptEnv LANG\n'],
  ])('of %j is offered, and asked for', (text, expected) => {
    expect(fixed(text)).toEqual({ text: expected, safe: false });
  });

  it('is not offered where nothing is near', () => {
    expect(fixed('PermitRootLogin sometimes\n')).toBeUndefined();
    expect(fixed('Ciphers rot13\n')).toBeUndefined();
  });

  it('does not propose what is weak', () => {
    const [problem] = problemsOf('HostKeyAlgorithms ssh-dsss\n');
    expect(problem?.message).toContain('ssh-dss?');
    expect(problem?.fixes).toEqual([]);
  });

  it('leaves no problem behind wherever a line has but one', () => {
    for (const { target, refused } of Object.values(LINES)) {
      for (const line of refused) {
        const problems = problemsOf(`${line}\n`, target);
        if (problems.length !== 1) continue;
        for (const { edits } of problems[0]?.fixes ?? []) {
          const after = applyEdits(`${line}\n`, edits);
          expect(problemsOf(after, target), `${line} => ${after}`).toEqual([]);
        }
      }
    }
  });
});

describe('a problem', () => {
  it.each([
    ['PermitRootLogin yes no', 'extra', 'no'],
    ['Ciphers aes256-ctr,foo,aes128-ctr', 'algorithm', 'foo'],
    ['AllowUsers al bob@10.0.0.1/8', 'invalid', '10.0.0.1/8'],
    ['AllowUsers "bob@10.0.0.1/8"', 'invalid', '"bob@10.0.0.1/8"'],
    ['PermitOpen db:1 db:x!', 'invalid', 'x!'],
    ['LogLevel INFO#c d', 'invalid', '#c d'],
    ['Subsystem sftp', 'missing', 'sftp'],
    ['Banner # none', 'missing', 'Banner'],
    ['RekeyLimit 1G 1hour', 'invalid', '1hour'],
  ])('of %j is %s at %j', (line, kind, place) => {
    const [problem] = problemsOf(`${line}\n`);
    expect(problem?.kind).toBe(kind);
    expect(line.slice(problem?.span.start, problem?.span.end)).toBe(place);
  });

  it('names each bad name of a list', () => {
    const problems = problemsOf('Ciphers foo,aes256-ctr,bar\nPermitOpen a b:1 c\n');
    expect(problems.map(({ span }) => span.start)).toEqual([8, 23, 38, 44]);
  });

  it('says when an algorithm came and went', () => {
    expect(problemsOf('KexAlgorithms mlkem768x25519-sha256\n')[0]?.message).toContain('came with 9.9');
    expect(problemsOf('Ciphers arcfour\n')[0]?.message).toContain('removed in 7.6');
  });
});

describe('nothing is said', () => {
  it.each([
    ['of a keyword that sshd ignores', 'Protocol 1 2 3\n', DEBIAN_12],
    ['of a keyword that is retired', 'UsePrivilegeSeparation maybe\n', DEBIAN_12],
    ['of a keyword that the release does not know', 'PerSourcePenalties foo\n', DEBIAN_12],
    ['of a keyword that hardly a build supports', 'KerberosGetAFSToken maybe\n', DEBIAN_12],
    ['of the criteria of Match', 'Match Foo bar\n', DEBIAN_12],
    ['of a line that sshd cannot split', 'Banner "x\n', DEBIAN_12],
  ])('%s', (_, text, target) => {
    expect(problemsOf(text, target)).toEqual([]);
  });

  it('but a keyword that is not yet retired is judged', () => {
    expect(problemsOf('UsePrivilegeSeparation maybe\n', '7.4')).toHaveLength(1);
  });
});

it('reads times in seconds', () => {
  expect(['90', '1h30m', '2w', '0.5', '1W1d1H1M1s'].map(parseTime)).toEqual([90, 5400, 1209600, 0.5, 694861]);
  expect(['', 'x', '1.5m', '5 m', '-1', '3551w'].map(parseTime)).toEqual(Array(6).fill(undefined));
});

describe.runIf(programOrSkip('sshd'))('the sshd of this machine', () => {
  const real = new RealSshd();
  const target = installedTarget();
  afterAll(() => real.dispose());

  it.each(Object.entries(LINES))('agrees on the grammar %s', async (_, { accepted, refused }) => {
    const lines = [...accepted, ...refused].filter(isKnown);
    const weRefuse = new Set(lines.filter((line) => problemsOf(`${line}\n`, target).length > 0));
    const weAccept = lines.filter((line) => !weRefuse.has(line));
    // What sshd refuses stops it, so only what it should accept can be asked about all at once.
    const singly = (await refusal(weAccept)) === undefined ? [...weRefuse] : lines;
    const differences = await Promise.all(
      singly.map(async (line) => {
        const output = await refusal([line]);
        if ((output !== undefined) === weRefuse.has(line)) return undefined;
        return output === undefined ? `sshd accepts: ${line}` : `sshd refuses: ${line}: ${output}`;
      }),
    );
    expect(differences.filter((each) => each !== undefined)).toEqual([]);
  });

  function isKnown(line: string): boolean {
    const entry = keywords.get(line.split(' ')[0] as string) as SshdKeyword;
    return keywords.standing(entry, parseTarget(sshd.target, target) as Target) === 'known';
  }

  /** What sshd says of lines that it refuses. */
  async function refusal(lines: readonly string[]): Promise<string | undefined> {
    const users = ['AuthorizedKeysCommandUser nobody', 'AuthorizedPrincipalsCommandUser nobody'];
    const verdict = await real.judge({ '/etc/ssh/sshd_config': [...lines, ...users, ''].join('\n') });
    return verdict.refused ? verdict.output : undefined;
  }
});
