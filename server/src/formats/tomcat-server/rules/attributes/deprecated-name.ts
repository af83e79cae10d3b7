import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { simpleName } from '../../../tomcat/class-names.js';
import { has } from '../../../tomcat/releases.js';
import { components } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';
import { suspects } from './attributes.js';
import { namedClasses } from './classes.js';

/** What works in the target's release and not in later ones. */
export const deprecatedName: Rule<ServerModel> = {
  id: 'tomcat-server/deprecated-name',
  title: 'An attribute or a class that is deprecated',
  why: 'It works in this release. A later one does not have it: with the class Tomcat will not start then, and the attribute will set nothing.',
  remedy: 'Write what replaces it, or take it out, before you move to the next release.',
  kind: 'deprecation',
  severity: 'info',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService('<Connector port="8080" address="127.0.0.1" rejectIllegalHeader="true"/>'),
      target: '10.1',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const { attribute, entry } of suspects(model, 'of-other-releases')) {
      const { deprecated, replacement } = entry ?? {};
      if (deprecated === undefined || !has(deprecated, target)) continue;
      yield deprecation(attribute.nameSpan, attribute.name, replacement);
    }
    for (const { attribute } of namedClasses(model)) {
      const { deprecated, replacement } = components.get(attribute.value) ?? {};
      if (deprecated === undefined || !has(deprecated, target)) continue;
      const instead = replacement === undefined ? undefined : simpleName(replacement);
      yield deprecation(attribute.valueSpan, simpleName(attribute.value), instead);
    }
  },
};

function deprecation(span: Finding['span'], name: string, replacement: string | undefined): Finding {
  const instead = replacement === undefined ? '' : `: ${replacement} replaces it`;
  return {
    span,
    message: `${name} is deprecated${instead}.`,
    tags: ['deprecated'],
  };
}
