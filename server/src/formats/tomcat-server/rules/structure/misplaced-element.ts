import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { moveElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { isNestingKnown } from '../../../xml/well-formedness.js';
import type { ServerModel } from '../../model/model.js';

/** Elements of Tomcat where it does not look for them. */
export const misplacedElement: Rule<ServerModel> = {
  id: 'tomcat-server/misplaced-element',
  title: 'An element that may not stand here',
  why: 'Tomcat looks for each element in certain others only. Elsewhere it logs a warning, and passes over the element with all that is in it.',
  remedy: 'Move it to where it belongs.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Tomcat: config/index' }],
  examples: [
    {
      bad: '<Server port="-1">\n  <Service name="Catalina">\n    <Valve className="org.apache.catalina.valves.StuckThreadDetectionValve"/>\n    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" autoDeploy="false"/>\n    </Engine>\n  </Service>\n</Server>\n',
      good: '<Server port="-1">\n  <Service name="Catalina">\n    <Engine name="Catalina" defaultHost="localhost">\n      <Valve className="org.apache.catalina.valves.StuckThreadDetectionValve"/>\n      <Host name="localhost" autoDeploy="false"/>\n    </Engine>\n  </Service>\n</Server>\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (!isNestingKnown(model.document)) return;
    for (const element of model.document.elements) {
      if (element.parent === undefined || model.placement(element) !== 'misplaced') continue;
      yield {
        span: element.nameSpan,
        message: messageOf(model, element),
        fixes: () => fixesOf(model, element),
      };
    }
  },
};

function messageOf(model: ServerModel, element: XmlElement): string {
  const { name, parent } = element;
  const parents = model.entryOf(element)?.parents ?? [];
  if (parents.includes(parent?.name ?? '')) {
    return `Tomcat reads ${name} in ${name} to three levels only, and passes over this one.`;
  }
  const belongs = parents.length === 0 ? 'it is the root element' : `it belongs in ${listed(parents)}`;
  return `Tomcat passes over ${name} in ${parent?.name} with all that is in it: ${belongs}.`;
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** Where nothing else can be meant: into the only such element that is around it, or beside it. */
function fixesOf(model: ServerModel, element: XmlElement): readonly Fix[] {
  const parent = homeOf(model, element);
  if (!parent) return [];
  const edits = moveElement(element, parent, element.name === 'Listener' ? 'last' : 'first');
  return [{ title: `Move it into ${parent.name}`, safe: false, edits }];
}

function homeOf(model: ServerModel, element: XmlElement): XmlElement | undefined {
  const entry = model.entryOf(element);
  if (!entry || !element.parent || entry.parents.includes(element.parent.name)) return undefined;
  for (let around = element.parent.parent; around; around = around.parent) {
    if (entry.parents.includes(around.name) && model.placement(around) === 'read') {
      return takes(model, around, element) ? around : undefined;
    }
  }
  const beside = element.parent.children.filter(
    (each) => entry.parents.includes(each.name) && model.placement(each) === 'read',
  );
  const only = beside.length === 1 ? beside[0] : undefined;
  return only && takes(model, only, element) ? only : undefined;
}

/** Whether an element has room for another one that may stand in it only once. */
function takes(model: ServerModel, parent: XmlElement, element: XmlElement): boolean {
  const isSingle = model.entryOf(element)?.repeated !== undefined;
  return !isSingle || model.children(parent, element.name).length === 0;
}
