import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import { removeElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** An AJP connector that does not start, since it has no secret. */
export const ajpWithoutSecret: Rule<ServerModel> = {
  id: 'tomcat-server/ajp-without-secret',
  title: 'An AJP connector without a secret',
  why: 'Whoever can speak AJP to Tomcat is believed to be the web server in front of it. So Tomcat does not start an AJP connector without a `secret`, which a check of the configuration does not show.',
  remedy:
    'Write a long random `secret` here and in the web server, or remove the connector if nothing in front of Tomcat speaks AJP.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/ajp' },
    { source: 'CVE', id: 'CVE-2020-1938' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8080" address="127.0.0.1"/>\n<Connector port="8009" protocol="AJP/1.3"/>',
      ),
      good: inService('<Connector port="8080" address="127.0.0.1"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { element, speaks } of connectorsOf(model)) {
      if (speaks !== 'AJP' || !isWanted(model, element)) continue;
      const secret = secretOf(model, element);
      if (secret && secret.value !== '') continue;
      yield {
        span: secret?.span ?? element.nameSpan,
        message: `This AJP connector has ${secret ? 'an empty' : 'no'} secret, so that it does not start.`,
        fixes: () => [{ title: 'Remove this AJP connector', safe: false, edits: removeElement(element) }],
      };
    }
  },
};

/** Whether the target asks for a secret and nobody waived it. */
function isWanted(model: ServerModel, connector: XmlElement): boolean {
  const entry = model.attributeEntry(connector, 'secretRequired');
  return (
    entry !== undefined &&
    has(entry.releases, model.target) &&
    model.flag(connector, 'secretRequired') === true
  );
}

/** The old name counts where a release that knows it may read the file. */
function secretOf(model: ServerModel, connector: XmlElement): XmlAttribute | undefined {
  const { target } = model;
  const isKnown = (name: string) =>
    target.isAssumed === true || has(model.attributeEntry(connector, name)?.releases, target);
  const names = ['secret', 'requiredSecret'].filter(isKnown);
  return names.map((name) => model.attribute(connector, name)).find((attribute) => attribute !== undefined);
}
