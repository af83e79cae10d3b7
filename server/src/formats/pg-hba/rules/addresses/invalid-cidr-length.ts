import { replacement } from '../../layout/edits.js';
import { lengthOf, lengthOfSingle, readIp } from '../../values/ip.js';
import { mistakeRule } from '../support.js';
import { writtenNetwork } from './support.js';

/** A slash with something behind it that is no length. */
export const invalidCidrLength = mistakeRule({
  mistake: 'cidr-length',
  id: 'pg-hba/invalid-cidr-length',
  title: 'The length of the network is no number of bits',
  why: 'After the slash stands how many leading bits of the address count: 0 to 32 for IPv4, 0 to 128 for IPv6. With anything else there, the server refuses the whole file.',
  remedy: 'Write the number of bits. A mask stands in a column of its own, without a slash.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/255.255.255.0 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app app 192.0.2.7/33 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.7/32 scram-sha-256\n',
    },
  ],
  hint({ addressToken, fields }) {
    const { written, family } = parts(addressToken?.text ?? '');
    const most = lengthOfSingle(family);
    if (written === '' && /^\d+$/.test(fields[4]?.[0]?.text ?? ''))
      return 'no blank may stand after the slash';
    if (written === '') return 'the length is missing';
    if (readIp(written) && /[.:]/.test(written))
      return 'a mask stands in a column of its own, without a slash';
    return `the length of an IPv${family} network is a number from 0 to ${most}`;
  },
  fixes(record) {
    const { addressToken: token, line, fields } = record;
    if (!token || token.end - token.start !== token.text.length) return [];
    const { written, family, address } = parts(token.text);
    const next = fields[4]?.[0];
    const isSplit = written === '' && next !== undefined && line.fields === fields;
    const length = meantLength(isSplit ? next.text : written, family);
    if (length === undefined) return [];
    const text = writtenNetwork(address, length);
    if (text === undefined) return [];
    // Where the address stays as it is, only the length is written.
    const isLengthAlone = text.startsWith(`${address}/`);
    const start = isLengthAlone ? token.start + address.length + 1 : token.start;
    const place = { start, end: isSplit ? next.end : token.end };
    return [replacement(record, place, isLengthAlone ? `${length}` : text, `Write ${text}`, false)];
  },
});

function parts(text: string) {
  const slash = text.indexOf('/');
  const address = text.slice(0, slash);
  return { address, written: text.slice(slash + 1), family: readIp(address)?.family ?? 4 };
}

/** The length that is meant: that of a mask, the number with what does not belong to it, or the greatest. */
function meantLength(written: string, family: 4 | 6): number | undefined {
  const mask = /[.:]/.test(written) ? readIp(written) : undefined;
  if (mask) {
    if (mask.family !== family) return undefined;
    const inverted = mask.words.map((word) => ~word >>> 0);
    return lengthOf(mask.words) ?? lengthOf(inverted);
  }
  const digits = /^(\d{1,9})[^\d/]*$/.exec(written)?.[1];
  return digits === undefined ? undefined : Math.min(Number(digits), lengthOfSingle(family));
}
