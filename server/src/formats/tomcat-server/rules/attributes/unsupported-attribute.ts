import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { has, standing } from '../../../tomcat/releases.js';
import { renameAttribute } from '../../../xml/edits.js';
import { elements } from '../../catalogue/index.js';
import { isLegacyTls } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { absence } from '../availability.js';
import { inService } from '../examples.js';
import { suspects, type WrittenAttribute } from './attributes.js';

/** Attributes of other releases than the target. */
export const unsupportedAttribute: Rule<ServerModel> = {
  id: 'tomcat-server/unsupported-attribute',
  title: 'An attribute that this release of Tomcat does not have',
  why: 'Tomcat logs a warning and goes on. What the attribute should have set keeps its default.',
  remedy: 'Write what replaces it, or take it out.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'manual', id: 'Tomcat: config/context' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" address="127.0.0.1" acceptorThreadCount="2"/>'),
      good: inService('<Connector port="8080" address="127.0.0.1"/>'),
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const written of suspects(model, 'of-other-releases')) {
      const { attribute, element, entry } = written;
      const lacking = entry && absence(entry.releases, target);
      // The TLS of former connectors moves as a whole: another rule tells where to.
      if (!lacking || (element.name === 'Connector' && isLegacyTls(entry))) continue;
      // Where the class is gone, that is the finding.
      if (absence(model.componentOf(element)?.releases, target)) continue;
      const isIdle = asksForNothing(written, target);
      yield {
        span: attribute.nameSpan,
        ...(isIdle && { severity: 'hint' as const, tags: ['unnecessary' as const] }),
        message: messageOf(written, lacking, target),
        fixes: () => (isIdle ? [removal(element, attribute, true)] : fixesOf(model, written, target)),
      };
    }
  },
};

/** Whether the value was the default while there was one: nothing is lost then. */
function asksForNothing({ attribute, entry }: WrittenAttribute, target: Target): boolean {
  if (typeof entry?.default !== 'string' || standing(entry.releases, target) !== 'removed') return false;
  return entry.default === attribute.value.toLowerCase();
}

function messageOf(written: WrittenAttribute, lacking: string, target: Target): string {
  const { attribute, element, table, entry } = written;
  const passed = `${attribute.name} of ${element.name} ${lacking}: Tomcat passes over it.`;
  const { replacement } = entry ?? {};
  if (asksForNothing(written, target)) return passed;
  if (replacement === undefined || absence(table.get(replacement)?.releases, target)) return passed;
  const [owner, name] = replacement.split('/');
  return name === undefined
    ? `${passed} Use ${replacement} instead.`
    : `${passed} It is ${name} of ${owner} now.`;
}

/** What the target ignores can go without harm, unless an older Tomcat may read the file. */
function fixesOf(
  model: ServerModel,
  { element, attribute, table, entry }: WrittenAttribute,
  target: Target,
): readonly Fix[] {
  const { replacement } = entry ?? {};
  const other = replacement === undefined ? undefined : table.get(replacement);
  // An element that replaces it needs what is written here.
  if (replacement !== undefined && elements.get(replacement)) return [];
  const canRename = other && has(other.releases, target) && !model.attribute(element, other.name);
  if (!canRename)
    return [removal(element, attribute, replacement === undefined && target.isAssumed !== true)];
  return [
    { title: `Name it ${other.name}`, safe: false, edits: renameAttribute(attribute, other.name) },
    removal(element, attribute, false),
  ];
}
