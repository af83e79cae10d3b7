import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { defaultOf } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';
import { replacement } from '../attribute-fixes.js';
import { inService } from '../examples.js';
import { attributesOfType, type TypedAttribute } from './attributes.js';
import { isInteger } from './integers.js';

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
        severity: isPortOf(typed, 'Connector') ? 'error' : 'warning',
        fixes: () => {
          const trimmed = attribute.value.trim();
          return isInteger(trimmed, type.bits) ? [replacement(attribute, trimmed, false)] : [];
        },
      };
    }
  },
};

const PLAIN = /^[+-]?\d+$/;

function messageOf(model: ServerModel, typed: TypedAttribute<'integer'>): string {
  const { attribute, type } = typed;
  const reason = PLAIN.test(attribute.value)
    ? `does not fit into ${type.bits} bits`
    : 'is no plain decimal number';
  return `"${shown(attribute.value)}" ${reason}: ${consequenceOf(model, typed)}.`;
}

function consequenceOf(model: ServerModel, typed: TypedAttribute<'integer'>): string {
  if (isPortOf(typed, 'Connector')) return 'the connector does not start';
  const usual = defaultOf(typed.entry, model.target);
  if (!usual) return 'the default stays in force';
  if (isPortOf(typed, 'Server')) return `the port stays open at its default, ${usual}`;
  return `the default, ${usual}, stays in force`;
}

function isPortOf({ element, entry }: TypedAttribute<'integer'>, name: string): boolean {
  return element.name === name && entry.name === 'port';
}
