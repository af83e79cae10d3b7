import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isTrue } from '../../../tomcat/booleans.js';
import { setText } from '../../../xml/edits.js';
import { DEFAULT_SERVLET, WEBDAV_SERVLET } from '../../catalogue/servlets.js';
import { Access } from '../../model/access.js';
import type { Servlet } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { isMeantToBeFine, knownParameter, valueSpan } from '../../model/parameters.js';
import { withServlet } from '../examples.js';

/** Files that clients can write. */
export const writableApplication: Rule<WebXmlModel> = {
  id: 'web-xml/writable-application',
  title: 'Clients can write and delete the files of the application',
  why: 'A PUT stores a file, a DELETE removes one. A JSP that somebody stores runs as soon as it is asked for, with the rights of Tomcat. Every value of `readonly` but `true`, also `yes` or nothing at all, opens this.',
  remedy:
    'Remove `readonly`, or set it to `true`. Where WebDAV has to write, let a `security-constraint` ask for a role on its pattern.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 9.8,
  keywords: ['servlet'],
  references: [
    { source: 'CVE', id: 'CVE-2017-12617' },
    { source: 'CVE', id: 'CVE-2025-24813' },
    { source: 'STIG', id: 'TCAT-AS-000090' },
    { source: 'manual', id: 'Tomcat: default-servlet' },
  ],
  examples: [
    {
      bad: withServlet(DEFAULT_SERVLET, { readonly: 'false' }, '/files/*'),
      good: withServlet(DEFAULT_SERVLET, { readonly: 'true' }, '/files/*'),
    },
    { bad: withServlet(DEFAULT_SERVLET, { readonly: 'yes' }, '/files/*') },
  ],
  *check(model): Iterable<Finding> {
    const access = new Access(model);
    for (const servlet of access.servlets) {
      const { className } = servlet;
      if (className !== DEFAULT_SERVLET && className !== WEBDAV_SERVLET) continue;
      const readonly = knownParameter(servlet, 'readonly');
      if (!readonly || isMeantToBeFine(servlet, 'readonly', isTrue)) continue;
      if (className === WEBDAV_SERVLET && !isOpenToAll(access, servlet)) continue;
      const { value, valueElement } = readonly;
      yield {
        span: valueSpan(valueElement),
        message: messageFor(value, servlet),
        fixes: () => [{ title: 'Set readonly to true', safe: false, edits: setText(valueElement, 'true') }],
      };
    }
  },
};

/** To write is what WebDAV is for, where those who may have to log in. */
function isOpenToAll(access: Access, { name }: Servlet): boolean {
  return access.patternsOf(name).some((pattern) => access.isOpen(pattern));
}

function messageFor(value: string, servlet: Servlet): string {
  const partial = knownParameter(servlet, 'allowPartialPut');
  const parts = partial && !isTrue(partial.value) ? '' : ', whole or in parts';
  const effect = `clients can store files with PUT${parts}, and delete them with DELETE`;
  if (value.toLowerCase() === 'false') return `With readonly set to false, ${effect}.`;
  return `Only "true" makes it read-only. With ${value === '' ? 'an empty value' : `"${value}"`} ${effect}.`;
}
