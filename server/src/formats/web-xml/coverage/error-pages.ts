import type { CoverageItem } from '../../../core/coverage.js';

/** What visitors see when something goes wrong. */
export const errorPages: readonly CoverageItem[] = [
  {
    asks: 'Error pages show no stack trace and no version',
    by: {
      CIS: { '2.5': ['T8', 'T9', 'T10', 'T10.1'] },
      STIG: ['TCAT-AS-000930', 'TCAT-AS-000950'],
    },
    rules: ['web-xml/no-default-error-page'],
    remark:
      'strict: the ErrorReportValve of server.xml can hide both, and `conf/web.xml` as it is shipped has no page',
  },
  {
    asks: 'Pages for some codes only: 404, 403 and 500',
    rules: ['web-xml/no-default-error-page'],
    remark: 'other codes still show the page of Tomcat',
  },
  {
    asks: 'The page of an `error-page` exists',
    omitted: 'hardlint reads the descriptor alone, and a path may be mapped to a servlet.',
  },
  {
    asks: 'The page is static, no JSP',
    omitted: 'JSPs as error pages work and are common.',
  },
  { asks: '`error-code` below 400 or above 599', rules: ['web-xml/unused-error-page'] },
  {
    asks: '`java.lang.Exception` beside `java.lang.Throwable`',
    omitted: 'The second is enough, and the first does no harm.',
  },
  {
    asks: 'The page lies inside a protected pattern',
    omitted: 'Tomcat shows it nevertheless, for it does not ask constraints about its own dispatches.',
  },
];
