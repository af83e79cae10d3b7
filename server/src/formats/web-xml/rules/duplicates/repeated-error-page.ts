import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { removeElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { WebXmlModel } from '../../model/model.js';
import { textOf } from '../../model/text.js';
import { webApp } from '../examples.js';

function errorPage(location: string): string {
  return `
  <error-page>
    <error-code>404</error-code>
    <location>${location}</location>
  </error-page>`;
}

/** An error page that a later one takes the place of. */
export const repeatedErrorPage: Rule<WebXmlModel> = {
  id: 'web-xml/repeated-error-page',
  title: 'Two error pages for one error',
  why: 'For each status and each exception Tomcat keeps one page, the last in the file. The other is never shown, and nothing says so.',
  remedy: 'Remove the one that is not meant.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['error-page'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 10.9.2' }],
  examples: [
    {
      bad: webApp(`${errorPage('/old.html')}${errorPage('/new.html')}\n`),
      good: webApp(`${errorPage('/new.html')}\n`),
    },
  ],
  *check(model): Iterable<Finding> {
    const last = new Map<string, XmlElement>();
    for (const page of model.top('error-page').toReversed()) {
      const subject = page.child('exception-type') ?? page.child('error-code');
      const key = subject ? textOf(subject) : '';
      if (!isLegible(key) || !page.child('location') || (subject && key === '')) continue;
      const later = last.get(key);
      if (!later) {
        last.set(key, page);
        continue;
      }
      yield {
        span: subject?.textSpan ?? page.nameSpan,
        message: `A later error-page is for ${key || 'all other errors'} as well: this one is never shown.`,
        tags: ['unnecessary'],
        related: [{ span: later.nameSpan, message: 'This one is shown.' }],
        fixes: () => [{ title: 'Remove the one that is not shown', safe: true, edits: removeElement(page) }],
      };
    }
  },
};
