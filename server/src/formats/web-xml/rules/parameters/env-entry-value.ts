import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { simpleName } from '../../../tomcat/class-names.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { WebXmlModel } from '../../model/model.js';
import { valueSpan } from '../../model/parameters.js';
import { childValue, textOf } from '../../model/text.js';
import { webApp } from '../examples.js';

const INTEGER = /^[+-]?(?:0[xX]|#)?[\da-fA-F]+$/;
const DECIMAL = /^[+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?)$/;

/** The types whose values can be wrong, with the numbers that fit. */
const NUMBERS: ReadonlyMap<string, readonly [bigint, bigint]> = new Map([
  ['java.lang.Byte', [-128n, 127n]],
  ['java.lang.Short', [-32_768n, 32_767n]],
  ['java.lang.Integer', [-2_147_483_648n, 2_147_483_647n]],
  ['java.lang.Long', [-(2n ** 63n), 2n ** 63n - 1n]],
]);

/** An entry of the environment whose value is not of its type. */
export const envEntryValue: Rule<WebXmlModel> = {
  id: 'web-xml/env-entry-value',
  title: 'The value of an env-entry is not of its type',
  why: 'Tomcat logs an error and leaves the entry out. The application finds nothing under its name, often in the middle of something else.',
  remedy:
    'Write a value of the type: `15` for `java.lang.Integer`, `1.5` for `java.lang.Double`, one character for `java.lang.Character`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['env-entry'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 14.4' }],
  examples: [
    {
      bad: webApp(`
  <env-entry>
    <env-entry-name>maxItems</env-entry-name>
    <env-entry-type>java.lang.Integer</env-entry-type>
    <env-entry-value>1.000</env-entry-value>
  </env-entry>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const entry of model.top('env-entry')) {
      const type = childValue(entry, 'env-entry-type');
      const valueElement = entry.child('env-entry-value');
      if (type === undefined || !valueElement) continue;
      const value = textOf(valueElement);
      if (!isLegible(value) || value.length > 100 || fits(type, value)) continue;
      yield {
        span: valueSpan(valueElement),
        message: `"${value}" is no ${simpleName(type)}: Tomcat leaves the entry out.`,
      };
    }
  },
};

function fits(type: string, value: string): boolean {
  if (type === 'java.lang.Character') return [...value].length === 1;
  if (type === 'java.lang.Double' || type === 'java.lang.Float') return DECIMAL.test(value);
  const limits = NUMBERS.get(type);
  if (!limits) return true;
  const number = integerOf(value);
  return number !== undefined && number >= limits[0] && number <= limits[1];
}

/** As Java decodes an integer: decimal, `0x` or `#` before a hexadecimal one, `0` before an octal one. */
function integerOf(value: string): bigint | undefined {
  if (!INTEGER.test(value)) return undefined;
  const sign = value.startsWith('-') ? -1n : 1n;
  const digits = value.replace(/^[+-]/, '');
  try {
    if (/^0x/i.test(digits)) return sign * BigInt(digits);
    if (digits.startsWith('#')) return sign * BigInt(`0x${digits.slice(1)}`);
    return sign * BigInt(digits.length > 1 && digits.startsWith('0') ? `0o${digits.slice(1)}` : digits);
  } catch {
    return undefined;
  }
}
