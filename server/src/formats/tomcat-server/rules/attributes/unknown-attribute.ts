import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { renameAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { attributesOf } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine, inHost } from '../examples.js';
import { suspects, type WrittenAttribute } from './attributes.js';

/** Attributes that no release of Tomcat has for their element. */
export const unknownAttribute: Rule<ServerModel> = {
  id: 'tomcat-server/unknown-attribute',
  title: 'An attribute that Tomcat does not know',
  why: 'Tomcat logs a warning and goes on. What the attribute should have set keeps its default.',
  remedy: 'Correct the name. Only the first letter may be of either case.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'manual', id: 'Tomcat: config/host' },
  ],
  examples: [
    {
      bad: inHost('').replace('autoDeploy', 'unpackWars="false" autoDeploy'),
      good: inHost('').replace('autoDeploy', 'unpackWARs="false" autoDeploy'),
    },
    {
      bad: inEngine('').replace('defaultHost', 'jvmRout="a" defaultHost'),
      good: inEngine('').replace('defaultHost', 'jvmRoute="a" defaultHost'),
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const written of suspects(model, 'unknown')) {
      const { attribute, table } = written;
      // A name without a value is no XML, which says it all.
      if (table.isOpen || attribute.quote === '') continue;
      const meant = meantBy(model, written, target);
      yield {
        span: attribute.nameSpan,
        message: messageOf(model, written, meant),
        fixes: () => fixesOf(written, meant),
      };
    }
  },
};

function messageOf(
  model: ServerModel,
  { element, attribute: { name } }: WrittenAttribute,
  meant: string | undefined,
): string {
  const speaks = model.protocolOf(element);
  const other = speaks === 'AJP' ? 'HTTP' : 'AJP';
  if (element.name === 'Connector' && speaks && isKnownTo(model, element, name, other)) {
    return `${name} is for connectors that speak ${other}: Tomcat passes over it on one that speaks ${speaks}.`;
  }
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return `Tomcat knows no attribute ${name} of ${element.name}, and passes over it.${question}`;
}

function isKnownTo(model: ServerModel, element: XmlElement, name: string, protocol: 'AJP' | 'HTTP'): boolean {
  const entry = model.entryOf(element);
  return entry !== undefined && attributesOf(entry, undefined, protocol).get(name) !== undefined;
}

/** Not what is written as well: the same name twice is no XML. */
function meantBy(
  model: ServerModel,
  { element, table, attribute: { name } }: WrittenAttribute,
  target: Target,
): string | undefined {
  const meant = (table.getIgnoringCase(name) ?? table.nearest(name, target))?.name;
  return meant === undefined || model.attribute(element, meant) ? undefined : meant;
}

function fixesOf({ attribute }: WrittenAttribute, meant: string | undefined): readonly Fix[] {
  if (meant === undefined) return [];
  return [{ title: `Name it ${meant}`, safe: false, edits: renameAttribute(attribute, meant) }];
}
