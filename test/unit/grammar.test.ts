import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';
import { wordLists as fail2banWords } from '../../server/src/formats/fail2ban/catalogue/word-lists.js';
import { wordLists } from '../../server/src/formats/pg-hba/catalogue/word-lists.js';
import { keywords } from '../../server/src/formats/sshd/catalogue/index.js';

await oniguruma.loadWASM(new Uint8Array(await readFile(wasmPath())).buffer);
const grammar = await loadGrammar('sshd_config');
const hbaGrammar = await loadGrammar('pg_hba');
const fail2banGrammar = await loadGrammar('fail2ban');

/** The scopes of a line's pieces that are more than blanks, without the language's suffix and the outermost scope. */
function scopesOf(
  line: string,
  state = textmate.INITIAL,
  from = grammar,
): [text: string, ...scopes: string[]][] {
  return from
    .tokenizeLine(line, state)
    .tokens.map(({ startIndex, endIndex, scopes }): [string, ...string[]] => [
      line.slice(startIndex, endIndex),
      ...scopes.slice(1).map((scope) => scope.replace(/\.(?:sshd_config|pg_hba|fail2ban)$/, '')),
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

/** The pieces of a text and the innermost scope of each, line by line. */
function piecesOf(text: string, from: IGrammar): string[] {
  let state: StateStack = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const pieces = scopesOf(line, state, from).map((each) => `${each[0].trim()} ${each.at(-1)}`);
    state = from.tokenizeLine(line, state).ruleStack;
    return pieces;
  });
}

function hbaPieces(text: string): string[] {
  return piecesOf(text, hbaGrammar);
}

describe('pg_hba.conf', () => {
  const TYPE = 'keyword.control.connection-type';
  const DATABASE = 'variable.other.database';
  const USER = 'variable.other.user';
  const ADDRESS = 'constant.numeric.address';
  const METHOD = 'support.function.method';
  const KEYWORD = 'constant.language';

  test('has columns', () => {
    expect(hbaPieces('hostssl\tapp  bob  192.0.2.0/24  scram-sha-256')).toEqual([
      `hostssl ${TYPE}`,
      `app ${DATABASE}`,
      `bob ${USER}`,
      `192.0.2.0/24 ${ADDRESS}`,
      `scram-sha-256 ${METHOD}`,
    ]);
    expect(hbaPieces('local all all peer map=x')).toEqual([
      `local ${TYPE}`,
      `all ${KEYWORD}`,
      `all ${KEYWORD}`,
      `peer ${METHOD}`,
      'map variable.parameter.option',
      '= keyword.operator.assignment',
      'x string.unquoted',
    ]);
  });

  test('has keywords in their columns only, and not in quotes or other letters', () => {
    expect(hbaPieces('host replication replication samenet md5').slice(1, 4)).toEqual([
      `replication ${KEYWORD}`,
      `replication ${USER}`,
      `samenet ${KEYWORD}`,
    ]);
    expect(hbaPieces('local ALL samehost peer').slice(1, 3)).toEqual([`ALL ${DATABASE}`, `samehost ${USER}`]);
    expect(hbaPieces('local "all" all peer')).toContain('all string.quoted.double');
  });

  test('has lists, groups, files and regular expressions', () => {
    expect(hbaPieces('local a, b +dev,@admins.txt,/^ops_.*$ peer').slice(1)).toEqual([
      `a ${DATABASE}`,
      ', punctuation.separator',
      `b ${DATABASE}`,
      '+ keyword.operator.group',
      `dev ${USER}`,
      ', punctuation.separator',
      '@ keyword.operator.file',
      'admins.txt string.unquoted.path',
      ', punctuation.separator',
      '/ string.regexp',
      '^ keyword.control.anchor',
      'ops_. string.regexp',
      '* keyword.operator.quantifier',
      '$ keyword.control.anchor',
      `peer ${METHOD}`,
    ]);
    expect(hbaPieces('local "/^a b,c$" "the ""app""" peer')).toEqual(
      expect.arrayContaining(['/ string.regexp', 'a b,c string.regexp', '"" constant.character.escape']),
    );
  });

  test.each([
    ['10.0.0.0 255.0.0.0', [`10.0.0.0 ${ADDRESS}`, `255.0.0.0 ${ADDRESS}`]],
    ['fe80:: ffff::', [`fe80:: ${ADDRESS}`, `ffff:: ${ADDRESS}`]],
    ['2001:db8::/32', [`2001:db8::/32 ${ADDRESS}`]],
    ['fe80::1%eth0/64', [`fe80::1%eth0/64 ${ADDRESS}`]],
    ['.example.com', ['.example.com string.unquoted.host']],
    ['db-1.example.com', ['db-1.example.com string.unquoted.host']],
    ['"192.0.2.1"\t"255.255.255.255"', Array(2).fill(expect.stringMatching(/^[\d.]+ string.quoted.double$/))],
  ])('has the address %j, and the method behind it', (address, expected) => {
    const pieces = hbaPieces(`host all all ${address} md5`).filter((each) => !each.startsWith('"'));
    expect(pieces.slice(3)).toEqual([...expected, `md5 ${METHOD}`]);
  });

  test('has options with values', () => {
    const pieces = hbaPieces(
      'hostssl a b all cert clientcert=verify-full clientname=CN ldapport=636 ldapurl="ldaps://x"',
    );
    expect(pieces).toEqual(
      expect.arrayContaining([
        'clientcert variable.parameter.option',
        `verify-full ${KEYWORD}`,
        `CN ${KEYWORD}`,
        '636 constant.numeric',
        'ldaps://x string.quoted.double',
      ]),
    );
    expect(hbaPieces('local a b pam pamservce=x')).toContain('pamservce meta.unknown-option');
    expect(hbaPieces('local a b oauth validator.strict=1')).toContain(
      'validator.strict variable.parameter.option',
    );
  });

  test('has words that nobody knows', () => {
    expect(hbaPieces('Host all all 10.0.0.0/8 md5')[0]).toBe('Host meta.unknown-connection-type');
    expect(hbaPieces('hosts all')[0]).toBe('hosts meta.unknown-connection-type');
    expect(hbaPieces('local all all plain')).toContain('plain meta.unknown-method');
  });

  test('has every word of the catalogue in its place', () => {
    const places: Readonly<Record<string, [line: (word: string) => string, scope: string]>> = {
      'connection types': [(word) => `${word} all`, TYPE],
      'database keywords': [(word) => `local ${word} x`, KEYWORD],
      'user keywords': [(word) => `local x ${word}`, KEYWORD],
      'address keywords': [(word) => `host x x ${word}`, KEYWORD],
      methods: [(word) => `local x x ${word}`, METHOD],
      options: [(word) => `local x x peer ${word}=x`, 'variable.parameter.option'],
      'option values': [(word) => `local x x peer a=${word}`, KEYWORD],
      directives: [(word) => `${word} x`, 'keyword.control.include'],
    };
    for (const [name, words] of Object.entries(wordLists())) {
      const [line, scope] = places[name] ?? [String, 'unknown'];
      for (const word of words) expect(hbaPieces(line(word)), name).toContain(`${word} ${scope}`);
    }
  });

  test('has comments anywhere but in quotes, and with suppressions', () => {
    expect(hbaPieces('local all "a#b" peer#x').at(-1)).toBe('x comment.line.number-sign');
    expect(hbaPieces('local all "a#b" peer')).toContain('a#b string.quoted.double');
    expect(hbaPieces('# hardlint-disable-next-line pg-hba/trust -- a lab')).toEqual([
      '# punctuation.definition.comment',
      'hardlint-disable-next-line keyword.control.suppression',
      'pg-hba/trust variable.other.rule',
      '-- a lab comment.line.number-sign',
    ]);
  });

  test('brings other files in', () => {
    expect(hbaPieces('include_dir "pg hba.d"').slice(0, 3)).toEqual([
      'include_dir keyword.control.include',
      '" punctuation.definition.string.begin',
      'pg hba.d string.quoted.double',
    ]);
    expect(hbaPieces('include /etc/x.conf # y').slice(1, 3)).toEqual([
      '/etc/x.conf string.unquoted.path',
      '# punctuation.definition.comment',
    ]);
  });

  test('continues behind a backslash, in comments too, and else ends with its line', () => {
    expect(hbaPieces('host a, \\\n  b \\\n  c all md5 \\\n  map=x\nlocal a')).toEqual([
      `host ${TYPE}`,
      `a ${DATABASE}`,
      ', punctuation.separator',
      '\\ punctuation.separator.continuation',
      `b ${DATABASE}`,
      '\\ punctuation.separator.continuation',
      `c ${USER}`,
      `all ${KEYWORD}`,
      `md5 ${METHOD}`,
      '\\ punctuation.separator.continuation',
      'map variable.parameter.option',
      '= keyword.operator.assignment',
      'x string.unquoted',
      `local ${TYPE}`,
      `a ${DATABASE}`,
    ]);
    expect(hbaPieces('# a \\\nlocal a').at(-1)).toBe('local a comment.line.number-sign');
    expect(hbaPieces('local "a\nlocal b c peer').at(-1)).toBe(`peer ${METHOD}`);
  });
});

describe('fail2ban', () => {
  const OPTION = 'support.type.property-name';
  const OWN = 'variable.other.option';
  const TEXT = 'string.unquoted';
  const ADDRESS = 'constant.numeric.address';
  const NUMBER = 'constant.numeric';
  const UNIT = 'keyword.other.unit';
  const SIGN = 'keyword.operator.assignment';

  const pieces = (text: string) => piecesOf(text, fail2banGrammar);
  const values = (text: string) => pieces(text).slice(2);

  test('has sections', () => {
    expect(pieces('[DEFAULT]')).toContain('DEFAULT keyword.control.section');
    expect(pieces('[Init?family=inet6]').slice(1, 3)).toEqual([
      'Init keyword.control.section',
      '?family=inet6 keyword.operator.condition',
    ]);
    expect(pieces('  [default] x')).toContain('default entity.name.section');
    expect(pieces('[sshd')).not.toContain('sshd entity.name.section');
  });

  test('has options, in any letters and with either sign', () => {
    expect(pieces('MaxRetry: 3')).toEqual([`MaxRetry ${OPTION}`, `: ${SIGN}`, `3 ${NUMBER}`]);
    expect(pieces('bantime.increment=true')[0]).toBe(`bantime.increment ${OPTION}`);
    expect(pieces('chain?family=inet6 = INPUT')[0]).toContain('chain');
    expect(pieces('sshd_log = %(syslog_authpriv)s')).toEqual([
      `sshd_log ${OWN}`,
      `= ${SIGN}`,
      '%( punctuation.definition.interpolation.begin',
      'syslog_authpriv variable.other.interpolation',
      ')s punctuation.definition.interpolation.end',
    ]);
  });

  test('has every option of the catalogue', () => {
    const {
      options = [],
      'ban time options': ofBanTime = [],
      'regex options': regexes = [],
    } = fail2banWords();
    const names = [...options, ...regexes, ...ofBanTime.map((name) => `bantime.${name}`)];
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) expect(pieces(`${name} = x`), name).toContain(`${name} ${OPTION}`);
  });

  test.each([
    ['bantime = 1d12h30m', ['1', 'd', '12', 'h', '30', 'm'], [NUMBER, UNIT, NUMBER, UNIT, NUMBER, UNIT]],
    ['bantime = 1 hour 5 min', ['1', 'hour', '5', 'min'], [NUMBER, UNIT, NUMBER, UNIT]],
    ['findtime = 5mins', ['5mins'], [TEXT]],
    ['bantime = -1', ['-1'], [NUMBER]],
    ['enabled = Yes', ['Yes'], ['constant.language.boolean']],
    ['enabled = "true"', ['"true"'], [TEXT]],
    ['ignoreip = 127.0.0.1/8 ::1', ['127.0.0.1/8', '::1'], [ADDRESS, ADDRESS]],
    [
      'ignoreip = 10.0.0.0/255.0.0.0,2001:db8::/32',
      ['10.0.0.0/255.0.0.0', ',', '2001:db8::/32'],
      [ADDRESS, 'punctuation.separator', ADDRESS],
    ],
    ['port = 1000:2000', ['1000', ':', '2000'], [NUMBER, 'keyword.operator.range', NUMBER]],
    ['logpath = /var/log/auth.log', ['/var/log/auth.log'], ['string.unquoted.path']],
    ['x = 50%%', ['50', '%%'], [TEXT, 'constant.character.escape']],
    ['x = 5 %', ['5', '%'], [NUMBER, 'invalid.illegal.percent']],
    ['x = %(port)', ['%(port)'], ['invalid.illegal.percent']],
  ])('has the value of %j', (line, texts, scopes) => {
    expect(values(line)).toEqual(texts.map((text, at) => `${text} ${scopes[at]}`));
  });

  test('has actions with parameters, over several lines', () => {
    expect(
      pieces(
        'action = %(banaction)s[port="%(port)s", chain=INPUT]\n  mail[name=x,\n   dest=<dest>]\nport = 22',
      ),
    ).toEqual(
      expect.arrayContaining([
        'port variable.parameter',
        'port variable.other.interpolation',
        'chain variable.parameter',
        `INPUT ${TEXT}`,
        `mail ${TEXT}`,
        'name variable.parameter',
        'dest variable.parameter',
        '<dest> variable.parameter.tag',
        `22 ${NUMBER}`,
      ]),
    );
    expect(pieces('action = x[name=y\nport = 22')).toContain(`port ${OPTION}`);
  });

  test('goes on in lines that are indented further', () => {
    expect(pieces('  ignoreip = 10.0.0.1\n    10.0.0.2\n\n# x\n    10.0.0.3\n  port = 22')).toEqual([
      `ignoreip ${OPTION}`,
      `= ${SIGN}`,
      `10.0.0.1 ${ADDRESS}`,
      `10.0.0.2 ${ADDRESS}`,
      '# punctuation.definition.comment',
      'x comment.line',
      `10.0.0.3 ${ADDRESS}`,
      `port ${OPTION}`,
      `= ${SIGN}`,
      `22 ${NUMBER}`,
    ]);
  });

  test('has regular expressions with tags', () => {
    expect(values('failregex = ^%(__prefix_line)sFailed .+ from <HOST>(?: port \\d+)?$')).toEqual(
      expect.arrayContaining([
        '^ keyword.control.anchor',
        '__prefix_line variable.other.interpolation',
        'Failed string.regexp',
        '+ keyword.operator.quantifier',
        '<HOST> support.variable.tag',
        '(?: punctuation.definition.group',
        '\\d constant.character.escape',
        '$ keyword.control.anchor',
      ]),
    );
    expect(values('mdre-normal = ^<F-USER>\\S+</F-USER> (?P<host>x)')).toEqual(
      expect.arrayContaining([
        '<F-USER> support.variable.tag',
        '</F-USER> support.variable.tag',
        'host variable.other.group',
      ]),
    );
    expect(values('actionban = <iptables> -I f2b-<name> 1 -s <ip>')).toContain(
      '<iptables> variable.parameter.tag',
    );
  });

  test('has comments, behind a value only with a semicolon and a blank', () => {
    expect(pieces('  ; x').at(-1)).toBe('x comment.line');
    expect(values('maxretry = 3 ; x').at(-1)).toBe('x comment.line.semicolon');
    expect(values('maxretry = 3 # x').join()).not.toContain('comment');
    expect(values('maxretry = 3;x').join()).not.toContain('comment');
    expect(pieces('# hardlint-disable-next-line fail2ban/bantime -- a lab')).toEqual([
      '# punctuation.definition.comment',
      'hardlint-disable-next-line keyword.control.suppression',
      'fail2ban/bantime variable.other.rule',
      '-- a lab comment.line',
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
  for (const piece of ['a ', 'a,', '"', '""', ':', '1.', '/', '\\', '+', '{1', ' =', '\t']) {
    for (const start of ['', 'host a b ', 'local ', 'local a b peer ', 'local /']) {
      const started = performance.now();
      hbaGrammar.tokenizeLine(start + piece.repeat(10_000), textmate.INITIAL);
      expect(performance.now() - started, start + piece).toBeLessThan(2_000);
    }
  }
  for (const piece of [
    'a ',
    '1h',
    '1 ',
    '1h ',
    '\t',
    ':',
    '1.',
    '%(',
    '<',
    '<a',
    '[a=',
    '"',
    '\\',
    '(',
    '{1',
    '/',
    ';',
  ]) {
    for (const start of ['', '[', 'x = ', 'failregex = ', 'action = a[', 'a']) {
      const started = performance.now();
      fail2banGrammar.tokenizeLine(start + piece.repeat(10_000), textmate.INITIAL);
      expect(performance.now() - started, start + piece).toBeLessThan(2_000);
    }
  }
});

function wasmPath(): string {
  return createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
}

async function loadGrammar(language: string): Promise<IGrammar> {
  const path = new URL(`../../syntaxes/${language}.tmLanguage.json`, import.meta.url);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(await readFile(path, 'utf8'), path.pathname),
  });
  const loaded = await registry.loadGrammar(`source.${language}`);
  if (!loaded) throw new Error(`the grammar of ${language} could not be loaded`);
  return loaded;
}
