import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { renameAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine, inHost } from '../example-server.js';
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
      const { element, attribute, table } = written;
      if (table.isOpen) continue;
      const meant = meantBy(written, target);
      const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
      yield {
        span: attribute.nameSpan,
        message: `Tomcat knows no attribute ${attribute.name} of ${element.name}, and passes over it.${question}`,
        fixes: () => fixesOf(model, written, meant),
      };
    }
  },
};

function meantBy({ table, attribute }: WrittenAttribute, target: Target): string | undefined {
  const { name } = attribute;
  return (table.getIgnoringCase(name) ?? table.nearest(name, target))?.name;
}

/** There is none where what was meant is written, too: the same name twice is no XML. */
function fixesOf(
  model: ServerModel,
  { element, attribute }: WrittenAttribute,
  meant: string | undefined,
): readonly Fix[] {
  if (meant === undefined || model.attribute(element, meant)) return [];
  return [{ title: `Name it ${meant}`, safe: false, edits: renameAttribute(attribute, meant) }];
}
