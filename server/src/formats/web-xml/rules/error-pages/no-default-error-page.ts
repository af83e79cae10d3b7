import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { childValue } from '../../model/text.js';
import { webApp } from '../examples.js';

/** What stands for every exception that a servlet lets through. */
const EXCEPTIONS: ReadonlySet<string> = new Set(['java.lang.Throwable', 'java.lang.Exception']);

/** Pages of Tomcat that tell about the server. */
export const noDefaultErrorPage: Rule<WebXmlModel> = {
  id: 'web-xml/no-default-error-page',
  title: 'Visitors see the error pages of Tomcat',
  why: 'Where no page of the application is named, Tomcat shows its own: with the stack trace of an exception, and with its version.',
  remedy:
    'Add an `error-page` that has only a `location`, which stands for all errors, and put the page there. Set `showReport` and `showServerInfo` of the `ErrorReportValve` in server.xml to `false` as well: some requests are refused before they reach an application.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3.7,
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 2.5' },
    { source: 'STIG', id: 'TCAT-AS-000930' },
    { source: 'STIG', id: 'TCAT-AS-000950' },
    { source: 'CWE', id: 'CWE-7' },
  ],
  examples: [
    {
      bad: webApp(`
  <error-page>
    <error-code>404</error-code>
    <location>/missing.html</location>
  </error-page>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.root || !model.isComplete || model.role !== 'application') return;
    const pages = model.top('error-page').map((page) => ({
      code: childValue(page, 'error-code'),
      exception: childValue(page, 'exception-type'),
    }));
    if (pages.some(({ code, exception }) => code === undefined && exception === undefined)) return;
    const hasExceptions = pages.some(
      ({ code, exception }) => code === '500' || EXCEPTIONS.has(exception ?? ''),
    );
    yield {
      span: model.root.nameSpan,
      message: hasExceptions
        ? 'No error-page stands for all errors: for other codes Tomcat shows its own page, with its version.'
        : 'No error-page stands for exceptions or for all errors: Tomcat shows stack traces and its version.',
    };
  },
};
