import type { Format } from '../../core/format.js';
import { XmlDocument } from './document.js';
import { firstPlace, statementAt, XML_COMMENT } from './places.js';

/** What formats have in common that are written in XML. No document includes another: what is external is not read. */
export const xmlFormat = {
  comment: XML_COMMENT,
  maxIncludeDepth: 0,
  parse: (source) => new XmlDocument(source),
  comments: (document) => document.comments,
  statementAt,
  firstPlace,
  includes: () => [],
  roots: () => [],
} satisfies Partial<Format<XmlDocument>>;
