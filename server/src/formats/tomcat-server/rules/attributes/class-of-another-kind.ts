import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ComponentKind } from '../../catalogue/component.js';
import { components } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';
import { namedClasses } from './classes.js';

/** Kinds that many classes of other kinds are as well. */
const OPEN_KINDS: ReadonlySet<ComponentKind> = new Set(['ChannelListener', 'MembershipListener']);

/** Classes that are not what their element says. */
export const classOfAnotherKind: Rule<ServerModel> = {
  id: 'tomcat-server/class-of-another-kind',
  title: 'A class of another kind than its element',
  why: 'Tomcat makes an object of the class and cannot use it as a valve, listener or realm. It refuses the file and does not start.',
  remedy: 'Name a class of the right kind, or use the element that the class is made for.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'manual', id: 'Tomcat: config/listeners' },
  ],
  examples: [
    { bad: inEngine('<Valve className="org.apache.catalina.core.JreMemoryLeakPreventionListener"/>') },
  ],
  *check(model): Iterable<Finding> {
    for (const { element, attribute, kind } of namedClasses(model)) {
      const entry = components.get(attribute.value);
      if (!entry || entry.kind === kind || OPEN_KINDS.has(kind)) continue;
      yield {
        span: attribute.valueSpan,
        message: `This class is for ${nameOf(entry.kind)}, not for ${element.name}: Tomcat refuses the file.`,
      };
    }
  },
};

function nameOf(kind: ComponentKind): string {
  if (kind === 'ResourceSet') return 'PreResources, JarResources or PostResources';
  return kind === 'Connector' ? 'the protocol of a Connector' : kind;
}
