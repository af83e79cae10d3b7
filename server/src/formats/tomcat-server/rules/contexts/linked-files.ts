import { inHost } from '../examples.js';
import { flagRule } from '../flag-rule.js';

/** Symbolic links that lead out of an application. */
export const linkedFiles = flagRule({
  id: 'tomcat-server/linked-files',
  title: 'Symbolic links out of the application are followed',
  why: 'Whoever can put a link into the application shows any file that Tomcat may read. With `allowLinking` Tomcat does not compare the case of names either: on Windows and macOS the source of JSP pages and what is in `WEB-INF` come out.',
  remedy: 'Remove `allowLinking`, and bring in other folders by `PreResources` or `PostResources`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['Resources', 'PreResources', 'JarResources', 'PostResources'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.12' },
    { source: 'manual', id: 'Tomcat: config/resources' },
    { source: 'CWE', id: 'CWE-61' },
  ],
  examples: [
    {
      bad: inHost(
        '<Context path="/shop" docBase="/srv/shop">\n  <Resources allowLinking="true" cacheMaxSize="20480" />\n</Context>',
      ),
      good: inHost(
        '<Context path="/shop" docBase="/srv/shop">\n  <Resources cacheMaxSize="20480" />\n</Context>',
      ),
    },
  ],
  attributes: ['allowLinking'],
  bad: 'true',
  message: () => 'Symbolic links are followed out of the application, and the case of names is not checked.',
});
