import { inHost } from '../examples.js';
import { flagRule } from '../flag-rule.js';

/** Descriptors that may bring in any file. */
export const externalXmlEntities = flagRule({
  id: 'tomcat-server/external-xml-entities',
  title: 'Descriptors of an application may load external entities',
  why: 'With `xmlBlockExternal="false"` the `web.xml`, the tag libraries and the JSP documents of the application may name any file or address, and Tomcat puts what it finds there into them.',
  remedy: 'Remove `xmlBlockExternal`, and keep such files inside the application.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['Context'],
  references: [
    { source: 'manual', id: 'Tomcat: config/context' },
    { source: 'CVE', id: 'CVE-2014-0119' },
    { source: 'CWE', id: 'CWE-611' },
  ],
  examples: [
    {
      bad: inHost('<Context path="/shop" docBase="/srv/shop" xmlBlockExternal="false" />'),
      good: inHost('<Context path="/shop" docBase="/srv/shop" />'),
    },
  ],
  attributes: ['xmlBlockExternal'],
  bad: 'false',
  message: () => 'XML files of this application may load any file that Tomcat reads, and any address.',
});
