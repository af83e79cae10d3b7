import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shownValue } from '../../../xml/attributes.js';
import { setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';

/** Values that every application may keep, and that run no code of their own when they are read. */
const PLAIN_VALUES = 'java\\.lang\\.(?:Boolean|Integer|Long|Number|String)';

const example = (attributes: string) =>
  inHost(
    `<Context path="/shop" docBase="/srv/shop">\n  <Manager className="org.apache.catalina.session.PersistentManager"${attributes}>\n    <Store className="org.apache.catalina.session.FileStore" />\n  </Manager>\n</Context>`,
  );

/** Sessions on disk that may hold objects of any class. */
export const unfilteredSessionStore: Rule<ServerModel> = {
  id: 'tomcat-server/unfiltered-session-store',
  title: 'Stored sessions may bring in objects of any class',
  why: 'Tomcat makes Java objects of what is in a session file. Whoever can place such a file, by an upload for example, and asks for that session runs code in Tomcat; CVE-2020-9484 and CVE-2025-24813 are of this kind.',
  remedy:
    'Name the classes that the application keeps in its sessions in `sessionAttributeValueClassNameFilter`, and set `warnOnSessionAttributeFilterFailure="true"` to see in the log what you forgot.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.5,
  keywords: ['Store'],
  references: [
    { source: 'manual', id: 'Tomcat: security-howto' },
    { source: 'CVE', id: 'CVE-2020-9484' },
    { source: 'CVE', id: 'CVE-2025-24813' },
  ],
  examples: [
    {
      bad: example(''),
      good: example(
        ` sessionAttributeValueClassNameFilter="${PLAIN_VALUES}" warnOnSessionAttributeFilterFailure="true"`,
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const store of model.ofClass('Store', 'FileStore')) {
      const manager = store.parent as XmlElement;
      if (!model.isOfClass(manager, 'PersistentManager')) continue;
      const filter = model.attribute(manager, 'sessionAttributeValueClassNameFilter');
      if (filter && !/^(?:\.[*+])?$/.test(filter.value)) continue;
      yield {
        span: filter ? shownValue(filter) : manager.nameSpan,
        message: filter
          ? 'The filter lets every class through: who can place a session file runs code in Tomcat.'
          : 'Objects of any class are read from session files: who can place such a file runs code in Tomcat.',
        fixes: () => [
          {
            title: 'Let in strings, numbers and truth values only',
            safe: false,
            edits: withWarnings(model, manager),
          },
        ],
      };
    }
  },
};

function withWarnings(model: ServerModel, manager: XmlElement) {
  const filter = setAttribute(manager, 'sessionAttributeValueClassNameFilter', PLAIN_VALUES);
  if (model.attribute(manager, 'warnOnSessionAttributeFilterFailure')) return filter;
  return [...filter, ...setAttribute(manager, 'warnOnSessionAttributeFilterFailure', 'true')];
}
