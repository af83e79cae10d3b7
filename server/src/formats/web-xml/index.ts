import type { Format } from '../../core/format.js';
import { XmlDocument } from '../xml/document.js';
import { firstPlace, statementAt, XML_COMMENT } from '../xml/places.js';
import { elements } from './catalogue/index.js';
import { info } from './info.js';
import { WebXmlModel } from './model/model.js';
import { rules } from './rules/index.js';

/** web.xml, the deployment descriptor of servlet applications, and its kin. */
export const webXml: Format<XmlDocument, WebXmlModel> = {
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
  link: (tree, target) => new WebXmlModel(tree.path, tree.part, target),
  uses: (model, element) => model.named(element).length > 0,
};
