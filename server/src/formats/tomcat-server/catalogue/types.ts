import type { AttributeType } from './attribute.js';

type IntegerRange = Omit<Extract<AttributeType, { kind: 'integer' }>, 'kind' | 'bits'>;
type WordOptions = Omit<Extract<AttributeType, { kind: 'word' }>, 'kind' | 'words'>;

/** The types of attributes without anything more to say, as the tables write them. */
export const flag: AttributeType = { kind: 'boolean' };
export const address: AttributeType = { kind: 'address' };
export const regex: AttributeType = { kind: 'regex' };
export const path: AttributeType = { kind: 'path' };
export const javaClass: AttributeType = { kind: 'class' };
export const secret: AttributeType = { kind: 'secret' };
export const text: AttributeType = { kind: 'text' };

/** A number that fits Java's `int`. */
export function int(range: IntegerRange = {}): AttributeType {
  return { kind: 'integer', bits: 32, ...range };
}

/** A number that fits Java's `long`. */
export function long(range: IntegerRange = {}): AttributeType {
  return { kind: 'integer', bits: 64, ...range };
}

/** One of some words. */
export function word(words: readonly string[], options: WordOptions = {}): AttributeType {
  return { kind: 'word', words, ...options };
}
