import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { simpleName } from '../../../tomcat/class-names.js';
import { moveElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';

/** Listeners and valves whose class works in other elements only. */
export const wrongPlaceForClass: Rule<ServerModel> = {
  id: 'tomcat-server/wrong-place-for-class',
  title: 'A listener or valve in an element in which its class does not work',
  why: 'Most listeners of Tomcat work only right in `Server`: elsewhere they log a warning and do nothing. A valve that authenticates wants a `Context`: elsewhere Tomcat refuses the file.',
  remedy: 'Move it to where it works.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Listener', 'Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/listeners' },
    { source: 'manual', id: 'Tomcat: config/valve' },
  ],
  examples: [
    {
      bad: inEngine('<Listener className="org.apache.catalina.core.JreMemoryLeakPreventionListener"/>'),
    },
    { bad: inEngine('<Valve className="org.apache.catalina.authenticator.BasicAuthenticator"/>') },
  ],
  *check(model): Iterable<Finding> {
    for (const element of [...model.named('Listener'), ...model.named('Valve')]) {
      const component = model.componentOf(element);
      const parents = component?.parents;
      if (!component || component.kind !== element.name || !parents) continue;
      if (parents.includes(element.parent?.name ?? '')) continue;
      const isRefused = element.name === 'Valve';
      const consequence = isRefused ? 'Tomcat refuses the file' : 'here it does nothing';
      yield {
        span: element.nameSpan,
        message: `${simpleName(component.name)} works right in ${parents.join(' or ')} only: ${consequence}.`,
        severity: isRefused ? 'error' : 'warning',
        fixes: () => (parents.includes('Server') ? moveToServer(model, element) : []),
      };
    }
  },
};

function moveToServer({ server }: ServerModel, element: XmlElement) {
  const first = server?.children[0];
  if (!server || !first) return [];
  const edits = moveElement(element, server, { before: first });
  return [{ title: 'Move it into Server', safe: false, edits }];
}
