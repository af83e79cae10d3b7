import type { Fix } from '../../../../core/finding.js';
import { LOCAL } from '../../catalogue/connection-types.js';
import { methods } from '../../catalogue/methods.js';
import { replacement } from '../../layout/edits.js';
import type { HbaRecord } from '../../model/record.js';
import { readIp } from '../../values/ip.js';
import { mistakeRule } from '../support.js';

/** A record for Unix-domain sockets that has an address. */
export const addressOnLocal = mistakeRule({
  mistake: 'address-on-local',
  id: 'pg-hba/address-on-local',
  title: 'A local record has no address',
  why: 'A client on a Unix-domain socket has no IP address, so the method follows the user. The server takes the address for a method that it does not know, and refuses the whole file.',
  remedy: 'Take the address out, or write `hostssl` or `host` where connections over TCP/IP are meant.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'local app app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'local app app samehost peer\n',
      good: 'local app app peer\n',
    },
  ],
  hint: () => 'a local record has no address',
  fixes(record): readonly Fix[] {
    if (record.fields !== record.line.fields) return [];
    const method = methods.get(record.fields[3 + addressColumns(record)]?.[0]?.text ?? '');
    if (!method) return [];
    const removal = withoutAddress(record);
    const isBare = addressColumns(record) === 1 && readIp(record.fields[3]?.[0]?.text ?? '') !== undefined;
    if ((method.ways & ~LOCAL) === 0 || isBare) return removal;
    const type = record.fields[0]?.[0];
    return type ? [replacement(record, type, 'hostssl', 'Write hostssl', false), ...removal] : removal;
  },
});

function addressColumns({ fields }: HbaRecord): number {
  const address = readIp(fields[3]?.[0]?.text ?? '');
  return address && readIp(fields[4]?.[0]?.text ?? '') ? 2 : 1;
}

function withoutAddress(record: HbaRecord): readonly Fix[] {
  const { fields } = record;
  const address = fields[3]?.[0];
  const method = fields[3 + addressColumns(record)]?.[0];
  if (!address || !method) return [];
  const title = 'Take the address out';
  const span = { start: address.start, end: method.start };
  const before = fields[2]?.at(-1)?.end ?? address.start;
  const isTable = address.start - before > 1 && !record.document.source.slice(span).includes('\n');
  // In a table the column stays empty, and the method where it is.
  const blanks = isTable ? ' '.repeat(span.end - span.start) : '';
  return [{ title, safe: false, edits: [{ span, text: blanks }] }];
}
