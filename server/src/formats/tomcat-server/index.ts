import type { Format } from '../../core/format.js';
import type { XmlDocument } from '../xml/document.js';
import { xmlFormat } from '../xml/format.js';
import { elements } from './catalogue/index.js';
import { info } from './info.js';
import { ServerModel } from './model/model.js';
import { rules } from './rules/index.js';

/** server.xml, the configuration of Tomcat itself. */
export const tomcatServer: Format<XmlDocument, ServerModel> = {
  ...info,
  ...xmlFormat,
  catalog: elements,
  rules,
  link: (tree, target) => new ServerModel(tree.path, tree.part, target),
  uses: (model, element) => model.named(element).length > 0,
};
