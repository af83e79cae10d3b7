import { since, type Target } from '../../../core/target.js';

const SECONDS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
const LARGEST = 2147483647;
const PIECE = /[ \t\n\v\f\r]*([+-]?)(\d*)(\.?)(\d*)([smhdw]?)/iy;

/** How a release reads a time. */
interface TimeDialect {
  /** Blanks and signs may stand before each number. */
  readonly lenient: boolean;
  /** Seconds may have a fraction, and stand only once. */
  readonly fractions: boolean;
  /** More seconds than fit into 31 bits are refused. */
  readonly bounded: boolean;
}

const STRTOL: TimeDialect = { lenient: true, fractions: false, bounded: true };
const UNBOUNDED: TimeDialect = { ...STRTOL, bounded: false };
const STRTONUM: TimeDialect = { lenient: false, fractions: false, bounded: true };
const DECIMAL: TimeDialect = { lenient: false, fractions: true, bounded: true };

function dialectOf(target: Target): TimeDialect {
  if (since(target, '10.3')) return DECIMAL;
  if (since(target, '9.8')) return STRTONUM;
  return since(target, '8.5') ? STRTOL : UNBOUNDED;
}

/** The seconds of a time such as `90` or `1h30m`; undefined where it is none. */
export function parseTime(text: string): number | undefined {
  return readTime(text, DECIMAL);
}

/** Whether the target's sshd takes a text for a time. */
export function isTime(text: string, target: Target): boolean {
  return readTime(text, dialectOf(target)) !== undefined;
}

/** Whether the target's sshd takes a text for the time of a penalty, which may be of any length since 10.3. */
export function isPenaltyTime(text: string, target: Target): boolean {
  const dialect = dialectOf(target);
  return readTime(text, { ...dialect, bounded: !dialect.fractions }) !== undefined;
}

function readTime(text: string, { lenient, fractions, bounded }: TimeDialect): number | undefined {
  if (text === '') return undefined;
  let total = 0;
  let hasSeconds = false;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const start = PIECE.lastIndex;
    const [piece, sign, whole, point, fraction, unit] = PIECE.exec(text) as unknown as string[];
    const seconds = SECONDS[(unit as string).toLowerCase()] as number;
    const atEnd = start + (piece as string).length === text.length;
    if (unit === '' && !atEnd) return undefined;
    if (point === '' ? whole === '' : !fractions || seconds > 1 || fraction === '') return undefined;
    if (!lenient && (sign !== '' || /^\s/.test(piece as string))) return undefined;
    if (fractions && seconds === 1 && hasSeconds) return undefined;
    hasSeconds ||= seconds === 1;
    const amount = Number(`${whole}.${fraction}`) * seconds;
    if (sign === '-' && amount > 0) return undefined;
    total += amount;
  }
  return bounded && total > LARGEST ? undefined : total;
}

const WORDED = /(\d+(?:\.\d+)?)([a-z]{1,7})/y;
const UNITS = /^(?:s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:eeks?)?)$/;

/** A time as sshd wants it, of one with units that are written out or have a fraction: `1.5min` is `90s`. */
export function plainTime(text: string, target: Target): string | undefined {
  const lower = text.toLowerCase();
  let result = '';
  WORDED.lastIndex = 0;
  for (let at = 0; at < lower.length; at = WORDED.lastIndex) {
    const match = WORDED.exec(lower) as [string, string, string] | null;
    if (!match) return undefined;
    const [, amount, word] = match;
    const unit = UNITS.exec(word)?.[0].charAt(0);
    if (unit === undefined) return undefined;
    const seconds = Number(amount) * (SECONDS[unit] as number);
    if (!Number.isInteger(seconds)) return undefined;
    result += amount.includes('.') ? `${seconds}s` : `${amount}${unit}`;
  }
  return isTime(result, target) ? result : undefined;
}
