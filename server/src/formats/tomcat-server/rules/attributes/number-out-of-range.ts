import type { Finding, Severity } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';
import { attributesOfType, type TypedAttribute } from './attributes.js';
import { isInteger } from './integers.js';

/** Numbers that Tomcat can read and not use. */
export const numberOutOfRange: Rule<ServerModel> = {
  id: 'tomcat-server/number-out-of-range',
  title: 'A number outside of what Tomcat can use',
  why: 'A port has at most 65535. With an impossible one a connector does not start, and a shutdown port stops all of Tomcat.',
  remedy: 'Write a number in the range that the message names. `-1` switches the shutdown port off.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'manual', id: 'Tomcat: config/server' },
  ],
  examples: [{ bad: inService('<Connector port="80800" address="127.0.0.1"/>') }],
  *check(model): Iterable<Finding> {
    for (const typed of attributesOfType(model, 'integer')) {
      const { attribute, type } = typed;
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = type;
      if (!/^[+-]?\d+$/.test(attribute.value) || !isInteger(attribute.value, type.bits)) continue;
      const number = Number(attribute.value);
      if (number >= min && number <= max) continue;
      const { consequence, severity } = consequenceOf(model, typed);
      yield {
        span: attribute.valueSpan,
        message: `${attribute.value} is not in the range of ${typed.entry.name}, ${rangeOf(type)}${consequence}.`,
        severity,
      };
    }
  },
};

function rangeOf({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (max === undefined) return `${min} or more`;
  return min === undefined ? `${max} or less` : `${min} to ${max}`;
}

interface Consequence {
  /** The rest of the sentence. */
  readonly consequence: string;
  readonly severity: Severity;
}

function consequenceOf(model: ServerModel, { element, entry }: TypedAttribute<'integer'>): Consequence {
  if (element.name === 'Server' && entry.name === 'port') {
    return { consequence: ': Tomcat stops right after its start', severity: 'error' };
  }
  if (element.name === 'Connector' && entry.name === 'port') {
    return model.effective(element, 'unixDomainSocketPath')
      ? { consequence: '', severity: 'warning' }
      : { consequence: ': the connector does not start', severity: 'error' };
  }
  return { consequence: '', severity: 'warning' };
}
