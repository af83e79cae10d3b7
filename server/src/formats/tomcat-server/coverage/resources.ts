import type { CoverageItem } from '../../../core/coverage.js';

/** What applications look up by name. */
export const resources: readonly CoverageItem[] = [
  {
    asks: 'An `Environment` without `type`: Tomcat does not start',
    rules: ['tomcat-server/environment-without-type'],
  },
  {
    asks: 'An `Environment` whose value does not fit its type, or whose type is `int` and no class',
    rules: ['tomcat-server/unbound-environment'],
    remark: 'what a class outside of `java.lang` makes of its value is not judged',
  },
  {
    asks: 'The names of Tomcat 7 for the pool of a `DataSource`: `maxActive`, `maxWait`, `removeAbandoned`',
    rules: ['tomcat-server/former-pool-attribute'],
    remark: 'they are right for `org.apache.tomcat.jdbc.pool.DataSourceFactory`',
  },
  {
    asks: '`cacheObjectMaxSize` above a twentieth of `cacheMaxSize`',
    rules: ['tomcat-server/cached-file-limit'],
  },
];
