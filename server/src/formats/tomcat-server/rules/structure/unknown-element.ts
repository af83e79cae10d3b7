import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { renameElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { elements, formerElements } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';
import { absence } from '../availability.js';

/** Elements that Tomcat has no rule for. */
export const unknownElement: Rule<ServerModel> = {
  id: 'tomcat-server/unknown-element',
  title: 'An element that Tomcat does not know',
  why: 'Tomcat logs a warning, passes over the element with all that is in it, and starts without what it should have set up.',
  remedy: 'Correct the name; case matters. Take out what former releases had.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Tomcat: config/index' }],
  examples: [
    {
      bad: '<Server port="-1">\n  <Service name="Catalina">\n    <engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" autoDeploy="false"/>\n    </engine>\n    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" autoDeploy="false"/>\n    </Engine>\n  </Service>\n</Server>\n',
    },
    {
      bad: '<Server port="-1">\n  <Service name="Catalina">\n    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" autoDeploy="false">\n        <Allias>www.example.com</Allias>\n      </Host>\n    </Engine>\n  </Service>\n</Server>\n',
      good: '<Server port="-1">\n  <Service name="Catalina">\n    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" autoDeploy="false">\n        <Alias>www.example.com</Alias>\n      </Host>\n    </Engine>\n  </Service>\n</Server>\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const element of model.document.elements) {
      if (element.parent === undefined || model.placement(element) !== 'unknown') continue;
      const meant = meantBy(element, target);
      yield {
        span: element.nameSpan,
        message: messageOf(element.name, meant, target),
        fixes: () =>
          meant === undefined
            ? []
            : [{ title: `Name it ${meant}`, safe: false, edits: renameElement(element, meant) }],
      };
    }
  },
};

/** The element that a person meant, if it may stand there. */
function meantBy({ name, localName, parent }: XmlElement, target: Target): string | undefined {
  if (elements.get(name) || formerElements.get(name)) return undefined;
  const entry = elements.getIgnoringCase(name) ?? elements.get(localName) ?? elements.nearest(name, target);
  return entry?.parents.includes(parent?.name ?? '') ? entry.name : undefined;
}

function messageOf(name: string, meant: string | undefined, target: Target): string {
  const lacking = absence(elements.get(name)?.releases, target);
  if (lacking) return `${name} ${lacking}: Tomcat passes over it with all that is in it.`;
  const former = formerElements.get(name);
  if (former) {
    const passed = `${name} is of a former Tomcat: it is passed over now, with all that is in it.`;
    return `${passed} ${former.summary.replaceAll('`', '')}`;
  }
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return `Tomcat knows no element ${name}, and passes over it with all that is in it.${question}`;
}
