import { describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { info } from '../../../server/src/formats/pg-hba/info.js';
import { PgHbaModel } from '../../../server/src/formats/pg-hba/model/model.js';
import { readLdapSettings } from '../../../server/src/formats/pg-hba/model/options/ldap.js';
import { readLdapUrl } from '../../../server/src/formats/pg-hba/model/options/ldap-url.js';
import { splitList } from '../../../server/src/formats/pg-hba/model/options/lists.js';
import { atoi } from '../../../server/src/formats/pg-hba/model/options/numbers.js';
import type { HbaRecord } from '../../../server/src/formats/pg-hba/model/record.js';
import { parsePgHba } from '../../../server/src/formats/pg-hba/parse/parse.js';

function recordOf(line: string, release: string): HbaRecord {
  const target = parseTarget(info.target, release) as Target;
  const source = new SourceText(line);
  const tree = { path: '/pg_hba.conf', source, part: parsePgHba(source, target), included: new Map() };
  return new PgHbaModel(tree, target, 'root').records[0] as HbaRecord;
}

function mistakesOf(line: string, release = '15'): readonly string[] {
  return recordOf(line, release).mistakes.map(({ message }) => message);
}

const HOST = 'hostssl app app 192.0.2.0/24';

describe('the options of a record', () => {
  // As PostgreSQL 15 logs them at a reload.
  it.each([
    [
      'scram-sha-256 map=x',
      'authentication option "map" is only valid for authentication methods ident, peer, gssapi, sspi, and cert',
    ],
    [
      'scram-sha-256 krb_realm=X',
      'authentication option "krb_realm" is only valid for authentication methods gssapi and sspi',
    ],
    [
      'gss upn_username=1',
      'authentication option "upn_username" is only valid for authentication methods sspi',
    ],
    ['cert pamservice=x', 'authentication option "pamservice" is only valid for authentication methods pam'],
    ['cert Map=x', 'unrecognized authentication option name: "Map"'],
    ['cert =x', 'unrecognized authentication option name: ""'],
    ['cert map', 'authentication option not in name=value format: map'],
    ['cert clientcert=verify-ca', 'clientcert only accepts "verify-full" when using "cert" authentication'],
    ['scram-sha-256 clientcert=1', 'invalid value for clientcert: "1"'],
    ['scram-sha-256 clientname=dn', 'invalid value for clientname: "dn"'],
    [
      'ldap',
      'authentication method "ldap" requires argument "ldapbasedn", "ldapprefix", or "ldapsuffix" to be set',
    ],
    [
      'ldap ldapurl=ldap://h',
      'authentication method "ldap" requires argument "ldapbasedn", "ldapprefix", or "ldapsuffix" to be set',
    ],
    ['ldap ldapprefix= ldapport=0', 'invalid LDAP port number: "0"'],
    ['ldap ldapprefix= ldapport=4294967296', 'invalid LDAP port number: "4294967296"'],
    [
      'ldap ldapprefix= ldapbinddn=x',
      'cannot use ldapbasedn, ldapbinddn, ldapbindpasswd, ldapsearchattribute, ldapsearchfilter, or ldapurl together with ldapprefix',
    ],
    [
      'ldap ldapurl=ldap://h/dc=x?uid ldapsearchfilter=(uid=x)',
      'cannot use ldapsearchattribute together with ldapsearchfilter',
    ],
    ['ldap ldapurl=http://h/', 'could not parse LDAP URL "http://h/": Time limit exceeded'],
    ['ldap ldapurl=ldapi:///', 'unsupported LDAP URL scheme: ldapi'],
    ['radius', 'authentication method "radius" requires argument "radiusservers" to be set'],
    [
      'radius radiusservers="" radiussecrets=x',
      'authentication method "radius" requires argument "radiusservers" to be set',
    ],
    ['radius radiusservers="::1,"', 'could not parse RADIUS server list "::1,"'],
    [
      'radius radiusservers=::1 radiussecrets="a,b"',
      'the number of RADIUS secrets (2) must be 1 or the same as the number of RADIUS servers (1)',
    ],
    ['radius radiusservers=::1 radiussecrets=a radiusports="1,x"', 'invalid RADIUS port number: "1,x"'],
  ])('refuses %s', (rest, message) => {
    expect(mistakesOf(`${HOST} ${rest}\n`)).toEqual([message]);
  });

  it.each([
    'cert map= clientname=DN clientcert=verify-full',
    'cert map=a, map=b',
    '"ldap" "ldapprefix=uid=" ldapport=389x ldaptls=true ldapscheme=LDAP',
    'ldap ldapurl=LDAPS://h/dc=x ldapsearchattribute=uid',
    'ldap ldapbasedn="dc=x,dc=y" ldapport=-5 ldapport=99999',
    'radius radiusservers="127.0.0.1, radius.example.net" radiussecrets="a,""b c""" radiusports=""',
    'pam pamservice=',
  ])('accepts %s', (rest) => {
    expect(mistakesOf(`${HOST} ${rest}\n`)).toEqual([]);
  });

  it('belong to some connection types alone', () => {
    const message = 'clientcert can only be configured for "hostssl" rows';
    expect(mistakesOf('host a a 192.0.2.0/24 md5 clientcert=maybe\n')).toEqual([message]);
    expect(mistakesOf('hostgssenc a a 192.0.2.0/24 md5 clientcert=verify-ca\n')).toEqual([message]);
  });

  it('are all judged, and what is missing only where nothing else is wrong', () => {
    expect(mistakesOf(`${HOST} ldap ldapbasdn=x ldapport=0 ldaptls=1\n`)).toEqual([
      'unrecognized authentication option name: "ldapbasdn"',
      'invalid LDAP port number: "0"',
    ]);
  });

  it('tell of a fault once, however many words it has', () => {
    expect(mistakesOf('local a a peer map = x\n')).toHaveLength(1);
    expect(mistakesOf(`${HOST} ldap ldapbasedn=ou=our people,dc=a,dc=b,dc=c ldaptls=1\n`)).toHaveLength(1);
  });

  it.each([
    ['scram-sha-256 clientcert=1', '13', []],
    ['scram-sha-256 clientcert=no-verify', '12', []],
    ['scram-sha-256 clientcert=maybe', '11', []],
    ['scram-sha-256 clientcert=maybe', '12', ['invalid value for clientcert: "maybe"']],
    ['cert clientcert=verify-ca', '13', []],
    ['cert clientcert=0', '11', ['clientcert can not be set to 0 when using "cert" authentication']],
    ['scram-sha-256 clientname=DN', '13', ['unrecognized authentication option name: "clientname"']],
    ['ldap ldapprefix=x', '11', ['authentication method "ldap" requires argument "ldapserver" to be set']],
    ['ldap ldapprefix=x ldapbinddn=y', '18', ['cannot mix options for simple bind and search+bind modes']],
    [
      'scram-sha-256 map=x',
      '18',
      [
        'authentication option "map" is only valid for authentication methods ident, peer, gssapi, sspi, cert, and oauth',
      ],
    ],
    ['oauth', '17', ['invalid authentication method "oauth"']],
    ['oauth', '18', ['authentication method "oauth" requires argument "scope" to be set']],
    ['oauth scope=a', '18', ['authentication method "oauth" requires argument "issuer" to be set']],
    [
      'oauth scope=a issuer=b map=c delegate_ident_mapping=1',
      '18',
      ['map cannot be used in combination with delegate_ident_mapping'],
    ],
    ['oauth scope=a issuer=b map=c delegate_ident_mapping=yes', '18', []],
    [
      'oauth scope=a issuer=b validator.x=1',
      '18',
      ['unrecognized authentication option name: "validator.x"'],
    ],
    ['oauth scope=a issuer=b validator.x=1', '19', []],
    ['oauth scope=a issuer=b validator.=1', '19', ['invalid OAuth validator option name: "validator."']],
    ['radius radiusservers=::1 radiussecrets=a', '18', []],
    ['radius radiusservers=::1 radiussecrets=a', '19', ['invalid authentication method "radius"']],
    ['sspi', '15-linux', ['invalid authentication method "sspi": not supported by this build']],
    ['sspi compat_realm=0', '15', []],
  ])('%s for PostgreSQL %s', (rest, release, messages) => {
    expect(mistakesOf(`${HOST} ${rest}\n`, release)).toEqual(messages);
  });

  it('does not repeat a secret', () => {
    const [message] = mistakesOf(`${HOST} radius radiussecrets="open sesame"\n`);
    expect(message).toBe('could not parse RADIUS secret list "..."');
  });
});

describe('an LDAP URL', () => {
  it.each([
    ['ldap://h/dc=x', 'h', 389, 'dc=x', undefined, undefined],
    ['LDAPS://h', 'h', 636, undefined, undefined, undefined],
    ['ldap:///', undefined, 389, '', undefined, undefined],
    ['URL:ldap://[::1]:3268/dc=x?uid,cn?SUBTREE', '::1', 3268, 'dc=x', 'uid', 'sub'],
    ['<ldap://a%20b:0/dc%3dx??one>', 'a b', 389, 'dc=x', undefined, 'one'],
    ['ldap://h?uid', 'h', 389, undefined, undefined, undefined],
  ])('%s', (text, server, port, baseDn, attribute, scope) => {
    expect(readLdapUrl(text)).toMatchObject({ server, port, baseDn, attribute, scope });
  });

  it.each([
    'h/dc=x',
    'http://h/',
    '<ldap://h/',
    'ldap://h:/',
    'ldap://h:389x/',
    'ldap://::1/',
    'ldap://[::1/',
    'ldap://h/dc=x?uid?tree',
    'ldap://h/????',
    'ldap://h/?????',
  ])('%s is refused', (text) => {
    expect(readLdapUrl(text)).toHaveProperty('reason');
  });

  it('sets what it names, and any option behind it sets the scope back', () => {
    const url = 'ldapurl=ldap://h:390/dc=x?cn?one';
    const settings = (rest: string) => {
      const { options } = recordOf(`${HOST} ldap ${rest}\n`, '15');
      return readLdapSettings(options, parseTarget(info.target, '15') as Target);
    };
    expect(settings(`ldapport=1 ${url}`)).toMatchObject({ server: 'h', port: 390, scope: 'one' });
    expect(settings(`${url} ldapport=1`)).toMatchObject({ port: 1, attribute: 'cn', scope: 'sub' });
    expect(settings('ldapurl=ldap://h/dc=x')).toMatchObject({ scope: 'base', scheme: 'ldap' });
  });
});

describe('values', () => {
  it.each([
    ['', []],
    [' ', []],
    ['a, b ,c', ['a', 'b', 'c']],
    ['"a, ""b""",c', ['a, "b"', 'c']],
    ['a,', undefined],
    [',a', undefined],
    ['a b', undefined],
    ['"a', undefined],
  ])('the list %j', (text, items) => {
    expect(splitList(text)).toEqual(items);
  });

  it.each([
    ['', 0],
    [' +12x', 12],
    ['-5', -5],
    ['4294967297', 1],
    ['99999999999999999999', -1],
    ['-99999999999999999999', 0],
  ])('the number %j', (text, number) => {
    expect(atoi(text)).toBe(number);
  });
});
