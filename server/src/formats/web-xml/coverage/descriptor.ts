import type { CoverageItem } from '../../../core/coverage.js';

/** What a descriptor names that is not there, and what it leaves open. */
export const descriptor: readonly CoverageItem[] = [
  {
    asks: '`metadata-complete="true"`',
    by: { CIS: { '10.18': ['T9', 'T10', 'T10.1'], '10.19': ['T8'] } },
    rules: ['web-xml/annotations-scanned'],
    remark: 'in an application; without it libraries may add servlets and filters',
  },
  {
    asks: 'Names of `javax` on Tomcat 10 and later, of `jakarta` on Tomcat 9 and before',
    rules: ['web-xml/class-of-other-namespace'],
    remark: 'where somebody chose the target, or the descriptor is one of Jakarta EE',
  },
  {
    asks: 'FailedRequestFilter and WebdavFixFilter on Tomcat 11, RateLimitFilter on an older Tomcat, SameSiteFilter anywhere',
    rules: ['web-xml/unknown-tomcat-class'],
  },
  {
    asks: 'Classes of the application that are missing, or of the wrong kind',
    omitted: 'Classes are in files that hardlint does not read.',
  },
  { asks: 'An `extension` that begins with a dot', rules: ['web-xml/mime-extension-with-dot'] },
  {
    asks: 'A `mime-mapping` that makes data a page',
    omitted: 'Who may put such files there the descriptor does not tell.',
  },
  {
    asks: 'A `welcome-file` that is empty or ends in a slash',
    rules: ['web-xml/useless-welcome-file'],
    remark: 'a slash at its beginning works in Tomcat',
  },
  {
    asks: 'A `welcome-file` that no folder has',
    omitted: 'hardlint reads the descriptor alone, not the files beside it.',
  },
  {
    asks: '`request-character-encoding` that Java does not know',
    omitted: 'Which character sets there are the Java decides that runs Tomcat.',
  },
  {
    asks: '`default-context-path`, `distributable`, the order of listeners, `absolute-ordering` without `others`',
    omitted: 'They do no harm in Tomcat, or are meant.',
  },
  {
    asks: 'A descriptor of version 2.5 or older',
    omitted: 'Tomcat reads all versions, and what newer ones allow works in older ones too.',
  },
];
