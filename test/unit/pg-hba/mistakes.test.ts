import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/text.js';
import { pgHba } from '../../../server/src/formats/pg-hba/index.js';
import { type Files, lintFiles, lintText, usualFolder } from '../../support/lint.js';

const FOLDER = usualFolder(pgHba);
const SCRAM = '192.0.2.0/24 scram-sha-256';

/** The findings in one line as `rule [what is marked] message`. */
async function said(line: string, target?: string): Promise<readonly string[]> {
  const found = await lintText(pgHba, `${line}\n`, { target });
  return found.map(({ rule: { id }, span, message }) => {
    return `${id.slice('pg-hba/'.length)} [${line.slice(span.start, span.end)}] ${message}`;
  });
}

/** The line behind each fix of its first finding. */
async function fixed(line: string, target?: string): Promise<readonly string[]> {
  const [first] = await lintText(pgHba, `${line}\n`, { target });
  return (first?.fixes() ?? []).map(({ edits }) => applyEdits(line, edits));
}

describe('a mistake of one who writes by hand', () => {
  it.each([
    // Somebody is called all far more often than an address.
    ['host all all md5', 'missing-address [md5]', 'the address before md5 is missing'],
    ['hostssl app app md5 192.0.2.0/24', 'missing-address [md5]', '192.0.2.0/24 stands before md5'],
    ['hostssl app md5 app 192.0.2.0/24', 'unknown-method [192.0.2.0/24]', 'the method stands after'],
    [`hostssl app bob alice ${SCRAM}`, 'unknown-method [192.0.2.0/24]', 'a column too many'],
    [`hostssl app app 192.0.2.7/32 ${SCRAM}`, 'unknown-method [192.0.2.0/24]', 'a record has one address'],
    [`all app ${SCRAM}`, 'unknown-connection-type [all]', 'the connection type before it is missing'],
    [SCRAM, 'unknown-connection-type [192.0.2.0/24]', 'the rest of the line above'],
    [`HOSTSSL 'app' app ${SCRAM}`, 'unknown-connection-type [HOSTSSL]', 'written in lower case'],
    ["listen_addresses = '*'", 'unknown-connection-type [listen_addresses]', 'invalid connection type'],
    [
      'hostssl app app 192.0.2.0,255.255.255.0 scram-sha-256',
      'several-values [255.255.255.0]',
      'a column of its own',
    ],
    [
      'hostssl app app http://db.example.net scram-sha-256',
      'host-name-with-length [http://db.example.net]',
      'a URL is no address',
    ],
    ['hostssl app app % scram-sha-256', 'impossible-host-name [%]', 'there are no wildcards'],
    [`hostssl app app ${SCRAM} // web`, 'comment-sign [//]', 'a comment begins with #'],
    [`hostssl app app ${SCRAM} clientcert`, 'malformed-option [clientcert]', 'the equals sign and the value'],
    [`hostssl “my app” app ${SCRAM}`, 'single-quotes [“my app”]', 'the typographic quotes'],
    [`hostssl \`app\` app ${SCRAM}`, 'single-quotes [`app`]', 'The backticks'],
    [`hostssl 192.0.2.0/24 app app scram-sha-256`, 'address-as-name [192.0.2.0/24]', 'a database here'],
    ['includedir conf.d', 'unknown-connection-type [includedir]', 'include_dir may be meant'],
    // Who never comes needs no TLS, and no stronger method.
    ['host all all 0.0.0.0/32 md5', 'address-of-no-client [0.0.0.0/32]', 'never matches'],
    ['hostssl app app 192.0.2.0/24 cert map="', 'unterminated-quote ["]', 'never closed'],
  ])('%s', async (line, where, why) => {
    const messages = await said(line);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(where);
    expect(messages[0]).toContain(why);
  });

  it('says nothing of merge markers but that they are no connection types', async () => {
    expect(await said('=======')).toEqual([
      'unknown-connection-type [=======] invalid connection type "======="',
    ]);
  });

  it('is a column that is missing in the record, also behind names of a file', async () => {
    const files: Files = { [`${FOLDER}pg_hba.conf`]: 'local app @admins\n', [`${FOLDER}admins`]: 'alice\n' };
    const { diagnostics } = await lintFiles(pgHba, files);
    expect(diagnostics.map(({ path, span }) => [path, span])).toEqual([
      [`${FOLDER}pg_hba.conf`, { start: 10, end: 17 }],
    ]);
  });
});

describe('the fix of such a mistake', () => {
  it.each([
    ['hostssl app app md5 192.0.2.0/24', ['hostssl app app 192.0.2.0/24 md5']],
    ['hostssl app app 192.0.2.0,255.255.255.0 scram-sha-256', []],
    ['hostssl app app http://db.example.net scram-sha-256', ['hostssl app app db.example.net scram-sha-256']],
    [`ssl app app ${SCRAM}`, [`hostssl app app ${SCRAM}`]],
    ['hostgss app app 192.0.2.0/24 gss', ['hostgssenc app app 192.0.2.0/24 gss']],
    ['hostssl app app 192,0,2,0/24 scram-sha-256', []],
    ['includedir conf.d', ['include_dir conf.d']],
    ['hostssl app 192.0.2.0/24 app scram-sha-256', [`hostssl app app ${SCRAM}`]],
    [
      'hostssl app app 192.0.2.0/24 ldap ldapserver=l.example.net ldaptls=1 ldapbasedn=“dc=example,dc=net”',
      ['hostssl app app 192.0.2.0/24 ldap ldapserver=l.example.net ldaptls=1 ldapbasedn="dc=example,dc=net"'],
    ],
    // Without the prefix there would be no way left to find the user.
    [
      `hostssl app app 192.0.2.0/24 ldap ldaptls=1 ldapserver=l.example.net ldapprefix=uid= ldapsearchattribute=uid`,
      ['hostssl app app 192.0.2.0/24 ldap ldaptls=1 ldapserver=l.example.net ldapprefix=uid='],
    ],
    ['unix app app peer', ['local app app peer']],
    ['hostssl app app 192.0.2.0/24 SCRAM-SHA-256-PLUS', [`hostssl app app ${SCRAM}`]],
    [
      "hostssl app app 192.0.2.0/24 ldap ldapserver=l.example.net ldaptls=1 ldapbasedn='dc=example, dc=net'",
      [
        'hostssl app app 192.0.2.0/24 ldap ldapserver=l.example.net ldaptls=1 ldapbasedn="dc=example, dc=net"',
      ],
    ],
  ])('%s', async (line, expected) => {
    expect(await fixed(line)).toEqual(expected);
  });

  it('knows the connection types of the release', async () => {
    expect(await fixed('hostgss app app 192.0.2.0/24 gss', '11')).toEqual([]);
  });

  it('has no regular expression for a server before 16', async () => {
    expect(await fixed(`hostssl app web_* ${SCRAM}`)).toEqual([`hostssl app /^web_.*$ ${SCRAM}`]);
    expect(await fixed(`hostssl app web_* ${SCRAM}`, '15')).toEqual([]);
  });
});
