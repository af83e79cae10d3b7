import type { Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { maskedBy, type Network } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';
import type { Token } from '../../parse/token.js';
import { type IpNumber, ipText, lengthOf, readIp } from '../../values/ip.js';
import { findingAt } from '../support.js';
import { isLengthAsMask } from './length-as-mask.js';
import { addressAndMaskFix, addressFix, asPeopleRead, networkRecords } from './support.js';

/** A mask whose ones do not all stand before its zeros. */
export const maskWithGaps: Rule<PgHbaModel> = {
  id: 'pg-hba/mask-with-gaps',
  title: 'The bits of the mask have gaps',
  why: 'A mask names the leading bits of the address that count. PostgreSQL takes one with gaps too, but then the record matches addresses all over the internet: with `0.0.0.255` every one that ends in the same number.',
  remedy:
    'Write a mask such as `255.255.255.0`, whose ones all stand in front, or a length after the address.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0 0.0.0.255 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0 255.255.255.0 scram-sha-256\n',
    },
    {
      bad: 'hostssl app app 192.0.2.0 255.255.255 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0 255.255.255.0 scram-sha-256\n',
    },
    { bad: 'hostssl app app 192.0.2.0 255.255.0.255 scram-sha-256\n' },
  ],
  *check(model) {
    for (const { record, network } of networkRecords(model)) {
      const { maskToken } = record;
      if (!maskToken || network.length !== undefined || isLengthAsMask(record, network)) continue;
      yield findingAt(record, maskToken, messageOf(maskToken, network), {
        fixes: () => fixes(record, maskToken, network),
      });
    }
  },
};

function messageOf({ text }: Token, { mask }: Network): string {
  const read = ipText(mask);
  const written =
    read === text.toLowerCase() ? `The mask ${text}` : `${text} is read as the mask ${read}, which`;
  if (lengthOf(inverted(mask)) === undefined)
    return `${written} has gaps, so that it matches scattered addresses.`;
  return `${written} compares the end of the address and not its beginning.`;
}

function fixes(record: HbaRecord, token: Token, { mask, address }: Network): readonly Fix[] {
  const meant = padded(token.text) ?? inverted(mask);
  const first = record.addressToken;
  if (lengthOf(meant) === undefined || !first || first.path !== undefined) return [];
  const network = maskedBy(asPeopleRead(first.text) ?? address, meant);
  if (String(network) === String(address)) return addressFix(record, token, ipText(meant), false);
  const gap = record.document.source.text.slice(first.end, token.start);
  return addressAndMaskFix(record, ipText(network) + gap + ipText(meant), false);
}

function inverted(mask: IpNumber): IpNumber {
  return mask.map((word) => ~word >>> 0);
}

/** A mask of fewer than four numbers with zeros behind them, where that is one without gaps. */
function padded(text: string): IpNumber | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(text)) return undefined;
  const octets = [...text.split('.'), '0', '0', '0'].slice(0, 4);
  const mask = readIp(octets.join('.'))?.words;
  return mask && lengthOf(mask) !== undefined ? mask : undefined;
}
