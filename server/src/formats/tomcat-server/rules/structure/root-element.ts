import type { Rule } from '../../../../core/rule.js';
import { renameElement } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';

/** A root element that is not `Server`. */
export const rootElement: Rule<ServerModel> = {
  id: 'tomcat-server/root-element',
  title: 'The root element is not Server',
  why: 'Tomcat makes its server from an element named exactly `Server`. Without it, there is none, and Tomcat does not start.',
  remedy: 'Name the root element `Server`: upper-case S, no namespace prefix.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Tomcat: config/server' }],
  examples: [
    {
      bad: '<server port="-1">\n  <Service name="Catalina">\n    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" autoDeploy="false"/>\n    </Engine>\n  </Service>\n</server>\n',
    },
  ],
  *check({ document: { root }, server }) {
    if (!root || server) return;
    yield {
      span: root.nameSpan,
      message: `The root element is ${root.name} and not Server: Tomcat refuses the file and does not start.`,
      fixes: () => {
        if (root.localName.toLowerCase() !== 'server') return [];
        return [{ title: 'Name it Server', safe: false, edits: renameElement(root, 'Server') }];
      },
    };
  },
};
