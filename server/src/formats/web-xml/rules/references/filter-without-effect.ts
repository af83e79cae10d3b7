// Filters that never run: web-xml/filter-not-mapped, web-xml/filter-for-unknown-servlet, web-xml/filter-on-root-alone.
import type { Finding } from '../../../../core/finding.js';
import { groupBy } from '../../../../core/group.js';
import { GivenNames } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { insertChild, setText } from '../../../xml/edits.js';
import type { Filter } from '../../model/components.js';
import type { FilterMapping } from '../../model/mappings.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';
import { isDeclaredHereAlone, servletNames } from './names.js';

const references = [{ source: 'manual', id: 'Servlet 6.0: 6.2.4' }] as const;

const FILTER = `
  <filter>
    <filter-name>audit</filter-name>
    <filter-class>com.example.Audit</filter-class>
  </filter>`;

function mapped(by: string): string {
  return `${FILTER}
  <filter-mapping>
    <filter-name>audit</filter-name>
    ${by}
  </filter-mapping>
`;
}

/** A filter that no mapping is for. */
export const filterNotMapped: Rule<WebXmlModel> = {
  id: 'web-xml/filter-not-mapped',
  title: 'A filter without a mapping',
  why: 'Tomcat starts the filter and sends no request through it: what it should protect, check or log, it does not.',
  remedy:
    'Add a `filter-mapping` with its name and a pattern; `/*` is every request. Filters run in the order of their mappings.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['filter'],
  references,
  examples: [{ bad: webApp(`${FILTER}\n`), good: webApp(mapped('<url-pattern>/*</url-pattern>')) }],
  *check(model): Iterable<Finding> {
    if (!model.isComplete || model.role === 'fragment') return;
    const words = model.mappings.filters.map(({ filterName }) => filterName?.value ?? '');
    if (!words.every(isLegible)) return;
    const lower = new Set([...words, ...switchedOff(model)].map((word) => word.toLowerCase()));
    for (const filter of model.filters) {
      const { element, name = '' } = filter;
      // What is mapped in other letters is said at the mapping.
      if (name === '' || !isLegible(name) || lower.has(name.toLowerCase())) continue;
      yield {
        span: element.child('filter-name')?.textSpan ?? element.nameSpan,
        message: `No filter-mapping is for ${name}: no request goes through this filter.`,
        fixes: () => [{ title: 'Map it to /*', safe: false, edits: mapToAll(model, filter) }],
      };
    }
  },
};

/**
 * The filters whose mapping an application has in a comment. Of `conf/web.xml` Tomcat ships all of them in comments:
 * there one was forgotten.
 */
function switchedOff({ role, document, source }: WebXmlModel): readonly string[] {
  if (role === 'server') return [];
  const comments = document.comments.map(({ span }) => source.slice(span));
  return comments
    .filter((comment) => comment.includes('<filter-mapping>'))
    .flatMap((comment) =>
      Array.from(comment.matchAll(/<filter-name>([^<>]*)</g), ([, name = '']) => name.trim()),
    );
}

function mapToAll(model: WebXmlModel, { element }: Filter) {
  const last = model.mappings.filters.at(-1)?.element ?? model.filters.at(-1)?.element ?? element;
  const { source } = element.document;
  const written = element.child('filter-name');
  const name = written ? source.slice(written.textSpan) : '';
  const xml = `<filter-mapping>\n  <filter-name>${name}</filter-name>\n  <url-pattern>/*</url-pattern>\n</filter-mapping>`;
  return insertChild(model.root ?? element, xml, { after: last });
}

/** A filter for a servlet that there is not. */
export const filterForUnknownServlet: Rule<WebXmlModel> = {
  id: 'web-xml/filter-for-unknown-servlet',
  title: 'A filter for a servlet that is not there',
  why: 'A `servlet-name` in a `filter-mapping` is the name of a declared servlet, letter by letter. Tomcat does not say when there is none, and the filter does not run.',
  remedy: 'Write the name as the servlet declares it, or map the filter to a `url-pattern`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['filter-mapping'],
  references,
  examples: [
    {
      bad: webApp(mapped('<servlet-name>Default</servlet-name>')),
      good: webApp(mapped('<servlet-name>default</servlet-name>')),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete || model.role !== 'application') return;
    const known = servletNames(model);
    const isCertain = isDeclaredHereAlone(model);
    let names: GivenNames | undefined;
    for (const { element, value } of model.mappings.filters.flatMap((mapping) => mapping.servletNames)) {
      if (value === '*' || value === '' || value.includes('.') || known.has(value) || !isLegible(value))
        continue;
      names ??= new GivenNames(known);
      const meant = names.nearest(value);
      if (meant === undefined && !isCertain) continue;
      yield {
        span: element.textSpan,
        message: `No servlet named ${value} is declared here: the filter does not run for it.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
        fixes: () =>
          meant === undefined
            ? []
            : [{ title: `Write ${meant}`, safe: false, edits: setText(element, meant) }],
      };
    }
  },
};

/** The pattern of the default servlet, which means something else for filters. */
export const filterOnRootAlone: Rule<WebXmlModel> = {
  id: 'web-xml/filter-on-root-alone',
  title: 'A filter mapped to / alone',
  why: 'For a servlet, `/` stands for all that no other pattern fits; for a filter it is the one address `/`, and no request for a page or file goes through it.',
  remedy: 'Map the filter to `/*`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['filter-mapping'],
  references,
  examples: [
    {
      bad: webApp(mapped('<url-pattern>/</url-pattern>')),
      good: webApp(mapped('<url-pattern>/*</url-pattern>')),
    },
  ],
  *check(model): Iterable<Finding> {
    const byFilter = groupBy(model.mappings.filters, ({ filterName }) => filterName?.value ?? '');
    for (const [name, mappings] of byFilter) {
      if (name === '' || !isLegible(name) || !mappings.every(isRootAlone)) continue;
      for (const { element } of mappings.flatMap(({ patterns }) => patterns)) {
        yield {
          span: element.textSpan,
          message: `The filter ${name} runs for the address / alone; every request is /*.`,
          fixes: () => [{ title: 'Write /*', safe: false, edits: setText(element, '/*') }],
        };
      }
    }
  },
};

function isRootAlone({ patterns, servletNames: names }: FilterMapping): boolean {
  return names.length === 0 && patterns.length > 0 && patterns.every(({ value }) => value === '/');
}
