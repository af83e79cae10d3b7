import type { CoverageItem } from '../../../core/coverage.js';

/** How sessions are kept: their cookie, their id and how long they live. */
export const sessions: readonly CoverageItem[] = [
  {
    asks: '`cookie-config` right below `web-app`, as a well-known guide has it for `conf/web.xml`',
    rules: ['web-xml/cookie-config-misplaced'],
    remark:
      'the fix moves it into the `session-config` that is there, and makes one only where there is none',
  },
  {
    asks: 'A second `session-config`, as a whole block out of a guide or of STIG makes it',
    rules: ['web-xml/second-session-config'],
    remark: 'Tomcat 10.1 was seen to stop the application; by `conf/web.xml`, the first one of each host',
  },
  {
    asks: '`secure` for the session cookie',
    by: { STIG: ['TCAT-AS-000070'], CWE: ['CWE-614'] },
    rules: ['web-xml/session-cookie-secure'],
    remark:
      'strict: Tomcat adds it to what goes over TLS; what is missing is told in `conf/web.xml`, which applications fall back on',
  },
  {
    asks: '`http-only` for the session cookie',
    by: { STIG: ['TCAT-AS-000080'], CWE: ['CWE-1004'] },
    rules: ['web-xml/session-cookie-http-only'],
    remark:
      'strict: Tomcat sends `HttpOnly` even where `false` stands here, unless the Context says otherwise',
  },
  {
    asks: 'That `http-only` keeps XSS away, as a guide has it',
    omitted: 'It keeps scripts from the cookie and ends no XSS; a claim in a guide is nothing in a file.',
  },
  {
    asks: '`secure` while users come over plain HTTP: they cannot stay logged in',
    omitted:
      'Which connectors there are is in `server.xml`; the rule that asks for `secure` says so, and its fix is not safe.',
  },
  {
    asks: 'The context parameter `useHttpOnly` of tutorials, which nothing reads',
    omitted: 'Applications may read context parameters of any name; by default Tomcat does what was wanted.',
  },
  {
    asks: '`SameSite` is set',
    by: { CWE: ['CWE-1275'] },
    omitted:
      'Browsers take `Lax` where nothing is said, and the `CookieProcessor` of the Context is where many set it.',
  },
  {
    asks: '`SameSite` with a word that browsers do not know',
    by: { CWE: ['CWE-1275'] },
    rules: ['web-xml/same-site-value'],
  },
  {
    asks: 'The attribute `samesite` in small letters',
    omitted: 'Tomcat 10.1 sends it twice with the same value, which changes nothing for browsers.',
  },
  {
    asks: '`SameSite=None` without `secure`; a name with `__Host-` or `__Secure-` without what goes with it',
    rules: ['web-xml/session-cookie-dropped'],
  },
  {
    asks: 'A name that no cookie can have, a domain with a dot at its beginning: error 500',
    rules: ['web-xml/session-cookie-refused'],
    remark: 'seen on Tomcat 10.1',
  },
  {
    asks: 'A session cookie that outlives the browser: `max-age`',
    by: { CWE: ['CWE-539'] },
    omitted: 'To stay logged in is what somebody wanted who wrote a number there.',
  },
  {
    asks: 'A `domain`, or the path `/`, that gives the cookie to other hosts and applications',
    omitted:
      'Both are written for a reason, such as one login for several applications; nobody gets them by mistake.',
  },
  {
    asks: '`comment` of the cookie, which is never sent',
    omitted: 'It does no harm, and says to people what it says.',
  },
  {
    asks: 'Session ids in addresses: the tracking mode `URL`',
    by: { CWE: ['CWE-598'] },
    rules: ['web-xml/session-id-in-url'],
  },
  {
    asks: 'No `tracking-mode` at all, which lets Tomcat put the id into addresses',
    omitted:
      'It does so only for clients that send no cookie and for pages that encode their links; a finding in nearly every file would be noise.',
  },
  {
    asks: 'The tracking mode `SSL` beside others',
    rules: ['web-xml/ssl-tracking-mixed'],
    remark: 'seen on Tomcat 10.1: not deployed',
  },
  {
    asks: 'The tracking mode `SSL` on a server that has no TLS connector',
    omitted: 'The connectors are in `server.xml`.',
  },
  {
    asks: 'A `session-timeout` of 0 or less: sessions never expire, as tutorials advise to stay logged in',
    by: { CWE: ['CWE-613'] },
    rules: ['web-xml/session-never-expires'],
  },
  {
    asks: 'A `session-timeout` of 30 minutes or less, 10 in the manager applications',
    by: { STIG: ['TCAT-AS-000970'], CWE: ['CWE-613'] },
    rules: ['web-xml/long-session-timeout'],
    remark: 'strict; from 600 on it asks whether seconds were meant',
  },
  {
    asks: 'A `session-timeout` is written at all',
    omitted: 'Tomcat ends idle sessions after 30 minutes where nobody says anything.',
  },
  {
    asks: '`http-only` or `secure` with a word other than `true` and `false`, which is read as false',
    rules: ['web-xml/invalid-value'],
  },
  {
    asks: 'A `session-timeout` or `max-age` that is no number, a `tracking-mode` in small letters',
    rules: ['web-xml/invalid-value'],
  },
  {
    asks: 'Two `cookie-config` in one `session-config`, a flag or timeout that is said twice',
    rules: ['web-xml/too-many-elements'],
  },
  {
    asks: '`attribute` in the `cookie-config` of a file for Tomcat 10.0 or older, which passes over it: no `SameSite`',
    rules: ['web-xml/element-of-other-version'],
    remark: 'by the version of the file; 10.1 reads it in older files too',
  },
];
