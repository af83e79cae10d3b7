import type { CoverageItem } from '../../../core/coverage.js';

/** Which addresses are meant. */
export const urlPatterns: readonly CoverageItem[] = [
  {
    asks: 'Patterns without a slash, `*`, `/a/*.do`, `*.a/b`, URLs, line breaks, wrong percent signs: not deployed',
    rules: ['web-xml/invalid-url-pattern'],
    remark:
      'in mappings, constraints and JSP properties; a filter takes `*`, and version 2.2 gets its slashes from Tomcat. Seen on Tomcat 10.1 for each place',
  },
  {
    asks: '`/foo*`, `/**`, `/a/.*`, `*.tar.gz`: taken letter by letter',
    by: { CWE: ['CWE-284'] },
    rules: ['web-xml/literal-url-pattern'],
  },
  {
    asks: '`/a,/b`, `*.jsp *.do`, `/a?x=1`, `/a/{id}`, `/(a|b)`: lists, queries, variables and regular expressions',
    by: { CWE: ['CWE-284'] },
    rules: ['web-xml/literal-url-pattern'],
    remark: 'a blank or a comma alone may be part of a path',
  },
  {
    asks: 'Patterns that begin with the path of the application',
    by: { CWE: ['CWE-284'] },
    omitted: 'The path of the application is not in the file, and a folder may have its name.',
  },
  {
    asks: 'Sequences such as `%20` in a pattern',
    omitted: 'Tomcat decodes them, and the pattern does what was meant.',
  },
  {
    asks: 'Patterns in other letters than the files that they are for',
    omitted: 'The files of the application are out of reach.',
  },
  {
    asks: 'An application that maps `/` or `/*` to a servlet of its own',
    omitted: 'Frameworks ask for exactly that.',
  },
];
