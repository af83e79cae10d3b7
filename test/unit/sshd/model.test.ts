import { describe, expect, it } from 'vitest';
import type { Role } from '../../../server/src/core/format.js';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { applyEdits, SourceText } from '../../../server/src/core/text.js';
import { sshd } from '../../../server/src/formats/sshd/index.js';
import type { Directive } from '../../../server/src/formats/sshd/model/directive.js';
import type { SshdModel } from '../../../server/src/formats/sshd/model/model.js';
import { ConfigurationLoader } from '../../../server/src/host/loader.js';
import { MemoryFiles } from '../../support/memory-files.js';

const FOLDER = '/etc/ssh/';

/** The model of a main file and of what lies beside it, by path relative to it. */
async function modelOf(
  text: string,
  beside: Readonly<Record<string, string>> = {},
  { release = '10.5', role = 'root' as Role, admitted = [FOLDER.slice(0, -1)] } = {},
): Promise<SshdModel> {
  const target = parseTarget(sshd.target, release) as Target;
  const texts = Object.entries(beside).map(([path, content]) => [FOLDER + path, content]);
  const loader = new ConfigurationLoader(new MemoryFiles(Object.fromEntries(texts), admitted));
  const tree = await loader.load(sshd, `${FOLDER}sshd_config`, new SourceText(text), target);
  return sshd.link(tree, target, role);
}

const lineNumber = ({ source, line }: Directive) => source.lineAt(line.span.start) + 1;
/** `name value` of the directives, in their order. */
const written = (directives: readonly Directive[]) =>
  directives.map(({ source, line }) => source.slice(line.span));
const labels = (model: SshdModel) => model.scopes.map((scope) => scope.label);

/** What the sessions of each scope get. */
const byScope = (model: SshdModel, name: string) => model.scopes.map((scope) => model.valueIn(scope, name));

describe('the value in force', () => {
  it('is the first that is written', async () => {
    const model = await modelOf('LogLevel INFO\nLogLevel VERBOSE\n');
    expect(model.value('LogLevel')).toBe('INFO');
    expect(model.value('loglevel')).toBe('INFO');
  });

  it('is the default where nothing is written, and that of the release', async () => {
    const silent = await modelOf('');
    expect(silent.value('PermitRootLogin')).toBe('prohibit-password');
    expect(silent.value('X11Forwarding')).toBe('no');
    expect(silent.value('Banner')).toBe('none');
    expect(silent.value('NoSuchKeyword')).toBeUndefined();
    expect((await modelOf('', {}, { release: '8.0' })).value('KbdInteractiveAuthentication')).toBe('no');
    expect(silent.value('KbdInteractiveAuthentication')).toBe('yes');
  });

  it('has its words without quotes, one blank between them', async () => {
    const model = await modelOf('AuthorizedKeysFile  ".ssh/my keys"\t.ssh/b # both\n');
    expect(model.value('AuthorizedKeysFile')).toBe('.ssh/my keys .ssh/b');
  });

  it.each([
    [
      'ChallengeResponseAuthentication no\nKbdInteractiveAuthentication yes',
      'KbdInteractiveAuthentication',
      'no',
    ],
    ['SkeyAuthentication no\n', 'KbdInteractiveAuthentication', 'no'],
    ['PubkeyAcceptedKeyTypes ssh-ed25519\n', 'PubkeyAcceptedAlgorithms', 'ssh-ed25519'],
    ['KeepAlive no\nTCPKeepAlive yes', 'TCPKeepAlive', 'no'],
    ['DSAAuthentication no\nPubkeyAuthentication yes', 'PubkeyAuthentication', 'no'],
  ])('of %j is shared by the names of %s', async (text, name, value) => {
    expect((await modelOf(text)).value(name)).toBe(value);
  });

  it('was not shared by names that were different then', async () => {
    const text = 'ChallengeResponseAuthentication no\nKbdInteractiveAuthentication yes';
    const model = await modelOf(text, {}, { release: '8.0' });
    expect(model.value('KbdInteractiveAuthentication')).toBe('yes');
    expect(model.value('ChallengeResponseAuthentication')).toBe('no');
  });

  it.each([
    ['MaxStartups 10:30:60\nMaxStartups 10:30:100', 'MaxStartups', '10.1', '10:30:60'],
    ['MaxStartups 10:30:60\nMaxStartups 10:30:100', 'MaxStartups', '10.0', '10:30:100'],
    ['IPQoS cs0\nIPQoS cs1', 'IPQoS', '10.3', 'cs0'],
    ['IPQoS cs0\nIPQoS cs1', 'IPQoS', '9.2', 'cs1'],
    ['FingerprintHash md5\nFingerprintHash sha256', 'FingerprintHash', '10.5', 'sha256'],
    ['UnusedConnectionTimeout 5m\nUnusedConnectionTimeout 9m', 'UnusedConnectionTimeout', '9.2', '5m'],
    ['UnusedConnectionTimeout 5m\nUnusedConnectionTimeout NONE', 'UnusedConnectionTimeout', '9.2', 'NONE'],
    ['UnusedConnectionTimeout none\nUnusedConnectionTimeout 5m', 'UnusedConnectionTimeout', '10.5', 'none'],
    [
      'AuthorizedPrincipalsCommand /a\nAuthorizedPrincipalsCommand /b',
      'AuthorizedPrincipalsCommand',
      '9.3',
      '/b',
    ],
    [
      'AuthorizedPrincipalsCommand /a\nAuthorizedPrincipalsCommand /b',
      'AuthorizedPrincipalsCommand',
      '9.4',
      '/a',
    ],
    [
      'AuthorizedPrincipalsCommand /a\nAuthorizedKeysCommand /k\nAuthorizedPrincipalsCommand /b',
      'AuthorizedPrincipalsCommand',
      '9.3',
      '/a',
    ],
    [
      'AuthorizedKeysCommand /k\nAuthorizedPrincipalsCommand /b',
      'AuthorizedPrincipalsCommand',
      '9.3',
      'none',
    ],
  ])('of %j (%s) is the first or the last, as release %s has it', async (text, name, release, value) => {
    expect((await modelOf(text, {}, { release })).value(name)).toBe(value);
  });

  it('cannot be known where an include is out of reach, unless it is written before', async () => {
    const model = await modelOf('LogLevel INFO\nInclude /opt/x.conf\n');
    expect(model.isComplete).toBe(false);
    expect(model.value('LogLevel')).toBe('INFO');
    expect(model.value('PermitRootLogin')).toBeUndefined();
  });

  it('is not known of a line whose quotes sshd refuses, and nothing can be set there', async () => {
    const model = await modelOf("X11Forwarding y'es\n");
    expect(model.value('X11Forwarding')).toBeUndefined();
    expect([...model.optionsInForce('X11Forwarding')]).toEqual([]);
  });

  it('is only what a drop-in says itself, where its main file is not at hand', async () => {
    const model = await modelOf('LogLevel INFO\n', {}, { role: 'fragment' });
    expect(model.value('LogLevel')).toBe('INFO');
    expect(model.value('PermitRootLogin')).toBeUndefined();
    expect([...model.optionsInForce('PermitRootLogin')]).toEqual([]);
  });
});

describe('a Match block', () => {
  it('goes on to the next Match, whatever the indentation, and to the end of the file', async () => {
    const model = await modelOf(
      'X11Forwarding no\nMatch User a\n  X11Forwarding yes\n\n# back at the margin\nPermitTTY no\nMatch User b\n',
    );
    expect(labels(model)).toEqual([undefined, 'Match User a', 'Match User b']);
    expect(byScope(model, 'X11Forwarding')).toEqual(['no', 'yes', 'no']);
    expect(byScope(model, 'PermitTTY')).toEqual(['yes', 'no', 'yes']);
    expect(model.value('PermitTTY')).toBe('yes');
  });

  it('is named as it is written, on one line', async () => {
    const model = await modelOf('Match  User a,b\tAddress 192.0.2.0/24 # c\n');
    expect(labels(model)).toEqual([undefined, 'Match User a,b Address 192.0.2.0/24']);
  });

  it('has its own first value', async () => {
    const model = await modelOf('Match User a\nPermitTTY no\nPermitTTY yes\n');
    expect(byScope(model, 'PermitTTY')).toEqual(['yes', 'no']);
  });

  it('gets what an earlier one sets that all of its sessions match too', async () => {
    const wide = 'Match Address 192.0.2.0/24\nPermitTTY no\nMatch Address 192.0.2.7 User a\nPermitTTY yes\n';
    expect(byScope(await modelOf(wide), 'PermitTTY')).toEqual(['yes', 'no', 'no']);
    const narrow = 'Match Address 192.0.2.7\nPermitTTY no\nMatch Address 192.0.2.0/24\nPermitTTY yes\n';
    expect(byScope(await modelOf(narrow), 'PermitTTY')).toEqual(['yes', 'no', 'yes']);
  });

  it('gets the last value of Match all behind it, where the last one counts', async () => {
    const text = 'Match User a\nStreamLocalBindMask 0111\nMatch all\nStreamLocalBindMask 0022\n';
    const before = 'Match all\nStreamLocalBindMask 0111\nMatch User a\nStreamLocalBindMask 0022\n';
    const [, behind] = byScope(await modelOf(text), 'StreamLocalBindMask');
    expect(behind).toBe('0022');
    expect(byScope(await modelOf(before), 'StreamLocalBindMask').at(-1)).toBe('0022');
  });

  it('for all is the global section again', async () => {
    const model = await modelOf('Match User a\nPermitTTY no\nMatch all\nPort 2222\nLogLevel ERROR\n');
    expect(model.scopes.map((scope) => scope.isAlways)).toEqual([true, false, true]);
    expect(model.value('Port')).toBe('2222');
    expect(model.value('LogLevel')).toBe('ERROR');
  });

  it('for all counts no sooner than where it stands before anybody logs in', async () => {
    const model = await modelOf('LogLevel INFO\nMatch all\nLogLevel ERROR\nPermitTTY no\n');
    expect(model.valueAtStart('LogLevel')).toBe('INFO');
    expect(model.valueAtStart('PermitTTY')).toBe('no');
    expect(model.valueAtStart('MaxAuthTries')).toBe('6');
  });

  it('for all beats the global section where it may, and not where it may not', async () => {
    const text = 'LogLevel INFO\nUseDNS no\nMatch all\nLogLevel ERROR\nUseDNS yes\n';
    const model = await modelOf(text);
    expect(model.value('LogLevel')).toBe('ERROR');
    expect(model.value('UseDNS')).toBe('no');
  });

  it('for all decides by the first of them that sets a keyword', async () => {
    const model = await modelOf('Match all\nLogLevel ERROR\nMatch all\nLogLevel QUIET\nPermitTTY no\n');
    expect(model.value('LogLevel')).toBe('ERROR');
    expect(model.value('PermitTTY')).toBe('no');
  });

  it('ends for older releases at an empty word', async () => {
    const problemOf = async (text: string, release: string) =>
      (await modelOf(text, {}, { release })).scopes[1]?.blocks[0]?.condition.problem;
    expect(await problemOf('Match User x ""\n', '9.8')).toBeUndefined();
    expect(await problemOf('Match User x ""\n', '9.9')).toBeDefined();
    expect(await problemOf('Match User x "" y\n', '9.8')).toBeDefined();
    expect(await problemOf('Match ""\n', '9.8')).toBeDefined();
  });

  it('for a version of sshd that the target has is for all', async () => {
    const [, own, other] = (await modelOf('Match Version OpenSSH_10.*\nMatch Version OpenSSH_9.*\n')).scopes;
    expect(own?.isAlways).toBe(true);
    expect(other?.isAlways).toBe(false);
  });

  it('gives an option for each scope that sets it', async () => {
    const model = await modelOf(
      'Match User a\nX11Forwarding yes\nMatch User b\nMatch User c\nX11Forwarding yes\n',
    );
    const found = [...model.optionsInForce('X11Forwarding')];
    expect(found.map(({ scope, value, isDefault }) => [scope, value, isDefault])).toEqual([
      [undefined, 'no', true],
      ['Match User a', 'yes', false],
      ['Match User c', 'yes', false],
    ]);
  });
});

describe('an include', () => {
  it('is read in its place, file by file', async () => {
    const model = await modelOf('LogLevel INFO\nInclude sshd_config.d/*.conf\nUseDNS no\nPort 3\n', {
      'sshd_config.d/20.conf': 'UseDNS yes\nPort 2\n',
      'sshd_config.d/10.conf': 'LogLevel ERROR\nPort 1\n',
      'sshd_config.d/30.txt': 'Port 4\n',
    });
    expect(model.value('LogLevel')).toBe('INFO');
    expect(model.value('UseDNS')).toBe('yes');
    expect(written(model.named('Port'))).toEqual(['Port 1', 'Port 2', 'Port 3']);
    expect(model.inForce('UseDNS')?.path).toBe('/etc/ssh/sshd_config.d/20.conf');
  });

  it('may have several patterns, read in their order', async () => {
    const model = await modelOf('Include b a missing\nPort 3\n', { a: 'Port 1', b: 'Port 2' });
    expect(written(model.named('Port'))).toEqual(['Port 2', 'Port 1', 'Port 3']);
    expect(model.isComplete).toBe(true);
  });

  it('ends the Match blocks of its file with the file', async () => {
    const model = await modelOf('Include a\nPermitTTY no\n', { a: 'Match User x\nX11Forwarding yes\n' });
    expect(model.value('PermitTTY')).toBe('no');
    expect(byScope(model, 'X11Forwarding')).toEqual(['no', 'yes']);
  });

  it('in a block holds for the block, and a block in it for both', async () => {
    const model = await modelOf('Match User x\nInclude a\nPermitTTY no\n', {
      a: 'X11Forwarding yes\nMatch Address 192.0.2.1\nX11UseLocalhost no\nMatch all\nLogLevel ERROR\n',
    });
    expect(model.scopes.map((scope) => scope.blocks.length)).toEqual([0, 1, 2, 2]);
    expect(model.scopes.map((scope) => scope.isAlways)).toEqual([true, false, false, false]);
    const [, outer, inner, all] = model.scopes;
    expect(outer && model.valueIn(outer, 'PermitTTY')).toBe('no');
    expect(outer && model.valueIn(outer, 'X11Forwarding')).toBe('yes');
    expect(inner && model.valueIn(inner, 'X11UseLocalhost')).toBe('no');
    expect(all && model.valueIn(all, 'LogLevel')).toBe('ERROR');
    expect(model.value('LogLevel')).toBe('INFO');
  });

  it('of one file twice reads it twice', async () => {
    const model = await modelOf('Include a\nInclude a\n', { a: 'Port 1\nMatch User x\nPermitTTY no\n' });
    expect(written(model.named('Port'))).toEqual(['Port 1', 'Port 1']);
    expect(model.scopes).toHaveLength(3);
  });

  it('nested deeply is followed sixteen levels, as sshd does', async () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, at) => [`f${at + 1}`, `Include f${at + 2}\nPort ${at + 1}\n`]),
      );
    const fits = await modelOf('Include f1\n', chain(16));
    expect(fits.includeProblems).toEqual([]);
    expect(fits.named('Port')).toHaveLength(16);
    const tooDeep = await modelOf('Include f1\n', chain(17));
    expect(tooDeep.includeProblems.map(({ kind, directive }) => [kind, directive.path])).toEqual([
      ['too-deep', '/etc/ssh/f16'],
    ]);
    expect(tooDeep.named('Port')).toHaveLength(16);
  });

  it('that leads back is a problem where it does', async () => {
    const model = await modelOf('Include a\nPort 1\n', { a: 'Port 2\nInclude a sshd_config.d/*\nPort 3\n' });
    expect(
      model.includeProblems.map(({ kind, directive, request }) => [
        kind,
        directive.source.slice(request.span),
      ]),
    ).toEqual([['cycle', 'a']]);
    expect(written(model.named('Port'))).toEqual(['Port 2', 'Port 3', 'Port 1']);
  });

  it('does not multiply without end', async () => {
    const files: Record<string, string> = {};
    for (let at = 1; at <= 15; at++)
      files[`f${at}`] = `Include f${at + 1} f${at + 1} f${at + 1} f${at + 1}\nPort 1\n`;
    const model = await modelOf('Include f1 f1 f1 f1\n', files);
    expect(model.isComplete).toBe(false);
    expect(model.named('Port').length).toBeLessThan(10_000);
  });
});

describe('a directive that nobody wrote', () => {
  /** The text once `LoginGraceTime 60` is inserted. */
  async function inserted(text: string): Promise<string> {
    const model = await modelOf(text);
    return applyEdits(text, model.insert('LoginGraceTime', '60'));
  }

  it.each([
    [
      'behind its commented-out default',
      '#LoginGraceTime 2m\nPort 22\n',
      '#LoginGraceTime 2m\nLoginGraceTime 60\nPort 22\n',
    ],
    [
      'behind it, however it is written',
      'Port 22\n \t## logingracetime=2m\nUseDNS no\n',
      'Port 22\n \t## logingracetime=2m\nLoginGraceTime 60\nUseDNS no\n',
    ],
    ['at the end where there is no block', 'Port 22\n', 'Port 22\nLoginGraceTime 60\n'],
    ['in an empty file', '', 'LoginGraceTime 60\n'],
    ['behind the last line, which has no ending', 'Port 22', 'Port 22\nLoginGraceTime 60'],
    [
      'behind the last global line',
      'Port 22\n\n# for x\nMatch User x\n',
      'Port 22\nLoginGraceTime 60\n\n# for x\nMatch User x\n',
    ],
    [
      'above the first block and its comments',
      '# head\n\n# for x\n#\nMatch User x\n',
      '# head\n\nLoginGraceTime 60\n# for x\n#\nMatch User x\n',
    ],
    [
      'above a block on the first line',
      'Match User x\nPermitTTY no',
      'LoginGraceTime 60\nMatch User x\nPermitTTY no',
    ],
    [
      'not into a block, though it is commented out there',
      'Port 22\nMatch User x\n#LoginGraceTime 2m\n',
      'Port 22\nLoginGraceTime 60\nMatch User x\n#LoginGraceTime 2m\n',
    ],
    [
      'not behind a comment that begins with another word',
      '# LoginGraceTimes differ\nPort 22\n# The LoginGraceTime\n',
      '# LoginGraceTimes differ\nPort 22\n# The LoginGraceTime\nLoginGraceTime 60\n',
    ],
    [
      'not behind a comment at the end of a line',
      'Port 22 # LoginGraceTime 1\nUseDNS no\n',
      'Port 22 # LoginGraceTime 1\nUseDNS no\nLoginGraceTime 60\n',
    ],
    [
      'with the line endings of the file',
      'Port 22\r\n\r\nMatch User x\r\n',
      'Port 22\r\nLoginGraceTime 60\r\n\r\nMatch User x\r\n',
    ],
    [
      'behind a last line without an ending, in a file with CRLF',
      'Port 22\r\nUseDNS no',
      'Port 22\r\nUseDNS no\r\nLoginGraceTime 60',
    ],
    [
      'behind a commented-out default without an ending',
      'Port 22\n#LoginGraceTime 2m',
      'Port 22\n#LoginGraceTime 2m\nLoginGraceTime 60',
    ],
  ])('goes %s', async (_, text, expected) => {
    expect(await inserted(text)).toBe(expected);
  });

  it('is in force where it was inserted, and for everybody', async () => {
    const text = '#LoginGraceTime 1\nMatch User x\nPermitTTY no\n';
    const model = await modelOf(await inserted(text));
    expect(model.value('LoginGraceTime')).toBe('60');
    expect(model.inForce('LoginGraceTime')?.scope).toBe(model.global);
  });
});

describe('a value that sshd does not look at', () => {
  const refusedLines = async (text: string, release: string) => {
    const { directives } = await modelOf(text, {}, { release });
    return directives.filter((directive) => directive.problems.length > 0).map(lineNumber);
  };

  it('has no problem, as before 8.7 in a block or once the keyword was set', async () => {
    const commands =
      'AuthorizedKeysCommand /x\nAuthorizedKeysCommand y\nMatch User z\nAuthorizedKeysCommand y\n';
    expect(await refusedLines(commands, '8.6')).toEqual([]);
    expect(await refusedLines(commands, '8.7')).toEqual([2, 4]);
    expect(await refusedLines('Match User z\nAuthorizedKeysCommand # y\n', '8.6')).toEqual([2]);
    const methods =
      'Match User z\nAuthenticationMethods x\nMatch all\nAuthenticationMethods any\nAuthenticationMethods x\n';
    expect(await refusedLines(methods, '8.6')).toEqual([2]);
    expect(await refusedLines(methods, '8.7')).toEqual([2, 5]);
  });
});

it('finds the directives of a keyword under all of its names', async () => {
  const model = await modelOf('KeepAlive no\nPort 1\ntcpkeepalive yes\nNoSuchKeyword x\n');
  expect(model.named('TCPKeepAlive').map(lineNumber)).toEqual([1, 3]);
  expect(model.named('LogLevel')).toEqual([]);
});

it('tells which directives sshd accepts', async () => {
  const model = await modelOf("PermitTTY maybe\nPermitTTY no\nPermitTTY 'yes\nUseDNS no\n");
  expect(model.accepted('PermitTTY').map(lineNumber)).toEqual([2]);
  expect(model.accepted('usedns').map(lineNumber)).toEqual([4]);
  expect(model.accepted('LogLevel')).toEqual([]);
});

it('tells which directives decide their keyword for the sessions of their scope', async () => {
  const model = await modelOf(
    'PermitTTY yes\nUseDNS no\nUseDNS yes\nMatch User bob\nPermitTTY no\nPermitTTY yes\nMatch all\nPermitTTY no\n',
  );
  const deciding = (name: string) => model.named(name).filter((each) => model.isInForce(each));
  expect(deciding('PermitTTY').map(lineNumber)).toEqual([5, 8]);
  expect(deciding('UseDNS').map(lineNumber)).toEqual([2]);
});
