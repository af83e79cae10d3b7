import type { Target } from '../../../core/target.js';
import type { Mistake } from '../model/mistake.js';
import { hasRegexes } from '../model/names.js';
import type { Field } from '../parse/token.js';
import { compileRegex } from './regex.js';

const SLASH = 47;

/** What the server refuses among the words of a column that are regular expressions, quoted or not. */
export function regexMistake(field: Field, target: Target): Mistake | undefined {
  for (const { text, start, end, path } of field) {
    if (text.charCodeAt(0) !== SLASH || !hasRegexes(target)) continue;
    const refusal = compileRegex(text.slice(1));
    if (typeof refusal !== 'string') continue;
    const message = `invalid regular expression "${text.slice(1)}": ${refusal}`;
    return { kind: 'regex', span: { start, end }, message, ...(path !== undefined && { path }) };
  }
  return undefined;
}
