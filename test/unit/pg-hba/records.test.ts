import { describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { info } from '../../../server/src/formats/pg-hba/info.js';
import { HbaRecord } from '../../../server/src/formats/pg-hba/model/record.js';
import { parsePgHba } from '../../../server/src/formats/pg-hba/parse/parse.js';

function recordOf(text: string, release = '18'): HbaRecord {
  const target = parseTarget(info.target, release) as Target;
  const source = new SourceText(text);
  const [line] = parsePgHba(source, target).lines;
  if (!line) throw new Error('no record');
  return new HbaRecord({ path: '/pg_hba.conf', source }, line, line.fields, false, 0, target);
}

/** The kind of its only mistake, and the text that is marked. */
function mistakeOf(text: string): readonly [string, string] | undefined {
  const { mistakes } = recordOf(text);
  const [mistake] = mistakes;
  return mistake && [mistake.kind, text.slice(mistake.span.start, mistake.span.end)];
}

describe('a record', () => {
  it.each([
    ['Host app app 10.0.0.0/8 md5', 'connection-type', 'Host'],
    ['host,local app app 10.0.0.0/8 md5', 'several-values', 'local'],
    ['host app', 'missing-column', 'app'],
    ['host app app', 'missing-column', 'app'],
    ['host app app 10.0.0.1', 'missing-column', '10.0.0.1'],
    ['host app app 10.0.0.0/8', 'missing-column', '10.0.0.0/8'],
    ['host app 10.0.0.0/8 md5', 'missing-column', '10.0.0.0/8'],
    ['local app peer', 'missing-column', 'peer'],
    ['host app app md5', 'missing-address', 'md5'],
    ['host app app ldap ldapserver=ldap', 'missing-address', 'ldap'],
    ['host app app 10.0.0.1 md5', 'missing-mask', '10.0.0.1'],
    ['host app app "10.0.0.1" md5', 'missing-mask', '"10.0.0.1"'],
    ['host app app 10.0.0.1 md6', 'mask', 'md6'],
    ['host app app 10.0.0.1 /32 md5', 'mask', '/32'],
    ['host app app 10.0.0.1,10.0.0.2 md5', 'several-values', '10.0.0.2'],
    ['host app app 10.0.0.1/33 md5', 'cidr-length', '33'],
    ['host app app "10.0.0.1/33" md5', 'cidr-length', '"10.0.0.1/33"'],
    ['host app app 10.0.0.1/ md5', 'cidr-length', '10.0.0.1/'],
    ['host app app [::1]/128 md5', 'address', '[::1]/128'],
    ['host app app 10.0.0.0 ffff:: md5', 'address-family', 'ffff::'],
    ['host app app 10.0.0.0/8 255.0.0.0 md5', 'mask-after-cidr', '255.0.0.0'],
    ['host app app samenet 255.0.0.0 md5', 'mask-after-cidr', '255.0.0.0'],
    ['host app app 10.0.0.0/8 mdfive', 'method', 'mdfive'],
    ['local app app 10.0.0.0/8 md5', 'address-on-local', '10.0.0.0/8'],
    ['local app app localhost md5', 'address-on-local', 'localhost'],
    ['local app app ::1 md5', 'address-on-local', '::1'],
    ['local app app mdfive', 'method', 'mdfive'],
    ['local app app 5 md5', 'method', '5'],
  ])('%j has a mistake of the kind %s at %j', (text, kind, marked) => {
    expect(mistakeOf(text)).toEqual([kind, marked]);
  });

  it('may have the name of a method for a host', () => {
    const { isKnown, address } = recordOf('host app app ldap md5');
    expect(isKnown).toBe(true);
    expect(address).toEqual({ kind: 'host-name', name: 'ldap' });
  });

  it.each([
    ['11', false],
    ['12', true],
  ])('of PostgreSQL %s may be for GSSAPI encryption: %s', (release, isKnown) => {
    expect(recordOf('hostgssenc app app 10.0.0.0/8 gss', release).isKnown).toBe(isKnown);
  });

  it('knows the words of its columns', () => {
    const record = recordOf('hostssl a,b c 10.0.0.0 255.0.0.0 cert map=x map=y');
    expect(record.databases.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(record.users.map(({ text }) => text)).toEqual(['c']);
    expect(record.addressToken?.text).toBe('10.0.0.0');
    expect(record.maskToken?.text).toBe('255.0.0.0');
    expect(record.methodToken?.text).toBe('cert');
    expect(record.option('map')).toBe('y');
  });
});
