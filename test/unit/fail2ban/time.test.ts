import { describe, expect, it } from 'vitest';
import { readTime } from '../../../server/src/formats/fail2ban/values/time.js';

/** As `fail2ban-client --str2sec` has them. */
const SECONDS: Readonly<Record<string, number>> = {
  '600': 600,
  '-1': -1,
  '+5': 5,
  '1_000': 1000,
  '10m': 600,
  '10M': 600,
  '1mo': 2_629_800,
  '6 months': 15_778_800,
  '1year-6mo': 15_778_800,
  '1y': 31_557_600,
  '2w': 1_209_600,
  '1d12h30m': 131_400,
  '1h 2m 3s': 3723,
  '1 hour 5 min': 3900,
  '1h+30m': 5400,
  '1h30': 3630,
  '1m 30': 90,
  '1.5h': 5400,
  '1h # a comment of Python': 3600,
  '60*60': 3600,
  '(1h+30m)*2': 10_800,
  '7//2': 3,
  '-7%3': 2,
  '2**10': 1024,
  '1h\n2h': 10_800,
};

describe('a time', () => {
  it.each(Object.entries(SECONDS))('%j is %d seconds', (text, seconds) => {
    expect(readTime(text)).toEqual({ kind: 'seconds', seconds });
  });

  it.each([
    '',
    '1hr',
    '5 mins',
    '30secs',
    'forever',
    '1e5',
    '05',
    '1 2 3',
    '(1h',
    '1h)',
    '3600;x',
    '1h\nfindtime = 2h',
    '“1h”',
    '1/0',
    '=1h',
    '"1h',
    ',1h',
  ])('%j is refused', (text) => expect(readTime(text).kind).toBe('invalid'));

  it.each(['"1h"', "'3600'", '1,5h', '1h,'])('%j is no number', (text) =>
    expect(readTime(text).kind).toBe('no-number'),
  );

  it.each(['len("ab")', 'int(3)', 'time.time()'])('%j is a program', (text) =>
    expect(readTime(text).kind).toBe('program'),
  );

  it.each(['9**9**9**9', '1<2', 'True', `${'('.repeat(400)}1`, '1'.repeat(2000), '[1]'])(
    '%j may be anything',
    (text) => expect(readTime(text).kind).toBe('unknown'),
  );
});
