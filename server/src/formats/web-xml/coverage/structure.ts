import type { CoverageItem } from '../../../core/coverage.js';

/** What the parser and the reader of the file refuse or pass over. */
export const structure: readonly CoverageItem[] = [
  { asks: 'Anything that is not well-formed XML', rules: ['web-xml/not-well-formed'] },
  {
    asks: 'A root element that Tomcat does not know: the file counts as empty',
    rules: ['web-xml/root-element'],
  },
  {
    asks: 'Version, namespace and document type declaration that do not fit together',
    rules: ['web-xml/descriptor-version'],
    remark: 'of `schemaLocation` nothing is said: no server reads it.',
  },
  { asks: 'Misspelt and foreign elements, which Tomcat passes over', rules: ['web-xml/unknown-element'] },
  { asks: 'Elements in the wrong parent, which Tomcat passes over', rules: ['web-xml/misplaced-element'] },
  { asks: 'Elements that the declared version does not have', rules: ['web-xml/element-of-other-version'] },
  { asks: 'Elements in another order than the schema has', rules: ['web-xml/element-order'] },
  { asks: 'Elements that lack one that they must have', rules: ['web-xml/missing-element'] },
  { asks: 'More elements than may stand together', rules: ['web-xml/too-many-elements'] },
  { asks: 'Text between elements', rules: ['web-xml/stray-text'] },
  {
    asks: 'Values that their elements do not admit: numbers, truth values, words, paths',
    rules: ['web-xml/invalid-value'],
  },
  {
    asks: 'Attributes: unknown, missing, or with a value that is none',
    rules: ['web-xml/invalid-attribute'],
  },
];
