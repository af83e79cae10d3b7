import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { defaultOf } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';
import { inService, replacement } from '../connector-support.js';
import { attributesOfType, type TypedAttribute } from './attributes.js';

/** Numbers that Java cannot read. */
export const notANumber: Rule<ServerModel> = {
  id: 'tomcat-server/not-a-number',
  title: 'A number that Tomcat cannot read',
  why: 'Tomcat reads plain decimal numbers: no unit, no blank, no `0x`, no words. It warns of everything else, and the default stays in force.',
  remedy: 'Write digits only, in the unit that the manual names.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'manual', id: 'Tomcat: config/server' },
  ],
  examples: [
    { bad: inService('<Connector port="8080" address="127.0.0.1" connectionTimeout="20s"/>') },
    {
      bad: inService('<Connector port="8080" address="127.0.0.1" maxThreads="150 "/>'),
      good: inService('<Connector port="8080" address="127.0.0.1" maxThreads="150"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const typed of attributesOfType(model, 'integer')) {
      const { attribute, type } = typed;
      if (isInteger(attribute.value, type.bits)) continue;
      yield {
        span: attribute.valueSpan,
        message: messageOf(model, typed),
        fixes: () => {
          const trimmed = attribute.value.trim();
          return isInteger(trimmed, type.bits) ? [replacement(attribute, trimmed, false)] : [];
        },
      };
    }
  },
};

const PLAIN = /^[+-]?\d+$/;

/** Whether Java's `Integer.valueOf` or `Long.valueOf` takes it. */
function isInteger(value: string, bits: 32 | 64): boolean {
  if (value.length > 400) return false;
  if (!PLAIN.test(value)) return false;
  return BigInt.asIntN(bits, BigInt(value.replace('+', ''))) === BigInt(value.replace('+', ''));
}

function messageOf(
  model: ServerModel,
  { attribute, entry, element, type }: TypedAttribute<'integer'>,
): string {
  const { value } = attribute;
  const default_ = defaultOf(entry, model.target);
  const stays = default_ ? `the default, ${default_}, stays in force` : 'the default stays in force';
  const kind = PLAIN.test(value) ? `does not fit into ${type.bits} bits` : 'is no plain decimal number';
  const open = element.name === 'Server' && entry.name === 'port' ? ' The port stays open.' : '';
  return `"${shortened(value)}" ${kind}: ${stays}.${open}`;
}

function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
