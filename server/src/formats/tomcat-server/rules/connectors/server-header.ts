import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import type { XmlElement } from '../../../xml/element.js';
import { connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** Any other name is made up, as guides advise: it tells nothing. */
const PRODUCT = /\b(?:tomcat|tomee|coyote|jboss|catalina)\b/i;
const RELEASE = /\d\.\d/;

/** A Server header that names the program. */
export const revealingServerHeader: Rule<ServerModel> = {
  id: 'tomcat-server/revealing-server-header',
  title: 'A Server header that tells what runs here',
  why: 'With each answer it tells everybody which program, perhaps which release, to look for holes in. Since 8.5 Tomcat sends no such header unless it is told to.',
  remedy: 'Remove `server` from the connector.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 3,
  keywords: ['Connector'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 2.7' },
    { source: 'CWE', id: 'CWE-497' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" server="Apache Tomcat/10.1"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { element, attribute } of serverHeaders(model)) {
      const { value } = attribute;
      if (!PRODUCT.test(value)) continue;
      yield {
        span: attribute.valueSpan,
        message: `Each answer tells ${RELEASE.test(value) ? 'the release' : 'the program'} that runs here: ${shown(value)}.`,
        fixes: () => [removal(element, attribute, true)],
      };
    }
  },
};

/** A Server header of nothing but blanks. */
export const blankServerHeader: Rule<ServerModel> = {
  id: 'tomcat-server/blank-server-header',
  title: 'A blank Server header',
  why: 'Since 8.5 Tomcat sends no `Server` header by itself. A blank value, which guides recommend, is sent as an empty header and hides nothing: it marks the server as one that was treated so.',
  remedy: 'Remove `server` from the connector.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 2.4' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" server =" "/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { element, attribute } of serverHeaders(model)) {
      if (attribute.value.trim() !== '') continue;
      yield {
        span: attribute.span,
        message: 'This sends an empty Server header; without the attribute none is sent.',
        fixes: () => [removal(element, attribute, true)],
      };
    }
  },
};

function serverHeaders(model: ServerModel): { element: XmlElement; attribute: XmlAttribute }[] {
  return connectorsOf(model).flatMap(({ element, speaks }) => {
    const attribute = speaks === 'HTTP' ? model.attribute(element, 'server') : undefined;
    return attribute && isLegible(attribute.value) ? [{ element, attribute }] : [];
  });
}
