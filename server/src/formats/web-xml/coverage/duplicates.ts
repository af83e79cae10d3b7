import type { CoverageItem } from '../../../core/coverage.js';

/** What may be said once. */
export const duplicates: readonly CoverageItem[] = [
  {
    asks: 'Two servlets with one name, of which the last counts; two filters with one name: not deployed',
    rules: ['web-xml/duplicate-name'],
  },
  {
    asks: 'Two resources, environment entries or message destinations with one name: not deployed',
    rules: ['web-xml/duplicate-name'],
  },
  {
    asks: 'Two `taglib` with one `taglib-uri`, two `post-construct` or `pre-destroy` for one class: not deployed',
    rules: ['web-xml/duplicate-name'],
  },
  {
    asks: 'A role that is declared twice, two `ejb-ref` with one name',
    rules: ['web-xml/duplicate-name'],
    remark: 'the schema forbids it; Tomcat does not mind, or takes the last',
  },
  { asks: 'An `id` that is given twice', rules: ['web-xml/duplicate-id'] },
  {
    asks: 'A `url-pattern` in two servlet mappings, or twice in one: not deployed',
    rules: ['web-xml/duplicate-url-pattern'],
    remark: 'compared decoded, as Tomcat does; what `conf/web.xml` maps may be mapped again',
  },
  {
    asks: 'A second `jsp-config` or `absolute-ordering`: not deployed',
    rules: ['web-xml/second-of-a-kind'],
  },
  {
    asks: 'Two error pages for one status or exception, of which the last is shown',
    rules: ['web-xml/repeated-error-page'],
  },
  {
    asks: 'The same filter mapped twice to one pattern, a listener, `mime-mapping` or welcome file given twice',
    omitted: 'Tomcat takes one of them and nothing goes wrong.',
  },
  {
    asks: 'A display name, a description, `distributable` or `deny-uncovered-http-methods` given twice',
    omitted: 'It is allowed and does no harm.',
  },
];
