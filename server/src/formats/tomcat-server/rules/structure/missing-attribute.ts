import type { Finding, Severity } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { XmlElement } from '../../../xml/element.js';
import { namingElements } from '../../catalogue/elements/naming.js';
import type { ServerModel } from '../../model/model.js';

const NAMING = new Set(namingElements.map(({ name }) => name));

/** Attributes without which Tomcat can make nothing of an element. */
export const missingAttribute: Rule<ServerModel> = {
  id: 'tomcat-server/missing-attribute',
  title: 'An attribute is missing that Tomcat cannot do without',
  why: 'Without the class or the name of what an element is to be, Tomcat fails while it reads the file or when it starts.',
  remedy: 'Add the attribute.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Tomcat: config/index' }],
  examples: [
    {
      bad: '<Server port="-1">\n  <Listener/>\n  <Service name="Catalina">\n    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" autoDeploy="false"/>\n    </Engine>\n  </Service>\n</Server>\n',
    },
    {
      bad: '<Server port="-1">\n  <Service name="Catalina">\n    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" autoDeploy="false"/>\n      <Host appBase="shop" autoDeploy="false"/>\n    </Engine>\n  </Service>\n</Server>\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const element of model.read) {
      const lack = lackOf(model, element);
      if (!lack || model.attribute(element, lack.attribute)) continue;
      const message = `${element.name} has no ${lack.attribute}: ${lack.consequence}.`;
      yield { span: element.nameSpan, message, severity: lack.severity };
    }
  },
};

interface Lack {
  readonly attribute: string;
  readonly consequence: string;
  readonly severity: Severity;
}

const REFUSED = 'Tomcat refuses the file';

/** The attribute that an element must have, and what comes of it if it has not. */
function lackOf(model: ServerModel, element: XmlElement): Lack | undefined {
  const { name, parent } = element;
  const component = model.entryOf(element)?.component;
  const mustBeNamed = component && (!component.default || component.namedIn?.includes(parent?.name ?? ''));
  if (mustBeNamed) return { attribute: 'className', consequence: REFUSED, severity: 'error' };
  if (name === 'Host') {
    return { attribute: 'name', consequence: 'Tomcat does not start', severity: 'error' };
  }
  if (name === 'Engine') {
    const consequence = 'Tomcat starts no application in it';
    return { attribute: 'name', consequence, severity: 'error' };
  }
  if (name === 'Executor') {
    const consequence = 'no connector can use it';
    return { attribute: 'name', consequence, severity: 'warning' };
  }
  if (!NAMING.has(name) || name === 'GlobalNamingResources' || name === 'Transaction') return undefined;
  return since(model.target, '9.0')
    ? { attribute: 'name', consequence: REFUSED, severity: 'error' }
    : { attribute: 'name', consequence: 'Tomcat cannot offer it', severity: 'warning' };
}
