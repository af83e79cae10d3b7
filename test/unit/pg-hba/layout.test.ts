import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { applyEdits, SourceText } from '../../../server/src/core/text.js';
import { loadFormats } from '../../../server/src/formats/index.js';
import { info } from '../../../server/src/formats/pg-hba/info.js';
import { layout } from '../../../server/src/formats/pg-hba/layout/layout.js';
import { parsePgHba } from '../../../server/src/formats/pg-hba/parse/parse.js';
import { readFixtures } from '../../support/fixtures.js';
import { Random } from '../../support/random.js';

const NEWEST = target('18');
const FIXTURES = readFixtures('pg-hba', 'pg_hba.conf').flatMap(({ files }) => Object.values(files));

function target(spec: string): Target {
  const parsed = parseTarget(info.target, spec);
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}

function formatted(text: string, reader = NEWEST): string {
  return applyEdits(text, layout(parsePgHba(new SourceText(text), reader), reader));
}

/** All that the server reads, and the comments. */
function readingOf(text: string, reader: Target): unknown {
  const source = new SourceText(text);
  const { lines, comments } = parsePgHba(source, reader);
  return {
    lines: lines.map(({ fields, start, directive }) => ({
      number: text.slice(0, start).split('\n').length,
      directive,
      fields: fields.map((field) => field.map((word) => [word.text, word.isQuoted, source.slice(word)])),
    })),
    comments: comments.map(({ span }) => commentOf(source.slice(span))),
    endings: text.split('\n').map((line) => /\r*$/.exec(line)?.[0]),
  };
}

/** A comment, but for the blanks behind it, and those of one that names the columns. */
function commentOf(text: string): string {
  return text.trimEnd().replace(/^#[ \t]*TYPE[ \t].*/i, ink);
}

/** The text without its blanks. */
function ink(text: string): string {
  return text.replace(/[ \t]+/g, '');
}

describe('the table', () => {
  it('stands as in the sample that PostgreSQL brings', () => {
    expect(
      formatted(`# TYPE DATABASE USER ADDRESS METHOD
local all postgres peer
 host\tall\tall\t127.0.0.1/32\tscram-sha-256
hostssl replication standby 2001:db8::/32 scram-sha-256
`),
    ).toBe(`# TYPE  DATABASE        USER            ADDRESS                 METHOD
local   all             postgres                                peer
host    all             all             127.0.0.1/32            scram-sha-256
hostssl replication     standby         2001:db8::/32           scram-sha-256
`);
  });

  it('is left alone as Debian ships it', () => {
    for (const text of FIXTURES.filter((each) => each.includes('DO NOT DISABLE'))) {
      expect(layout(parsePgHba(new SourceText(text), NEWEST), NEWEST)).toEqual([]);
    }
  });

  it('is wider where its columns need it', () => {
    expect(formatted('hostnossl app "an app with a name" samenet reject\nlocal all all peer\n')).toBe(
      `hostnossl  app             "an app with a name"  samenet                 reject
local      all             all                                           peer
`,
    );
  });

  it('does not go out of its way for one long list', () => {
    const list = Array.from({ length: 30 }, (_, index) => `db${index}`).join(',');
    expect(formatted(`host ${list} app 10.0.0.0/8 md5\nlocal all all peer\nlocal app all peer\n`)).toBe(
      `host    ${list}  app  10.0.0.0/8  md5
local   all             all                                     peer
local   app             all                                     peer
`,
    );
  });

  it('moves only those columns of a long record that it must', () => {
    const list = 'accounting,billing,customers,delivery';
    expect(formatted(`host ${list} all samenet md5\nlocal all all peer\n`)).toBe(
      `host    ${list}  all  samenet     md5
local   all             all                                     peer
`,
    );
  });

  it('has an address and its mask in one column', () => {
    expect(formatted('host all all 10.0.0.0 255.0.0.0 md5\nhost all all 192.0.2.1/32 md5\n')).toBe(
      `host    all             all             10.0.0.0        255.0.0.0  md5
host    all             all             192.0.2.1/32               md5
`,
    );
  });

  it('has options one blank behind the method', () => {
    expect(formatted('hostssl app app 10.0.0.0/8 cert   map=staff\tclientname=DN\n')).toMatch(
      / {14}cert map=staff clientname=DN\n$/,
    );
  });

  it('names its columns in a comment, old names too', () => {
    expect(formatted('#TYPE\tDATABASE\tUSER\tIP-ADDRESS\tIP-MASK\tMETHOD\n')).toBe(
      '#TYPE   DATABASE        USER            IP-ADDRESS      IP-MASK METHOD\n',
    );
    const prose = '# TYPE  of a record\n#  local   DATABASE   USER  METHOD\n';
    expect(formatted(prose)).toBe(prose);
  });
});

it('is promised by those formats that have one', async () => {
  for (const format of await loadFormats())
    expect(format.layout !== undefined).toBe(format.hasLayout === true);
});

describe('what is not a column', () => {
  it('is kept: quotes, commas, line endings, blank lines and their number', () => {
    expect(formatted('local  "all",  a,b +"my grp" peer\r\n \t\r\n\r\nlocal all all peer')).toBe(
      'local   "all", a,b      +"my grp"                               peer\r\n\r\n\r\n' +
        'local   all             all                                     peer',
    );
  });

  it('is a comment behind a record, below those of its neighbours', () => {
    const text = `local all all peer # over the socket
hostssl app app 10.0.0.0/8 scram-sha-256#the app
                                        #and its workers
`;
    expect(
      formatted(text),
    ).toBe(`local   all             all                                     peer           # over the socket
hostssl app             app             10.0.0.0/8              scram-sha-256  #the app
                                                                               #and its workers
`);
  });

  it('is a comment of its own, which begins its line', () => {
    expect(formatted('\t# who   may come in  \nlocal all all peer\n')).toMatch(
      /^# who {3}may come in\nlocal {3}/,
    );
  });

  it('is an include', () => {
    expect(formatted('  include_dir\t"pg hba.d"  # more\n')).toBe('include_dir "pg hba.d"  # more\n');
    const old = '  include_dir\tpg_hba.d\n';
    expect(formatted(old, target('15'))).toBe(old);
  });
});

describe('a line stays as it is', () => {
  it.each([
    ['Host  all  all  all  md5  ', 'an unknown connection type'],
    ['host  all  all  10.0.0.1  md5', 'a missing mask'],
    ['local  all  all  127.0.0.1/32  md5', 'a column too many'],
    ['host  all  all  all  plain', 'an unknown method'],
    ['local  all  all', 'a missing column'],
    ['local all  all\rpeer', 'a carriage return alone'],
    ['local all  all peer\0 ', 'a NUL'],
  ])('%j, for %s', (line) => {
    expect(formatted(`${line}\n`)).toBe(`${line}\n`);
  });
});

describe('a record that continues', () => {
  const lines = '    ldapprefix="cn=" \\\n\tldapsuffix=", dc=example"';

  it('has the columns of its first line aligned, and the rest as it was', () => {
    const text = `hostssl app app 10.0.0.0/8 ldap  ldapserver=ldap \\\n${lines} # why \n`;
    expect(formatted(text)).toBe(
      `hostssl app             app             10.0.0.0/8              ldap ldapserver=ldap \\\n${lines} # why\n`,
    );
  });

  it('never joins a line that it did not', () => {
    const comment = '# a path: C:\\ \nlocal all all peer\n';
    expect(formatted(comment)).toContain('# a path: C:\\ \nlocal ');
    expect(formatted('# more \\\n  local all all peer\n')).toBe('# more \\\n  local all all peer\n');
  });
});

describe('whatever the text', () => {
  const PIECES = [
    ...['local', 'host', 'hostssl', 'all', 'app', '10.0.0.0/8', '10.0.0.1', '255.0.0.0', '::1/128', 'md5'],
    ...['peer', 'map=x', '"a b"', '"', ',', '@f', '/^a', 'include', '#', '# x', '# TYPE  DATABASE', '\\'],
    ...[' ', ' ', '  ', '\t', ' \t', '\n', '\n', '\r\n', '\r', '\\\n', '\\ \n', '\0', '\uFEFF', 'é', '😀'],
  ];
  const RECORD = 'hostssl all, b all 10.0.0.0 255.0.0.0 cert map=x # y \nlocal\tall all peer\n';

  function check(text: string): void {
    for (const reader of [target('13'), target('15'), NEWEST]) {
      const after = formatted(text, reader);
      expect(ink(after)).toBe(ink(text));
      expect(readingOf(after, reader)).toEqual(readingOf(text, reader));
      expect(formatted(after, reader)).toBe(after);
    }
  }

  it('keeps all that is read, and changes nothing the second time', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, (each) => check(each.join(''))),
      { numRuns: 500, seed: 5 },
    );
  });

  it('does so where real files are damaged', () => {
    const random = new Random(5);
    for (let run = 0; run < 300; run++) {
      let text = random.pick([RECORD, ...FIXTURES]);
      for (let left = 1 + random.below(4); left > 0; left--) {
        const at = random.below(text.length + 1);
        text = text.slice(0, at) + random.pick(PIECES) + text.slice(at + random.below(3));
      }
      check(text);
    }
  });

  it('takes time that grows with the text alone', () => {
    const shapes = [
      'host all all 10.0.0.0/8 md5 # x\n',
      'local a,',
      '# x\n',
      ' ',
      'local all all peer\r',
      '"',
    ];
    for (const shape of shapes) {
      const text = `local all all peer\n${shape.repeat(30_000)}`;
      const started = performance.now();
      formatted(text);
      expect(performance.now() - started, JSON.stringify(shape)).toBeLessThan(3_000);
    }
  });
});
