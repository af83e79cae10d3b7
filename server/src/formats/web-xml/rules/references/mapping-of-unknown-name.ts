import type { Finding } from '../../../../core/finding.js';
import { GivenNames } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { setText } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import type { Word } from '../../model/text.js';
import { webApp } from '../examples.js';
import { notDeployed } from '../not-deployed.js';
import { isDeclaredHereAlone, namesOf, servletNames } from './names.js';

/** A mapping that belongs to nothing. */
export const mappingOfUnknownName: Rule<WebXmlModel> = {
  id: 'web-xml/mapping-of-unknown-name',
  title: 'A mapping for a servlet or filter that is not there',
  why: 'Tomcat compares names letter by letter. A mapping whose servlet or filter nothing declares keeps the application from being deployed, and the log does not tell the line. No schema finds it.',
  remedy:
    'Write the name as it is declared, or take out the mapping. Without `metadata-complete="true"`, an annotation or a library may declare it too.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['servlet-mapping', 'filter-mapping'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 12.2' }],
  examples: [
    { bad: webApp(example('shop', 'Shop')), good: webApp(example('shop', 'shop')) },
    {
      bad: webApp(`${example('shop', 'shop')}  <filter-mapping>
    <filter-name>encoding</filter-name>
    <url-pattern>/*</url-pattern>
  </filter-mapping>
`).replace('version', 'metadata-complete="true" version'),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete || model.role === 'fragment') return;
    const { servlets, filters } = model.mappings;
    yield* unknownNames(
      model,
      'servlet',
      servlets.map(({ servletName }) => servletName),
      servletNames(model),
    );
    yield* unknownNames(
      model,
      'filter',
      filters.map(({ filterName }) => filterName),
      namesOf(model.filters),
    );
  },
};

function* unknownNames(
  model: WebXmlModel,
  what: 'servlet' | 'filter',
  words: readonly (Word | undefined)[],
  known: ReadonlySet<string>,
): Iterable<Finding> {
  const isCertain = isDeclaredHereAlone(model);
  const areDeclared = isCertain || model.top(what).length > 0;
  // Mappings of filters that annotations declare are how their order is written down. Nobody does so for servlets.
  const isFilter = what === 'filter';
  const mapped = new Set(words.map((word) => word?.value));
  let names: GivenNames | undefined;
  for (const word of words) {
    if (!word || known.has(word.value) || !isClaimable(word.value)) continue;
    names ??= new GivenNames(known);
    const meant = names.nearest(word.value);
    if (isFilter && meant === undefined && !areDeclared) continue;
    // The one that was meant would have a mapping of its own otherwise.
    const isMisspelt = meant !== undefined && !mapped.has(meant);
    const isError = isCertain || isMisspelt || (areDeclared && !isFilter);
    yield {
      span: word.element.textSpan,
      message: `${messageFor(what, word.value, isCertain || isMisspelt, notDeployed(model))}${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
      ...(!isError && { severity: 'warning' }),
      fixes: () =>
        meant === undefined
          ? []
          : [{ title: `Write ${meant}`, safe: false, edits: setText(word.element, meant) }],
    };
  }
}

function messageFor(what: string, name: string, isSure: boolean, effect: string): string {
  const missing = `There is no ${what} named ${name}`;
  if (isSure) return `${missing}: ${effect}.`;
  return `${missing} in this file: unless an annotation or a library declares it, ${effect}.`;
}

/** Names with dots are those of classes, which frameworks register under them. */
function isClaimable(name: string): boolean {
  return name !== '' && !name.includes('.') && isLegible(name);
}

function example(declared: string, mapped: string): string {
  return `
  <servlet>
    <servlet-name>${declared}</servlet-name>
    <servlet-class>com.example.Shop</servlet-class>
  </servlet>
  <servlet-mapping>
    <servlet-name>${mapped}</servlet-name>
    <url-pattern>/shop/*</url-pattern>
  </servlet-mapping>
`;
}
