import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { textOf } from '../../model/text.js';
import { webApp } from '../examples.js';

/** A page for something that is no error. */
export const unusedErrorPage: Rule<WebXmlModel> = {
  id: 'web-xml/unused-error-page',
  title: 'An error page for a status that is no error',
  why: 'Tomcat looks for an error page when the status is one of an error, 400 to 599. For 200 or 302 it never shows one.',
  remedy: 'Remove the `error-page`, or give it the code that you mean.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['error-page'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 10.9.2' }],
  examples: [
    {
      bad: webApp(`
  <error-page>
    <error-code>302</error-code>
    <location>/moved.html</location>
  </error-page>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const page of model.top('error-page')) {
      const code = page.child('error-code');
      if (!code || !/^[1-36-9]\d\d$/.test(textOf(code))) continue;
      yield {
        span: code.textSpan,
        message: `${textOf(code)} is no status of an error: this page is never shown.`,
        tags: ['unnecessary'],
      };
    }
  },
};
