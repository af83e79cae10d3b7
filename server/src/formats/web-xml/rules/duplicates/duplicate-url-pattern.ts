import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { removeElement } from '../../../xml/edits.js';
import type { ServletMapping } from '../../model/mappings.js';
import type { WebXmlModel } from '../../model/model.js';
import type { Word } from '../../model/text.js';
import { decoded } from '../../model/url-patterns.js';
import { webApp } from '../examples.js';
import { notRead } from '../not-deployed.js';

const SERVLET = `
  <servlet>
    <servlet-name>shop</servlet-name>
    <servlet-class>com.example.Shop</servlet-class>
  </servlet>
  <servlet-mapping>
    <servlet-name>shop</servlet-name>
    <url-pattern>/shop/*</url-pattern>`;

/** One address for two servlets. */
export const duplicateUrlPattern: Rule<WebXmlModel> = {
  id: 'web-xml/duplicate-url-pattern',
  title: 'Two servlet mappings with one url-pattern',
  why: 'Tomcat stops reading at the second mapping of a pattern and refuses the application, even if both are for the same servlet. No schema finds it.',
  remedy: 'Leave the pattern to one of the mappings. What `conf/web.xml` maps may be mapped again.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['servlet-mapping'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 12.2' }],
  examples: [
    {
      bad: webApp(`${SERVLET}
    <url-pattern>/shop/*</url-pattern>
  </servlet-mapping>
`),
      good: webApp(`${SERVLET}
  </servlet-mapping>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    const seen = new Map<string, { readonly word: Word; readonly mapping: ServletMapping }>();
    for (const mapping of model.mappings.servlets) {
      for (const word of mapping.patterns) {
        const pattern = isLegible(word.value) ? decoded(word.value) : undefined;
        if (pattern === undefined) continue;
        const first = seen.get(pattern);
        if (!first) {
          seen.set(pattern, { word, mapping });
          continue;
        }
        const owner = first.mapping.servletName?.value;
        yield {
          span: word.element.textSpan,
          message: `${pattern || 'The empty pattern'} is mapped to ${owner ?? 'a servlet'} already: ${notRead(model)}.`,
          related: [{ span: first.word.element.textSpan, message: 'This is the first mapping.' }],
          fixes: () => (owner === mapping.servletName?.value ? removalOf(mapping, word) : []),
        };
      }
    }
  },
};

function removalOf({ element, patterns }: ServletMapping, word: Word): readonly Fix[] {
  const removed = patterns.length > 1 ? word.element : element;
  return [{ title: `Remove the second ${removed.name}`, safe: false, edits: removeElement(removed) }];
}
