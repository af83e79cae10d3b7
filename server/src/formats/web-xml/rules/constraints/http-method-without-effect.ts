import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { insertChild, removeElement, setText } from '../../../xml/edits.js';
import { compareVersions, valueTypeOf } from '../../catalogue/index.js';
import type { ResourceCollection } from '../../model/constraints.js';
import { meantMethods } from '../../model/http-methods.js';
import type { WebXmlModel } from '../../model/model.js';
import type { Word } from '../../model/text.js';
import { fits } from '../../schema/index.js';
import { CLERKS, LOGIN, webApp } from '../examples.js';
import { servletSecurity } from './support.js';

/** Methods that no request has. */
export const httpMethodWithoutEffect: Rule<WebXmlModel> = {
  id: 'web-xml/http-method-without-effect',
  title: 'An http-method that matches no request',
  why: 'Tomcat compares each `http-method` with the method of the request, letter by letter, and takes the text as one name. `get`, `*` and `GET, POST` are the method of no request: the constraint does not hold for those that were meant.',
  remedy:
    'Write one method in each element, in capital letters. For all methods, write no `http-method` at all.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8,
  keywords: ['http-method', 'http-method-omission'],
  references: [servletSecurity, { source: 'CWE', id: 'CWE-650' }],
  examples: [
    {
      bad: webApp(`
  <deny-uncovered-http-methods/>
  <security-constraint>
    <web-resource-collection>
      <web-resource-name>Shop</web-resource-name>
      <url-pattern>/*</url-pattern>
      <http-method>get</http-method>
    </web-resource-collection>
    ${CLERKS}
  </security-constraint>${LOGIN}`),
      good: webApp(`
  <deny-uncovered-http-methods/>
  <security-constraint>
    <web-resource-collection>
      <web-resource-name>Shop</web-resource-name>
      <url-pattern>/*</url-pattern>
      <http-method>GET</http-method>
    </web-resource-collection>
    ${CLERKS}
  </security-constraint>${LOGIN}`),
    },
  ],
  *check({ constraints, judgement }): Iterable<Finding> {
    const { version } = judgement.descriptor;
    const isSchema = compareVersions(version, '2.4') >= 0;
    for (const { collections, admission } of constraints.all) {
      for (const collection of collections) {
        for (const word of collection.methodWords) {
          const { element, value } = word;
          const meant = isLegible(value) ? meantMethods(value) : undefined;
          if (!meant) continue;
          const type = valueTypeOf(undefined, element.name, version);
          const effect =
            element.name === 'http-method'
              ? `${admission === 'everybody' ? 'what is asked for here' : 'the protection'} does not hold`
              : 'nothing is left out';
          yield {
            span: element.textSpan,
            message: `No request has the method "${value}": methods are compared letter by letter, and ${effect}${forWhich(meant)}.`,
            severity: isSchema && type && !fits(type, value) ? 'error' : 'warning',
            fixes: () => fixesFor(word, collection, meant),
          };
        }
      }
    }
  },
};

function forWhich(meant: readonly string[]): string {
  return meant.length > 0 ? ` for ${meant.join(', ')}` : '';
}

/** None of these is safe: what was open will be closed. */
function fixesFor(
  { element, value }: Word,
  collection: ResourceCollection,
  meant: readonly string[],
): readonly Fix[] {
  const [first, ...others] = meant;
  if (first === undefined) {
    if (value !== '*' || element.name !== 'http-method' || collection.methodWords.length > 1) return [];
    return [{ title: 'Cover all methods: remove the element', safe: false, edits: removeElement(element) }];
  }
  const { parent, name } = element;
  if (!parent) return [];
  const xml = others.map((method) => `<${name}>${method}</${name}>`).join('\n');
  const more = xml === '' ? [] : insertChild(parent, xml, { after: element });
  const title = others.length === 0 ? `Write ${first}` : `Write one ${name} for each: ${meant.join(', ')}`;
  return [{ title, safe: false, edits: [...setText(element, first), ...more] }];
}
