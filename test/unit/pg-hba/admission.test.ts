import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Admission, ClientConnection } from '../../../server/src/core/admission.js';
import type { IncludeRequest, Inclusion, Role, Tree } from '../../../server/src/core/format.js';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { info } from '../../../server/src/formats/pg-hba/info.js';
import { admit } from '../../../server/src/formats/pg-hba/model/admission.js';
import { PgHbaModel } from '../../../server/src/formats/pg-hba/model/model.js';
import { type PgHbaFile, parsePgHba } from '../../../server/src/formats/pg-hba/parse/parse.js';

const BOB: ClientConnection = { way: 'tls', address: '203.0.113.9', user: 'bob', database: 'app' };
const SOCKET: ClientConnection = { way: 'local', user: 'bob', database: 'app' };

interface Setting {
  readonly release?: string;
  readonly role?: Role;
  /** Texts by what is written for them; what is asked for and not among them is out of reach. */
  readonly files?: Readonly<Record<string, string>>;
}

function treeOf(text: string, path: string, target: Target, files: Setting['files'] = {}): Tree<PgHbaFile> {
  const source = new SourceText(text);
  const part = parsePgHba(source, target);
  const included = new Map<IncludeRequest, Inclusion<PgHbaFile>>();
  for (const request of part.includes) {
    const found = files[request.pattern];
    included.set(
      request,
      found === undefined
        ? { problem: 'unknown' }
        : { trees: [treeOf(found, `/${request.pattern}`, target, files)] },
    );
  }
  return { path, source, part, included };
}

function ask(text: string, connection: ClientConnection, setting: Setting = {}): Admission {
  const { release = '18', role = 'root', files } = setting;
  const target = parseTarget(info.target, release) as Target;
  const admission = admit(
    new PgHbaModel(treeOf(text, '/pg_hba.conf', target, files), target, role),
    connection,
  );
  if (typeof admission === 'string') throw new Error(admission);
  return admission;
}

/** Whether the one record of a text matches: why not, or what would have to hold. */
function verdict(record: string, connection: ClientConnection, setting?: Setting): string {
  const { hit, passed } = ask(`${record}\n`, connection, setting);
  if (hit) return 'hit';
  return passed[0]?.why ?? 'nothing';
}

describe('admit', () => {
  it('names the first record that matches, and why it passes those before it', () => {
    const text = [
      '# who gets in',
      'local   all  postgres  peer',
      'hostssl app  alice     203.0.113.0/24  scram-sha-256',
      'hostssl app  bob,carol 203.0.113.0/24  scram-sha-256 clientcert=verify-full',
      'host    all  all       all             reject',
    ].join('\n');
    const { hit, passed, answer, refusal } = ask(text, BOB);
    expect(hit).toMatchObject({
      line: 4,
      method: 'scram-sha-256',
      options: ['clientcert=verify-full'],
      path: '/pg_hba.conf',
    });
    expect(passed.map(({ line, why }) => [line, why])).toEqual([
      [2, 'local is for Unix-domain sockets'],
      [3, 'the user is bob, not alice'],
    ]);
    expect(answer).toBe(
      'Line 4 asks bob for a password, by SCRAM, and wants a client certificate of that name.',
    );
    expect(refusal).toBeUndefined();
  });

  it('says what the server says where no record matches', () => {
    expect(ask('local all all peer\n', BOB).answer).toBe(
      'No record matches: PostgreSQL rejects the connection with \'no pg_hba.conf entry for host "203.0.113.9", user "bob", database "app", SSL encryption\'.',
    );
    expect(ask('host all all all md5\n', { ...SOCKET, isReplication: true }).answer).toContain(
      'no pg_hba.conf entry for replication connection from host "[local]", user "bob", no encryption',
    );
  });

  it('numbers a continued record by its first line', () => {
    expect(ask('# a\nhostssl app \\\n  bob all \\\n  md5\n', BOB).hit?.line).toBe(2);
  });

  it('refuses what is no connection', () => {
    const target = parseTarget(info.target, '18') as Target;
    const model = new PgHbaModel(treeOf('local all all peer\n', '/pg_hba.conf', target), target, 'root');
    for (const connection of [
      { ...BOB, address: '10.1' },
      { ...BOB, address: '010.0.0.1' },
      { ...BOB, address: 'client.example.com' },
      { ...BOB, address: undefined },
      { ...BOB, user: '' },
      { ...SOCKET, address: '10.0.0.1' },
      { ...BOB, serverNetworks: ['192.0.2.1/33'] },
      { ...BOB, serverNetworks: ['192.0.2.1/24/24'] },
    ]) {
      expect(admit(model, connection)).toMatch(/^[A-Z"].*\.$/);
    }
  });
});

describe('the connection type', () => {
  const WAYS = ['local', 'tls', 'gss', 'plain'] as const;

  it.each([
    ['local', 'local'],
    ['host', 'tls gss plain'],
    ['hostssl', 'tls'],
    ['hostnossl', 'gss plain'],
    ['hostgssenc', 'gss'],
    ['hostnogssenc', 'tls plain'],
  ])('%s matches %s', (type, ways) => {
    const record = `${type} all all ${type === 'local' ? '' : 'all '}trust`;
    const matching = WAYS.filter((way) => {
      const connection = way === 'local' ? SOCKET : { ...BOB, way };
      return verdict(record, connection) === 'hit';
    });
    expect(matching.join(' ')).toBe(ways);
  });
});

describe('the database', () => {
  it.each([
    ['all', 'hit'],
    ['a"l"l', 'hit'],
    ['"all"', 'the database is app, not all'],
    ['app', 'hit'],
    ['APP', 'the database is app, not APP'],
    ['x,app', 'hit'],
    ['x,y,z', 'the database is app, not x, y or z'],
    ['a,b,c,d,e,f', 'the database is app, not a, b, c, d or 2 more'],
    ['sameuser', 'the database app is not called like the user bob'],
    ['samerole', 'may match, if bob is a member of app'],
    ['samegroup', 'may match, if bob is a member of app'],
    ['replication', 'it is for physical replication'],
    ['""', 'the database is app, not ""'],
    ['/^a', 'hit'],
    ['"/p{2}"', 'hit'],
    ['/^b', 'the database is app, not /^b'],
  ])('%s', (databases, expected) => {
    expect(verdict(`host ${databases} all all trust`, BOB)).toBe(expected);
  });

  it('is called like the user where none is named', () => {
    expect(verdict('host sameuser all all trust', { ...BOB, database: '' })).toBe('hit');
    expect(verdict('host samerole all all trust', { ...BOB, database: undefined })).toBe('hit');
  });

  it('is a name that begins with a slash before 16', () => {
    expect(verdict('host /^a all all trust', BOB, { release: '15' })).toBe('the database is app, not /^a');
  });

  it.each([
    ['all', 'all does not include physical replication'],
    ['app', 'app does not include physical replication'],
    ['/', '/ does not include physical replication'],
    ['"replication"', 'replication does not include physical replication'],
    ['replication', 'hit'],
    ['all,replication', 'hit'],
  ])('%s for physical replication', (databases, expected) => {
    expect(verdict(`host ${databases} all all trust`, { ...BOB, isReplication: true })).toBe(expected);
  });

  it('may be called replication', () => {
    expect(verdict('host "replication" all all trust', { ...BOB, database: 'replication' })).toBe('hit');
    expect(verdict('host replication all all trust', { ...BOB, database: 'replication' })).not.toBe('hit');
  });
});

describe('the user', () => {
  it.each([
    ['all', 'hit'],
    ['bob', 'hit'],
    ['Bob', 'the user is bob, not Bob'],
    ['"+bob"', 'the user is bob, not +bob'],
    ['+bob', 'hit'],
    ['+staff', 'may match, if bob is a member of staff'],
    ['+staff,+ops', 'may match, if bob is a member of staff or bob is a member of ops'],
    ['+staff,bob', 'hit'],
    ['/ob$', 'hit'],
    ['replication', 'the user is bob, not replication'],
  ])('%s', (users, expected) => {
    expect(verdict(`host all ${users} all trust`, BOB)).toBe(expected);
  });

  it('is a member of what is told, and of nothing else', () => {
    const staff = { ...BOB, memberOf: ['staff'] };
    expect(verdict('host all +staff all trust', staff)).toBe('hit');
    expect(verdict('host all +ops all trust', staff)).toBe('bob is no member of ops');
    expect(verdict('host all +bob all trust', staff)).toBe('hit');
    expect(verdict('host samerole all all trust', staff)).toBe('bob is no member of app');
    expect(verdict('host samerole all all trust', { ...staff, database: 'staff' })).toBe('hit');
  });

  it('has a name of 63 bytes at most', () => {
    const long = 'a'.repeat(63);
    expect(verdict(`host all ${long} all trust`, { ...BOB, user: `${long}bc` })).toBe('hit');
    expect(verdict(`host all ${long}b all trust`, { ...BOB, user: `${long}b` })).not.toBe('hit');
    const umlauts = 'ä'.repeat(32);
    expect(verdict(`host all ${'ä'.repeat(31)} all trust`, { ...BOB, user: umlauts })).not.toBe('hit');
    expect(verdict('host sameuser all all trust', { ...BOB, user: umlauts, database: umlauts })).toBe('hit');
  });
});

describe('the address', () => {
  const from = (address: string): ClientConnection => ({ ...BOB, address });

  it.each([
    ['203.0.113.0/24', '203.0.113.9', 'hit'],
    ['203.0.113.77/24', '203.0.113.9', 'hit'],
    ['203.0.113.0 255.255.255.0', '203.0.113.9', 'hit'],
    ['198.51.100.0/24', '203.0.113.9', '203.0.113.9 is not in 198.51.100.0/24'],
    ['198.51.100.0 255.255.255.0', '203.0.113.9', '203.0.113.9 is not in 198.51.100.0 255.255.255.0'],
    ['0.0.0.1 0.0.0.1', '203.0.113.9', 'hit'],
    ['0.0.0.0 8', '203.0.113.8', '203.0.113.8 is not in 0.0.0.0 8'],
    ['0.0.0.0 8', '203.0.113.7', 'hit'],
    ['0.0.0.0/0', '2001:db8::9', '2001:db8::9 is IPv6, 0.0.0.0/0 is IPv4'],
    ['::/0', '203.0.113.9', '203.0.113.9 is IPv4, ::/0 is IPv6'],
    ['2001:db8::/32', '2001:db8:1::9', 'hit'],
    ['::ffff:203.0.113.0/120', '::ffff:203.0.113.9', '203.0.113.9 is IPv4, ::ffff:203.0.113.0/120 is IPv6'],
    ['203.0.113.0/24', '::ffff:203.0.113.9', 'hit'],
    ['fe80::/64', 'fe80::1%eth0', 'hit'],
    ['all', '2001:db8::9', 'hit'],
    ['samehost', '127.0.0.1', 'hit'],
    ['samehost', '::1', 'hit'],
    ['samehost', '127.0.0.2', 'may match, if 127.0.0.2 is an address of the server'],
    ['samenet', '127.0.0.2', 'hit'],
    ['samenet', '10.0.0.1', 'may match, if 10.0.0.1 is in a network that the server is attached to'],
  ])('%s and %s', (written, address, expected) => {
    expect(verdict(`host all all ${written} trust`, from(address))).toBe(expected);
  });

  it.each([
    ['samehost', '192.0.2.1', 'hit'],
    ['samehost', '192.0.2.9', '192.0.2.9 is not an address of the server'],
    ['samenet', '192.0.2.9', 'hit'],
    ['samenet', '2001:db8::9', 'hit'],
    ['samenet', '198.51.100.7', '198.51.100.7 is not in a network that the server is attached to'],
    ['samehost', '127.0.0.2', '127.0.0.2 is not an address of the server'],
  ])('%s and %s, where the addresses of the server are told', (written, address, expected) => {
    const serverNetworks = ['192.0.2.1/24', '2001:db8::1/64'];
    expect(verdict(`host all all ${written} trust`, { ...from(address), serverNetworks })).toBe(expected);
  });

  it.each(['*', '10.*', '256.1.1.1', '""', 'a.example.', '10.0.0.1-10.0.0.9'])(
    '%s is no host name, and no client is called so',
    (written) => {
      expect(verdict(`host all all ${written} trust`, BOB)).toMatch(/^no host is called/);
    },
  );

  it.each([
    ['db.example.com', 'db.example.com', 'hit'],
    ['DB.Example.com', 'db.example.COM', 'hit'],
    ['.example.com', 'db.example.com', 'hit'],
    ['.example.com', 'example.com', 'example.com does not end in .example.com'],
    ['db.example.com', 'web.example.com', 'the client is web.example.com, not db.example.com'],
    [
      'db.example.com',
      undefined,
      'may match, if the server finds the name db.example.com for 203.0.113.9, and that leads back to it',
    ],
    [
      '.example.com',
      undefined,
      'may match, if the server finds a name that ends in .example.com for 203.0.113.9, and that leads back to it',
    ],
  ])('%s and a client called %s', (written, hostName, expected) => {
    expect(verdict(`host all all ${written} trust`, { ...BOB, hostName })).toBe(expected);
  });
});

describe('what the files do not tell', () => {
  it('is said, and the first record that surely matches is the answer', () => {
    const text =
      'host all +staff all trust\nhost all all db.example.com md5\nhost all all all scram-sha-256\n';
    const { hit, passed, answer } = ask(text, BOB);
    expect(hit?.line).toBe(3);
    expect(passed.map(({ condition, lacks }) => [condition, lacks])).toEqual([
      ['bob is a member of staff', ['memberOf']],
      ['the server finds the name db.example.com for 203.0.113.9, and that leads back to it', ['hostName']],
    ]);
    expect(answer).toBe(
      'Line 3 asks bob for a password, by SCRAM, unless one of lines 1 and 2 matches first.',
    );
  });

  it('is said where no record surely matches', () => {
    const { hit, answer } = ask('host all +staff all trust\nhost web all all trust\n', BOB);
    expect(hit).toBeUndefined();
    expect(answer).toMatch(
      /^No record surely matches. Unless line 1 does, PostgreSQL rejects the connection with /,
    );
    expect(ask('host web all all trust\n', BOB).answer).toMatch(/^No record matches: PostgreSQL rejects /);
  });

  it('counts only where nothing else keeps the record from matching', () => {
    expect(verdict('host web +staff all trust', BOB)).toBe('the database is app, not web');
    expect(verdict('host samerole +staff samenet trust', BOB)).toBe(
      'may match, if 203.0.113.9 is in a network that the server is attached to and bob is a member of app and bob is a member of staff',
    );
  });

  it('is what a file of words holds that is out of reach', () => {
    expect(verdict('host all @admins all trust', BOB)).toBe(
      'may match, if @admins, which could not be read, has bob',
    );
    expect(verdict('host all @admins,bob all trust', BOB)).toBe('hit');
    expect(verdict('local all @admins trust', BOB)).toBe('local is for Unix-domain sockets');
  });

  it('is what an include brings that is out of reach', () => {
    const { hit, passed } = ask('local all all peer\ninclude more.conf\nhost all all all md5\n', BOB);
    expect(hit?.line).toBe(3);
    expect(passed[1]).toMatchObject({
      line: 2,
      why: 'brings in more.conf, which could not be read',
      condition: 'a record of more.conf matches',
    });
    expect(ask('include more.conf\n', BOB).passed).toHaveLength(1);
  });

  it('is whether another file includes this one', () => {
    const text = 'host all all all reject\n';
    expect(ask(text, BOB, { role: 'fragment' }).answer).toBe(
      'Line 1 rejects the connection explicitly. If another file includes this one, its records may decide before.',
    );
    expect(ask(text, BOB, { role: 'fragment', release: '15' }).answer).toBe(
      'Line 1 rejects the connection explicitly.',
    );
  });
});

describe('includes', () => {
  it('stand where they are written, and lines say of which file they are', () => {
    const files = { 'more.conf': 'host app alice all md5\nhost app @names all trust\n', names: 'x\nbob' };
    const text = 'local all all peer\ninclude more.conf\nhost all all all reject\n';
    const { hit, passed, answer } = ask(text, BOB, { files });
    expect(hit).toMatchObject({ path: '/more.conf', line: 2, method: 'trust' });
    expect(passed.map(({ path, line }) => `${path}:${line}`)).toEqual(['/pg_hba.conf:1', '/more.conf:1']);
    expect(answer).toBe('Line 2 of more.conf lets bob in without a password.');
  });
});

describe('a file that the server refuses', () => {
  it('has its first mistake told, and is answered by the records that can be read', () => {
    const { hit, passed, refusal } = ask('Host all all all md5\nhost all all all trust\n', BOB);
    expect(refusal).toMatchObject({ line: 1, message: 'invalid connection type "Host"' });
    expect(passed[0]).toMatchObject({
      why: 'PostgreSQL refuses it: invalid connection type "Host"',
      condition: 'it is corrected',
    });
    expect(hit?.line).toBe(2);
  });

  it('has a mistake told by the line that the server names', () => {
    expect(ask('local all all peer\nhost all \\\n  all all md4\n', BOB).refusal?.line).toBe(2);
    const files = { words: '# regular expressions\n\n/(\n' };
    const { refusal } = ask('local all all peer\nhost all @words all md5\n', BOB, { files });
    expect(refusal).toMatchObject({ path: '/pg_hba.conf', line: 2, span: { start: 19 } });
  });

  it('may have no record at all', () => {
    expect(ask('# nothing\n', BOB).refusal).toMatchObject({
      line: 1,
      message: 'configuration file "/pg_hba.conf" contains no entries',
    });
  });
});

describe('the methods', () => {
  it.each([
    ['host all all all trust', /^Line 1 lets bob in without a password\.$/],
    ['host all all all password', /clear text\.$/],
    ['host all all all md5', /by MD5, or by SCRAM/],
    ['hostssl all all all cert map=x', /client certificate of a name that the map x turns into bob\.$/],
    ['host all all all ident', /ident server of the client’s machine calls bob\.$/],
  ])('%s', (record, expected) => {
    expect(ask(`${record}\n`, BOB).answer).toMatch(expected);
  });

  it('is peer where ident is written for a socket', () => {
    expect(ask('local all all ident\n', SOCKET)).toMatchObject({
      hit: { method: 'peer' },
      answer: 'Line 1 lets in whom the operating system knows as bob.',
    });
  });
});

describe('any text', () => {
  const words = [
    'local',
    'host',
    'hostssl',
    'all',
    'bob',
    '+ops',
    '@f',
    '/^(',
    '10.0.0.0/8',
    'samenet',
    'md5',
  ];
  const blanks = [' ', ',', '\n', '"', '#', '\\\n', 'include '];
  const text = fc.array(fc.oneof(fc.constantFrom(...words, ...blanks), fc.string({ maxLength: 3 })));

  it('has an answer, in which every record stands once up to the one that is hit', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.constantFrom(BOB, SOCKET), (lines, connection) => {
        const { hit, passed, answer } = ask(lines.map((each) => each.join(' ')).join('\n'), connection);
        expect(answer).toMatch(/\.$/);
        const told = [...passed, ...(hit ? [hit] : [])].map(({ line }) => line);
        expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});
