import type { Token } from '../../parse/token.js';
import type { Address } from '../address.js';
import type { HbaRecord } from '../record.js';

/** The connections that a record matches, or would match if it were written otherwise. */
export interface Region {
  /** The ways of connecting, as in `ConnectionType`. */
  readonly ways: number;
  readonly databases: readonly Token[];
  readonly users: readonly Token[];
  /** Undefined for Unix-domain sockets. */
  readonly address: Address | undefined;
}

/** What a record matches; undefined where that is not known. */
export function regionOf(record: HbaRecord): Region | undefined {
  const { type, databases, users, address } = record;
  return type && record.isKnown ? { ways: type.ways, databases, users, address } : undefined;
}
