import type { Format } from '../../core/format.js';
import { XmlDocument } from '../xml/document.js';
import { firstPlace, statementAt, XML_COMMENT } from '../xml/places.js';
import { elements } from './catalogue/index.js';
import { info } from './info.js';
import { ServerModel } from './model/model.js';
import { rules } from './rules/index.js';

/** server.xml, the configuration of Tomcat itself. */
export const tomcatServer: Format<XmlDocument, ServerModel> = {
  ...info,
  comment: XML_COMMENT,
  catalog: elements,
  rules,
  maxIncludeDepth: 0,
  parse: (source) => new XmlDocument(source),
  comments: (document) => document.comments,
  statementAt,
  firstPlace,
  includes: () => [],
  roots: () => [],
  link: (tree, target) => new ServerModel(tree.path, tree.part, target),
  uses: (model, element) => model.named(element).length > 0,
};
