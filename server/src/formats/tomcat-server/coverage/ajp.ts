import type { CoverageItem } from '../../../core/coverage.js';

/** Who may speak AJP to Tomcat. */
export const ajp: readonly CoverageItem[] = [
  {
    asks: 'No connector that nobody uses, AJP above all',
    by: { CIS: { '1.2': ['T8', 'T9', 'T10', 'T10.1'] }, STIG: ['TCAT-AS-000500'] },
    rules: ['tomcat-server/ajp-connector'],
    remark: 'Tomcat ships it commented out since 8.5.51 and 9.0.31, contrary to what the benchmark says',
  },
  {
    asks: 'AJP without `secret`, which does not start',
    rules: ['tomcat-server/ajp-without-secret'],
    remark: '`requiredSecret` counts for the releases that know it',
  },
  {
    asks: '`secretRequired="false"`',
    by: { CVE: ['CVE-2020-1938'] },
    rules: ['tomcat-server/ajp-secret-not-required'],
    remark: 'on the loopback address under the strict profile',
  },
  {
    asks: 'An AJP secret from a guide',
    rules: ['tomcat-server/guessable-secret'],
    remark: 'by words, not by length: a short random one may be all that an old front end takes',
  },
  {
    asks: 'AJP on every interface or on a public address',
    rules: ['tomcat-server/exposed-ajp'],
    remark: 'private addresses are left in peace: there the web server may be',
  },
  {
    asks: '`allowedRequestAttributesPattern` that matches anything',
    rules: ['tomcat-server/any-ajp-attribute'],
  },
  {
    asks: '`tomcatAuthentication="false"`',
    omitted:
      'a front end that logs users in is what AJP is used for; who may reach the port other rules ask.',
  },
  { asks: 'HTTP/2 and TLS on an AJP connector', rules: ['tomcat-server/http-settings-on-ajp'] },
];
