import type { CoverageItem } from '../../../core/coverage.js';

/** What visitors learn from an error. */
export const errorReports: readonly CoverageItem[] = [
  {
    asks: '`showReport="false"` and `showServerInfo="false"` on an `ErrorReportValve` in every `Host`',
    by: {
      CIS: { '2.5': ['T8', 'T9', 'T10', 'T10.1'] },
      STIG: ['TCAT-AS-000920', 'TCAT-AS-000940'],
    },
    rules: ['tomcat-server/error-page-details'],
    remark: 'what is written `true` always; what the default shows, under the strict profile',
  },
  {
    asks: 'No version in `server.info`, `server.number` and `server.built`',
    by: {
      CIS: {
        '2.1': ['T8', 'T9', 'T10', 'T10.1'],
        '2.2': ['T8', 'T9', 'T10', 'T10.1'],
        '2.3': ['T8', 'T9', 'T10', 'T10.1'],
      },
    },
    omitted:
      'these are in a file within `catalina.jar`; `showServerInfo="false"` keeps them off error pages.',
  },
  {
    asks: 'An `ErrorReportValve` in the `Engine`, where a host answers first',
    rules: ['tomcat-server/error-report-outside-host'],
  },
  { asks: '`errorCode.` with something that is no number', rules: ['tomcat-server/invalid-error-code'] },
  {
    asks: 'An empty or foreign `errorReportValveClass` of a `Host`',
    omitted:
      'an empty one answers without a body, which leaks nothing; what a foreign class writes cannot be known.',
  },
];
