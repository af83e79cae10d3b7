import type { CoverageItem } from '../../../core/coverage.js';

/** What the servlets of Tomcat and of others give away. */
export const servlets: readonly CoverageItem[] = [
  {
    asks: '`listings` of the DefaultServlet is `false`',
    by: { STIG: ['TCAT-AS-000520'] },
    rules: ['web-xml/directory-listings'],
    remark: 'in every servlet of that class, `default` declared again in an application included',
  },
  {
    asks: '`readonly` of the DefaultServlet and the WebdavServlet is `true` or left out: every other text opens PUT and DELETE',
    by: { STIG: ['TCAT-AS-000090'], CIS: { '11.1': ['T8'] } },
    rules: ['web-xml/writable-application'],
    remark: 'WebDAV may write where a constraint asks for a role',
  },
  {
    asks: '`allowPartialPut` is `false` where clients may write (CVE-2025-24813)',
    rules: ['web-xml/writable-application'],
    remark: 'the message names it; alone it does nothing',
  },
  {
    asks: '`debug` of the DefaultServlet is `0`',
    by: { STIG: ['TCAT-AS-000510'] },
    rules: ['web-xml/debug-of-default-servlet'],
  },
  {
    asks: '`showServerInfo` of the DefaultServlet is `false`',
    omitted: 'only listings show it, and those are a finding of their own.',
  },
  {
    asks: '`globalXsltFile`, `contextXsltFile`, `localXsltFile`',
    omitted:
      'A stylesheet is as trusted as the application that it lies in; who may write there no descriptor tells.',
  },
  {
    asks: 'WebDAV, a manager servlet or a console (H2, Jolokia, Druid, Axis) without login',
    by: { CIS: { '1.1': ['T8', 'T9', 'T10', 'T10.1'] } },
    rules: ['web-xml/open-administration'],
    remark: 'quiet where a filter may ask who somebody is',
  },
  {
    asks: 'WebDAV mapped to a prefix, past the constraints of the usual paths',
    rules: ['web-xml/webdav-past-constraints'],
    remark: '`serveSubpathOnly` where the release has it',
  },
  { asks: '`allowSpecialPaths` of the WebdavServlet', rules: ['web-xml/webdav-special-paths'] },
  {
    asks: '`maxDepth` of the WebdavServlet above 3',
    omitted: 'How deep clients may look is a matter of how many files there are.',
  },
  {
    asks: '`development` of the JspServlet is `false`',
    rules: ['web-xml/jsp-development-mode'],
    remark: 'strict, since the `conf/web.xml` that Tomcat ships leaves it out',
  },
  {
    asks: '`displaySourceFragment` of the JspServlet is `false`',
    omitted:
      'The source is shown in error pages, which are judged as such: an error page of the application, or `showReport` of the ErrorReportValve, hides it.',
  },
  {
    asks: '`xpoweredBy` of the JspServlet is `false`',
    by: { STIG: ['TCAT-AS-000550'], CIS: { '2.4': ['T8', 'T9', 'T10', 'T10.1'] } },
    rules: ['web-xml/jsp-version-header'],
  },
  {
    asks: '`checkInterval`, `scratchdir`, `keepgenerated` and other settings of the compiler',
    omitted: 'They cost time or space, and open nothing by themselves.',
  },
  {
    asks: 'CGI and server side includes are not enabled',
    by: { CIS: { '1.1': ['T8', 'T9', 'T10', 'T10.1'] } },
    rules: ['web-xml/cgi-or-ssi'],
  },
  { asks: '`enableCmdLineArguments` of CGI (CVE-2019-0232)', rules: ['web-xml/cgi-command-line-arguments'] },
  { asks: '`passShellEnvironment` of CGI', rules: ['web-xml/cgi-server-environment'] },
  { asks: '`cgiPathPrefix` outside of `WEB-INF`', rules: ['web-xml/public-cgi-scripts'] },
  {
    asks: '`envHttpHeaders` of CGI that hands on `Authorization` or `Proxy`',
    omitted: 'Which headers a regular expression of Java matches cannot be told reliably, and few change it.',
  },
  { asks: '`allowExec` of server side includes', rules: ['web-xml/ssi-exec'] },
  {
    asks: '`isVirtualWebappRelative` of server side includes is `true`',
    omitted:
      'It decides where paths begin, and other applications are reached only with `crossContext`, which server.xml grants.',
  },
  {
    asks: 'The invoker servlet is gone',
    rules: ['web-xml/unknown-tomcat-class'],
    remark: 'the class went with Tomcat 7; a leftover does not start',
  },
  {
    asks: 'CGI, server side includes and manager servlets need a privileged context',
    omitted: '`privileged` stands in context.xml or server.xml, not here.',
  },
  { asks: '`multipart-config` without limits', rules: ['web-xml/unlimited-upload'] },
  {
    asks: '`max-request-size` below `max-file-size`',
    omitted: 'The smaller one counts, which may be meant.',
  },
  {
    asks: 'A servlet of the application mapped to `/*` or `/`',
    omitted: 'Spring, Jersey and many others are meant to be mapped so.',
  },
  {
    asks: '`load-on-startup` below zero, `enabled` set to `false`, `run-as`',
    omitted: 'Whoever writes them means them.',
  },
  {
    asks: '`scripting-invalid` for all JSPs',
    omitted: 'Pages with scriptlets would no longer compile, and no benchmark asks for it.',
  },
  {
    asks: '`conf/web.xml` without DefaultServlet or JspServlet, or with classes of one application',
    omitted:
      'Servers without JSP or static files exist, and what is in the common library no descriptor tells.',
  },
];
