import type { CoverageItem } from '../../../core/coverage.js';

/** What keeps an application from being deployed although a schema may let it pass. */
export const deployment: readonly CoverageItem[] = [
  {
    asks: 'A `taglib` right below the root from version 2.4 on: not deployed',
    rules: ['web-xml/taglib-at-root'],
  },
  {
    asks: '`ordering` in `web.xml`, which is for fragments',
    rules: ['web-xml/misplaced-element'],
  },
  {
    asks: 'An empty `load-on-startup`, which the schema admits: not deployed',
    rules: ['web-xml/refused-value'],
  },
  {
    asks: 'Numbers and paths in descriptors of 2.2 and 2.3, which no schema judges: not deployed',
    rules: ['web-xml/refused-value'],
    remark: '`load-on-startup`, `session-timeout`, `error-code`, `jsp-file`, `location`, pages of a login',
  },
  {
    asks: 'Numbers and paths in later descriptors: `10MB`, `4xx`, a location or `jsp-file` without a slash',
    rules: ['web-xml/invalid-value'],
  },
  {
    asks: 'A version that the chosen Tomcat does not know',
    rules: ['web-xml/version-too-new'],
  },
  {
    asks: 'A servlet or filter without a class',
    rules: ['web-xml/component-without-class', 'web-xml/missing-element'],
    remark: 'from 3.0 on where `metadata-complete="true"` rules out that an annotation names it',
  },
  {
    asks: '`servlet-class` beside `jsp-file`, `error-code` beside `exception-type`',
    rules: ['web-xml/too-many-elements'],
  },
  {
    asks: 'Mappings without a pattern or a name, an empty `listener`, an error page without a location',
    rules: ['web-xml/missing-element'],
  },
  { asks: 'Words that are no `dispatcher`', rules: ['web-xml/invalid-value'] },
  {
    asks: 'A negative `load-on-startup`, a servlet with `enabled` set to `false`',
    omitted: 'Both are said on purpose.',
  },
  {
    asks: '`default-context-path`, which Tomcat does not look at',
    omitted: 'It is there for other servers.',
  },
  {
    asks: '`distributable` without a cluster',
    omitted: 'The cluster is in `server.xml`, and the mark alone does no harm.',
  },
];
