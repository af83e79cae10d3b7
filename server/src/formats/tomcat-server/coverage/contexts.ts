import type { CoverageItem } from '../../../core/coverage.js';

/** What applications may do. */
export const contexts: readonly CoverageItem[] = [
  {
    asks: 'No `privileged` but for the manager',
    by: {
      CIS: { '10.13': ['T9', 'T10', 'T10.1'], '10.14': ['T8'] },
      STIG: ['TCAT-AS-000590'],
    },
    rules: ['tomcat-server/privileged-context'],
  },
  {
    asks: 'No `crossContext`',
    by: { CIS: { '10.14': ['T9', 'T10', 'T10.1'], '10.15': ['T8'] } },
    rules: ['tomcat-server/cross-context'],
  },
  {
    asks: 'No `allowLinking`',
    by: { CIS: { '10.12': ['T9', 'T10', 'T10.1'], '10.13': ['T8'] } },
    rules: ['tomcat-server/linked-files'],
    remark: 'a `Context` does not have it since Tomcat 8: that is an unknown attribute',
  },
  {
    asks: '`logEffectiveWebXml="true"`',
    by: { CIS: { '10.18': ['T9', 'T10', 'T10.1'], '10.19': ['T8'] } },
    rules: ['tomcat-server/effective-web-xml-not-logged'],
  },
  { asks: '`useHttpOnly="false"`', rules: ['tomcat-server/readable-session-cookie'] },
  { asks: '`cookies="false"`', rules: ['tomcat-server/session-ids-in-urls'] },
  {
    asks: '`sessionCookiePath="/"`',
    rules: ['tomcat-server/wide-session-cookie'],
    remark: 'as information; not for the application at the root, which has that path anyway',
  },
  { asks: '`xmlBlockExternal="false"`', rules: ['tomcat-server/external-xml-entities'] },
  {
    asks: 'A path without a slash before it, or with one behind it',
    rules: ['tomcat-server/context-path'],
  },
  {
    asks: 'SameSite on cookies',
    omitted:
      'Browsers take `Lax` where nothing is said, and `none` is what an application needs that others embed. A word that Tomcat does not know is a finding.',
  },
  {
    asks: 'A `Context` in `server.xml` at all',
    omitted:
      'The manual advises against it, since changes want a restart; with `deployOnStartup="false"`, as the benchmarks ask, there is no other way.',
  },
  {
    asks: '`mapperDirectoryRedirectEnabled`: names of folders show before filters run',
    omitted: 'Few filters hide the mere existence of a folder.',
  },
  {
    asks: '`antiResourceLocking`',
    omitted: 'It costs space in the temporary folder and is what helps on Windows.',
  },
];
