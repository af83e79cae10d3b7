import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { keywords } from '../../server/src/formats/sshd/catalogue/index.js';

const grammar = await loadGrammar();

/** The scopes of a line's pieces that are more than blanks, without the language's suffix and the outermost scope. */
function scopesOf(line: string): [text: string, ...scopes: string[]][] {
  return grammar
    .tokenizeLine(line, textmate.INITIAL)
    .tokens.map(({ startIndex, endIndex, scopes }): [string, ...string[]] => [
      line.slice(startIndex, endIndex),
      ...scopes.slice(1).map((scope) => scope.replace(/\.sshd_config$/, '')),
    ])
    .filter(([text]) => text.trim() !== '');
}

/** The innermost scope of the first piece of a line that reads so. */
function scopeOf(line: string, piece: string): string | undefined {
  const found = scopesOf(line).find(([text]) => text === piece);
  if (!found) throw new Error(`"${line}" has no piece "${piece}", but ${JSON.stringify(scopesOf(line))}`);
  return found.at(-1);
}

const KEYWORD = 'variable.other.directive';

describe('keywords', () => {
  test('are known in any case, indented, and in double quotes', () => {
    expect(scopeOf('Port 22', 'Port')).toBe(KEYWORD);
    expect(scopeOf('\t pErMiTrOoTlOgIn no', 'pErMiTrOoTlOgIn')).toBe(KEYWORD);
    expect(scopeOf('"Port" 22', 'Port')).toBe(KEYWORD);
  });

  test('that are misspelt are not coloured as keywords, even where their end is one', () => {
    for (const name of ['PermitRotLogin', 'MyPort', 'My-Port', 'Ports']) {
      expect(scopeOf(`${name} 22`, name)).toBe('meta.unknown-keyword');
    }
  });

  test('that no release knows any more are marked', () => {
    expect(scopeOf('PAMAuthenticationViaKbdInt yes', 'PAMAuthenticationViaKbdInt')).toBe(
      'invalid.deprecated.keyword',
    );
  });

  test('are coloured, each one of the catalogue', () => {
    const uncoloured = keywords.entries.filter(({ name }) => {
      return !/^(keyword|variable|invalid\.deprecated)\./.test(scopeOf(`${name} x`, name) ?? '');
    });
    expect(uncoloured.map(({ name }) => name)).toEqual([]);
  });
});

describe('values', () => {
  test('may follow one equals sign', () => {
    expect(scopesOf('Port = 22')).toEqual([
      ['Port', KEYWORD],
      ['=', 'keyword.operator.assignment'],
      ['22', 'constant.numeric'],
    ]);
  });

  test('are flags, words, numbers, times and sizes', () => {
    expect(scopeOf('X11Forwarding YES', 'YES')).toBe('constant.language.boolean');
    expect(scopeOf('LogLevel VERBOSE', 'VERBOSE')).toBe('constant.language');
    expect(scopeOf('MaxAuthTries 4', '4')).toBe('constant.numeric');
    expect(scopesOf('LoginGraceTime 1m30s').slice(1)).toEqual([
      ['1', 'constant.numeric'],
      ['m', 'keyword.other.unit'],
      ['30', 'constant.numeric'],
      ['s', 'keyword.other.unit'],
    ]);
    expect(scopeOf('RekeyLimit 1G 1h', 'G')).toBe('keyword.other.unit');
    expect(scopeOf('MaxStartups 10:30:60', '60')).toBe('constant.numeric');
  });

  test('that sshd would refuse as a flag are marked, and only where they stand alone', () => {
    expect(scopeOf('PasswordAuthentication true', 'true')).toBe('invalid.illegal.boolean');
    expect(scopeOf('AllowUsers ann true', 'true')).toBe('string.unquoted');
  });

  test('are lists of algorithms, related to the default by a sign', () => {
    expect(scopesOf('MACs -hmac-md5,umac-*').slice(1)).toEqual([
      ['-', 'keyword.operator.list'],
      ['hmac-md5', 'support.type.algorithm'],
      [',', 'punctuation.separator'],
      ['umac-', 'support.type.algorithm'],
      ['*', 'keyword.operator.wildcard'],
    ]);
    expect(scopeOf('Ciphers aes256-gcm@openssh.com', 'aes256-gcm@openssh.com')).toBe(
      'support.type.algorithm',
    );
  });

  test('are paths with tokens, users with hosts, and addresses', () => {
    expect(scopeOf('AuthorizedKeysFile /etc/ssh/keys/%u', '%u')).toBe('constant.other.placeholder');
    expect(scopeOf('AuthorizedKeysFile /etc/ssh/keys/%u', '/etc/ssh/keys/')).toBe('string.unquoted.path');
    expect(scopesOf('AllowUsers ann@10.0.0.0/8').slice(1)).toEqual([
      ['ann', 'variable.other.user'],
      ['@', 'keyword.operator.at'],
      ['10.0.0.0/8', 'constant.numeric.address'],
    ]);
    expect(scopeOf('ListenAddress 2001:db8::1', '2001:db8::1')).toBe('constant.numeric.address');
    expect(scopeOf('ListenAddress [::1]:2222', '2222')).toBe('constant.numeric');
  });

  test('are quoted, with escapes; a quote that is not closed ends with its line', () => {
    expect(scopeOf(String.raw`AllowGroups "domain \"x\" admins"`, String.raw`\"`)).toBe(
      'constant.character.escape',
    );
    expect(scopeOf("Banner '/etc/my issue'", '/etc/my issue')).toBe('string.quoted.single');
    const { ruleStack } = grammar.tokenizeLine('Banner "/etc/issue', textmate.INITIAL);
    expect(grammar.tokenizeLine('Port 22', ruleStack).tokens[0]?.scopes).toContain(`${KEYWORD}.sshd_config`);
  });

  test('are words, each one that the catalogue lists for a keyword', () => {
    const uncoloured = keywords.entries.flatMap(({ name, argument }) => {
      const words = argument.kind === 'word' ? argument.words : [];
      return words
        .filter(({ value }) => !scopeOf(`${name} ${value}`, value)?.startsWith('constant.language'))
        .map(({ value }) => `${name} ${value}`);
    });
    expect(uncoloured).toEqual([]);
  });
});

describe('comments', () => {
  test('begin at a number sign that begins a word', () => {
    expect(scopeOf('PermitRootLogin no # as agreed', ' as agreed')).toBe('comment.line.number-sign');
    expect(scopeOf('  # all of it', ' all of it')).toBe('comment.line.number-sign');
    expect(scopesOf('Banner /etc/issue#x').flat()).not.toContain('comment.line.number-sign');
  });

  test('do not begin behind a keyword that takes the rest of the line, each one of the catalogue', () => {
    const verbatim = keywords.entries.filter(({ argument }) => /^(command|text)$/.test(argument.kind));
    expect(verbatim).not.toEqual([]);
    for (const { name } of verbatim) {
      expect(scopeOf(`${name} /bin/x # y`, '/bin/x # y'), name).toBe('string.unquoted.verbatim');
    }
  });

  test('that suppress a finding show it, up to the reason', () => {
    expect(
      scopesOf('# hardlint-disable-next-line sshd/x11-forwarding -- a kiosk').map((each) => each.at(-1)),
    ).toEqual([
      'punctuation.definition.comment',
      'keyword.control.suppression',
      'variable.other.rule',
      'comment.line.number-sign',
    ]);
  });
});

describe('Match and Include', () => {
  test('have criteria with lists of patterns', () => {
    expect(scopesOf('Match User *,!root Address 10.0.0.0/8').map((each) => [each[0], each.at(-1)])).toEqual([
      ['Match', 'keyword.control.match'],
      ['User', 'support.type.criterion'],
      ['*', 'keyword.operator.wildcard'],
      [',', 'punctuation.separator'],
      ['!', 'keyword.operator.negation'],
      ['root', 'string.unquoted'],
      ['Address', 'support.type.criterion'],
      ['10.0.0.0/8', 'constant.numeric.address'],
    ]);
    expect(scopeOf('match all', 'all')).toBe('constant.language.criterion');
    expect(scopeOf('Match User user', 'user')).toBe('string.unquoted');
    expect(scopeOf('Match User=bob', 'User')).toBe('support.type.criterion');
  });

  test('include files by globs', () => {
    expect(scopesOf('Include /etc/ssh/sshd_config.d/*.conf').map((each) => each.at(-1))).toEqual([
      'keyword.control.include',
      'string.unquoted.path',
      'keyword.operator.wildcard',
      'string.unquoted.path',
    ]);
  });
});

test('a line that fits nothing costs no more than its length', () => {
  const lines = ['1h', 'a,', '::', '%', '1:', '"', '\\', '*@', 'a='].map(
    (piece) => `Port ${piece.repeat(20_000)}`,
  );
  for (const line of lines) {
    const started = performance.now();
    grammar.tokenizeLine(line, textmate.INITIAL);
    expect(performance.now() - started, line.slice(0, 12)).toBeLessThan(2_000);
  }
});

async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(new Uint8Array(await readFile(wasm)).buffer);
  const path = new URL('../../syntaxes/sshd_config.tmLanguage.json', import.meta.url);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(await readFile(path, 'utf8'), path.pathname),
  });
  const loaded = await registry.loadGrammar('source.sshd_config');
  if (!loaded) throw new Error('the grammar could not be loaded');
  return loaded;
}
