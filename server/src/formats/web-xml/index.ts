import type { Format } from '../../core/format.js';
import type { XmlDocument } from '../xml/document.js';
import { xmlFormat } from '../xml/format.js';
import { elements } from './catalogue/index.js';
import { info } from './info.js';
import { WebXmlModel } from './model/model.js';
import { rules } from './rules/index.js';

/** web.xml, the deployment descriptor of servlet applications, and its kin. */
export const webXml: Format<XmlDocument, WebXmlModel> = {
  ...info,
  ...xmlFormat,
  catalog: elements,
  rules,
  link: (tree, target) => new WebXmlModel(tree.path, tree.part, target),
  uses: (model, element) => model.named(element).length > 0,
};
