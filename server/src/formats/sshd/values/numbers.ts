import type { Target } from '../../../core/target.js';
import { isService } from './services.js';

const DECIMAL = /^[ \t\n\v\f\r]*[+-]?\d+$/;
const LARGEST = 2147483647;

/** A decimal number as sshd's strtonum reads it: blanks and a sign may stand before it. */
export function readDecimal(text: string): number | undefined {
  return DECIMAL.test(text) ? Number(text) : undefined;
}

/** Whether a text is a number from 0 to 2147483647. */
export function isInteger(text: string): boolean {
  const number = readDecimal(text);
  return number !== undefined && number >= 0 && number <= LARGEST;
}

/** Whether a text is a port from 1 to 65535, or may be the name of a service. */
export function isPort(text: string, target?: Target): boolean {
  const number = readDecimal(text);
  return number === undefined ? isService(text, target) : number >= 1 && number <= 65535;
}
