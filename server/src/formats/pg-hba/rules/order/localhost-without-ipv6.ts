import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { applyEdits, type TextEdit } from '../../../../core/text.js';
import { replace } from '../../layout/edits.js';
import { type Address, covers, isLoopback, networkOf } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';
import { findingAt } from '../support.js';
import { isReject } from './covering.js';

const IPV6_LOOPBACK = networkOf('::1/128');

/** Records for 127.0.0.1 and none for ::1. */
export const localhostWithoutIpv6: Rule<PgHbaModel> = {
  id: 'pg-hba/localhost-without-ipv6',
  title: 'No record is for ::1',
  why: 'The name localhost mostly stands for ::1 first. A client that uses it finds no record then, and does not get in, although 127.0.0.1 would.',
  remedy: 'Write the same record for `::1/128`, or one that rejects it, if that is what is meant.',
  kind: 'correctness',
  severity: 'info',
  profile: 'strict',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'host app app 127.0.0.1/32 scram-sha-256\n',
      good: 'host app app 127.0.0.1/32 scram-sha-256\nhost app app ::1/128 scram-sha-256\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete || model.records.some(mayBeForIpv6)) return;
    const record = model.records.find((each) => each.isKnown && !isReject(each) && isForIpv4(each));
    if (!record?.addressToken) return;
    const message = `Clients that connect to localhost mostly come from ::1, and no record is for it.`;
    const { addressToken, maskToken } = record;
    yield findingAt(record, addressToken, message, {
      fixes: () => {
        if (maskToken) return [];
        return [
          { title: 'Write the same record for ::1', safe: false, edits: [twinOf(record, addressToken)] },
        ];
      },
    });
  },
};

function mayBeForIpv6({ isKnown, address }: HbaRecord): boolean {
  if (!isKnown) return true;
  if (!address) return false;
  return address.kind !== 'network' || covers(address, IPV6_LOOPBACK);
}

function isForIpv4({ address }: HbaRecord): boolean {
  return address !== undefined && isOfIpv4(address) && isLoopback(address);
}

function isOfIpv4(address: Address): boolean {
  return address.kind === 'network' && address.family === 4;
}

/** The same record for the other address, on a line behind it. */
function twinOf(record: HbaRecord, address: { start: number; end: number }): TextEdit {
  const { source } = record.document;
  const start = source.fullLineSpan(record.line.start).start;
  const { end } = record.line;
  const { span, text } = replace(record, address, '::1/128');
  const moved = { span: { start: span.start - start, end: span.end - start }, text };
  const twin = applyEdits(source.slice({ start, end }), [moved]);
  return { span: { start: end, end }, text: source.eol + twin };
}
