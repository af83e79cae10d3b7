import type { CoverageItem } from '../../../core/coverage.js';

/** How users log in. */
export const login: readonly CoverageItem[] = [
  {
    asks: 'Constraints with roles and no `login-config`, or with the method `NONE`: everybody gets 403',
    rules: ['web-xml/roles-without-login'],
    remark: 'not for fragments and `conf/web.xml`, which others complete',
  },
  {
    asks: 'A `login-config` that no constraint uses',
    by: { CWE: ['CWE-306'] },
    rules: ['web-xml/login-config-unused'],
    remark: 'where there are constraints; without any, annotations or the code may ask for the login',
  },
  {
    asks: '`auth-method` in small letters, `CLIENT_CERT`, another word or none, a `realm-name` alone: not deployed',
    rules: ['web-xml/auth-method'],
    remark: 'seen on Tomcat 10.1 with and without constraints',
  },
  {
    asks: 'A second `login-config`: not deployed',
    rules: ['web-xml/second-login-config'],
    remark: 'seen on Tomcat 10.1',
  },
  {
    asks: '`FORM` without `form-login-config`: error 500',
    rules: ['web-xml/form-login-without-pages'],
  },
  {
    asks: 'A `form-login-config` with another method',
    rules: ['web-xml/form-login-pages-unused'],
  },
  {
    asks: 'A login page that is not there, whose pictures are protected, or that is called directly',
    omitted: 'The pages of the application are out of reach.',
  },
  {
    asks: '`BASIC` and `FORM` over plain HTTP',
    by: { CWE: ['CWE-522', 'CWE-523'] },
    rules: ['web-xml/login-without-tls', 'web-xml/tls-requirement-lost'],
  },
  {
    asks: '`BASIC` at all',
    by: { CWE: ['CWE-522'] },
    omitted: 'Over TLS it is as good as a form, and what the manager of Tomcat and most programs use.',
  },
  {
    asks: '`DIGEST`, which is weak',
    by: { CWE: ['CWE-327'] },
    omitted: 'It is better than `BASIC` without TLS and not worse with it; the digest is chosen elsewhere.',
  },
  {
    asks: 'Certificates for the manager applications: `CLIENT-CERT`',
    by: { STIG: ['TCAT-AS-000800', 'TCAT-AS-001320'] },
    omitted: 'It needs certificates for people, a TLS connector and a realm that this file does not show.',
  },
  {
    asks: '`CLIENT-CERT` needs a TLS connector, and does not go together with HTTP/2',
    omitted: 'The connectors are in `server.xml`.',
  },
  {
    asks: 'A `form-login-config` with one page only',
    rules: ['web-xml/missing-element'],
  },
  {
    asks: 'A login page without a slash at its beginning: not deployed',
    rules: ['web-xml/invalid-value'],
  },
];
