import type { CoverageItem } from '../../../core/coverage.js';

/** Names that have to be declared somewhere. */
export const references: readonly CoverageItem[] = [
  {
    asks: 'A `servlet-mapping` or `filter-mapping` for something that is not declared, or in other letters: not deployed',
    rules: ['web-xml/mapping-of-unknown-name'],
    remark:
      'a warning where an annotation may declare it: a filter, or a servlet in a file that declares none. Names with dots are those that frameworks register. Seen on Tomcat 10.1, in `conf/web.xml` too',
  },
  {
    asks: 'A `filter-mapping` for a servlet that is not there',
    rules: ['web-xml/filter-for-unknown-servlet'],
    remark: 'where annotations may declare it, for near names only',
  },
  {
    asks: 'A filter without a mapping',
    rules: ['web-xml/filter-not-mapped'],
    remark:
      'not for fragments, nor where an application has the mapping in a comment; code that maps it is rare enough',
  },
  {
    asks: 'A servlet without a mapping',
    omitted: 'Code may forward to it by its name, and some are there to be started only.',
  },
  {
    asks: 'A filter mapped to `/` alone, which hardly any request is for',
    rules: ['web-xml/filter-on-root-alone'],
  },
  {
    asks: 'Roles that no `security-role` declares, or in other letters: in constraints, `run-as` and `role-link`',
    rules: ['web-xml/role-not-declared'],
    remark: 'an error for `role-link`, which the schema judges',
  },
  {
    asks: 'A `security-role` that nothing uses',
    omitted: 'The code may ask for it, and the role `*` stands for it.',
  },
  {
    asks: 'Classes of servlets, filters, listeners and exceptions that are not there, or of the wrong type',
    omitted: 'The libraries of the application are out of reach.',
  },
  {
    asks: 'Pages that are named and not there: welcome files, error pages',
    omitted: 'The files of the application are out of reach.',
  },
  {
    asks: '`resource-ref` and `resource-env-ref` without a `Resource` for them',
    omitted: 'Resources are in `server.xml` and `context.xml`.',
  },
  {
    asks: 'References that only a Jakarta EE server fills: `ejb-ref`, `persistence-unit-ref`, `data-source` and others',
    omitted: 'Applications that run on several servers have them, and Tomcat passes over them.',
  },
  {
    asks: 'A `message-destination-link` without its `message-destination`',
    omitted: 'No part of Tomcat looks at it.',
  },
  {
    asks: 'Names of fragments in `absolute-ordering` that there are not, and fragments that it leaves out',
    omitted: 'The libraries of the application are out of reach, and to leave some out is what it is for.',
  },
  {
    asks: 'Filters in an order that lets one miss what another one does',
    omitted: 'What depends on what shows in the code only.',
  },
  {
    asks: 'A servlet with `async-supported` behind a filter without it',
    omitted: 'It goes wrong only where a request really is handled asynchronously.',
  },
];
