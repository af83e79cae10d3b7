import type { Target } from '../../../core/target.js';
import type { Field, Token } from '../parse/token.js';
import type { Mistake } from './mistake.js';
import type { HbaRecord } from './record.js';

/** An option behind the method: `map=staff`. */
export interface MethodOption {
  readonly name: string;
  readonly value: string;
  readonly token: Token;
}

/** The options behind the method; what is not of the form `name=value` is a mistake. */
export function readOptions(fields: readonly Field[], mistakes: Mistake[]): readonly MethodOption[] {
  const options: MethodOption[] = [];
  for (const field of fields) {
    for (const token of field) {
      const equals = token.text.indexOf('=');
      if (equals >= 0) {
        options.push({ name: token.text.slice(0, equals), value: token.text.slice(equals + 1), token });
        continue;
      }
      const message = `authentication option not in name=value format: ${token.text}`;
      mistakes.push({ kind: 'option-syntax', span: { start: token.start, end: token.end }, message });
    }
  }
  return options;
}

/** What the server objects to in the options of a record whose columns it understands. */
export function checkOptions(_record: HbaRecord, _target: Target, _mistakes: Mistake[]): void {}
