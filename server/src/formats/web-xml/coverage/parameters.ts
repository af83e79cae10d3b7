import type { CoverageItem } from '../../../core/coverage.js';

/** What stands in parameters and entries of the environment. */
export const parameters: readonly CoverageItem[] = [
  { asks: 'An init-param that is there twice: the first one counts', rules: ['web-xml/repeated-init-param'] },
  {
    asks: 'A context-param that is there twice: the last one counts',
    rules: ['web-xml/repeated-context-param'],
  },
  {
    asks: 'A parameter that a servlet or filter of Tomcat does not know, or not in this release',
    rules: ['web-xml/unknown-init-param'],
    remark: 'an error for the filters that refuse to start',
  },
  {
    asks: 'A value that a servlet or filter of Tomcat cannot read: numbers, networks, regular expressions, words',
    rules: ['web-xml/init-param-value'],
  },
  {
    asks: 'Names of character sets and dates of the ExpiresFilter',
    omitted:
      'Which character sets there are the Java decides that runs Tomcat, and the dates have a language of their own.',
  },
  {
    asks: 'Passwords, keys and tokens as parameters, entries of the environment, data sources or in JDBC addresses',
    rules: ['web-xml/secret-in-descriptor'],
  },
  {
    asks: 'Passwords in comments, and placeholders that were never filled in',
    omitted: 'Comments hold prose and examples, and `@name@` is what build tools replace.',
  },
  {
    asks: 'Faces, Facelets, Struts, Spring or DWR in development mode',
    rules: ['web-xml/framework-debug'],
    remark: 'levels of logs are left alone',
  },
  {
    asks: 'View state on the client without encryption',
    rules: ['web-xml/unencrypted-view-state'],
    remark: 'for MyFaces; Mojarra encrypts by default, and what old releases want stands in JNDI',
  },
  { asks: 'An env-entry whose value is not of its type', rules: ['web-xml/env-entry-value'] },
  {
    asks: 'An env-entry without type',
    omitted: 'An injection target may give it one.',
  },
  {
    asks: 'A property without a value and without a default',
    omitted: 'Which properties there are the descriptor does not tell.',
  },
];
