import type { Finding } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import type { AttributeType } from '../../catalogue/attribute.js';
import type { ServerModel } from '../../model/model.js';
import { replacement } from '../attribute-fixes.js';
import { inService } from '../examples.js';
import { attributesOfType } from './attributes.js';

type WordType = Extract<AttributeType, { kind: 'word' }>;

/** Values that are none of the words that Tomcat knows there. */
export const unknownWord: Rule<ServerModel> = {
  id: 'tomcat-server/unknown-word',
  title: 'A word that Tomcat does not know here',
  why: 'The attribute takes one of a few words. Of another one Tomcat keeps the default or takes the strictest, often without a word.',
  remedy: 'Write one of the words that the message names.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService('<Connector port="8080" address="127.0.0.1" encodedSolidusHandling="rejct"/>'),
      good: inService('<Connector port="8080" address="127.0.0.1" encodedSolidusHandling="reject"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { attribute, entry, type } of attributesOfType(model, 'word')) {
      if (isKnown(attribute.value, type)) continue;
      const meant = nearest(attribute.value.trim(), type.words);
      const words = type.words.filter((word) => word !== '').join(', ');
      yield {
        span: attribute.valueSpan,
        message: `"${attribute.value}" is none of the words for ${entry.name}: ${consequence(type)}. It takes ${words}${type.orNumber ? ' or a number' : ''}.`,
        severity: type.otherwise === 'fails' ? 'error' : 'warning',
        fixes: () => (meant === undefined ? [] : [replacement(attribute, meant, false)]),
      };
    }
  },
};

function isKnown(value: string, { words, ignoresCase, orNumber }: WordType): boolean {
  if (words.includes(value)) return true;
  if (orNumber && /^[+-]?\d+$/.test(value)) return true;
  const lower = value.toLowerCase();
  return ignoresCase === true && words.some((word) => word.toLowerCase() === lower);
}

function consequence({ otherwise }: WordType): string {
  switch (otherwise) {
    case 'fails':
      return 'Tomcat does not start';
    case 'strictest':
      return 'Tomcat warns, and takes the strictest';
    case 'silent':
      return 'Tomcat says nothing, and does not do what was meant';
    default:
      return 'Tomcat warns, and keeps the default';
  }
}
