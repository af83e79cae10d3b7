import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';

/** Elements of which there can be one. */
export const repeatedElement: Rule<ServerModel> = {
  id: 'tomcat-server/repeated-element',
  title: 'A second element where only one counts',
  why: 'Tomcat keeps the last one, and forgets the one before without a word: its resources, users or hosts are not there.',
  remedy: 'Join them in one element. Several realms go into one `CombinedRealm`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Tomcat: config/index' }],
  examples: [
    {
      bad: '<Server port="-1">\n  <GlobalNamingResources>\n    <Environment name="level" type="java.lang.Integer" value="3"/>\n  </GlobalNamingResources>\n  <GlobalNamingResources>\n    <Environment name="mode" type="java.lang.String" value="live"/>\n  </GlobalNamingResources>\n  <Service name="Catalina">\n    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" autoDeploy="false"/>\n    </Engine>\n  </Service>\n</Server>\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.isTemplate) return;
    const lasts = new Map<XmlElement, Map<string, XmlElement>>();
    for (const element of model.read) {
      const { parent, name } = element;
      const repeated = model.entryOf(element)?.repeated;
      if (!parent || !repeated || parent.name === name) continue;
      const byName = lasts.get(parent) ?? new Map<string, XmlElement>();
      lasts.set(parent, byName);
      const before = byName.get(name);
      byName.set(name, element);
      if (!before) continue;
      yield repeated === 'replaces' ? replaced(before, element) : refused(before, element, repeated);
    }
  },
};

function replaced(element: XmlElement, by: XmlElement): Finding {
  return {
    span: element.nameSpan,
    message: `Tomcat keeps only the last ${element.name} in ${element.parent?.name}: this one is forgotten without a word.`,
    tags: ['unnecessary'],
    related: [{ span: by.nameSpan, message: 'This one counts.' }],
  };
}

function refused(first: XmlElement, element: XmlElement, repeated: 'refused' | 'ignored'): Finding {
  const { name, parent } = element;
  const isRefused = repeated === 'refused';
  const consequence = isRefused ? 'Tomcat refuses the file' : 'this one is ignored';
  return {
    span: element.nameSpan,
    message: `There can be only one ${name} in ${parent?.name}: ${consequence}.`,
    severity: isRefused ? 'error' : 'warning',
    related: [{ span: first.nameSpan, message: 'The first one is here.' }],
  };
}
