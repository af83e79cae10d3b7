import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { insertChild, type Place, removeElement } from '../../../xml/edits.js';
import { indented, unindented } from '../../../xml/layout.js';
import { compareVersions } from '../../catalogue/index.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';
import { notRead } from '../not-deployed.js';

/** What remains of version 2.3 when a descriptor gets a newer header. */
export const taglibAtRoot: Rule<WebXmlModel> = {
  id: 'web-xml/taglib-at-root',
  title: 'A taglib right below the root element',
  why: 'Since version 2.4 `taglib` stands in `jsp-config`. With a newer version, or with none, Tomcat stops reading at one that stands right below the root, and does not deploy the application.',
  remedy:
    'Move it into the `jsp-config`. Most are of no use any more: libraries bring their descriptions with them.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['taglib'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 14.4' }],
  examples: [
    {
      bad: webApp(`
  <taglib>
    <taglib-uri>/shop</taglib-uri>
    <taglib-location>/WEB-INF/shop.tld</taglib-location>
  </taglib>
`),
      good: webApp(`
  <jsp-config>
    <taglib>
      <taglib-uri>/shop</taglib-uri>
      <taglib-location>/WEB-INF/shop.tld</taglib-location>
    </taglib>
  </jsp-config>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    if (compareVersions(model.judgement.descriptor.version, '2.4') < 0) return;
    let fixes: readonly Fix[] | undefined;
    for (const { nameSpan } of model.top('taglib')) {
      yield {
        span: nameSpan,
        message: `Since version 2.4 taglib stands in jsp-config. Tomcat stops reading here: ${notRead(model)}.`,
        fixes: () => {
          fixes ??= [moveAll(model)];
          return fixes;
        },
      };
    }
  },
};

/** All at once: each alone would bring a `jsp-config` of its own, and there may be one. */
function moveAll(model: WebXmlModel): Fix {
  const taglibs = model.top('taglib');
  const xml = taglibs.map(unindented).join('\n');
  const config = model.top('jsp-config')[0];
  const title = 'Move it into jsp-config';
  const last = taglibs.at(-1);
  if (config) {
    const known = config.children.findLast(({ name }) => name === 'taglib');
    const place: Place = known ? { after: known } : 'first';
    return {
      title,
      safe: false,
      edits: [...insertChild(config, xml, place), ...taglibs.flatMap(removeElement)],
    };
  }
  if (!last) return { title, safe: false, edits: [] };
  const { source } = model;
  const lines = xml.split('\n').map((line) => (line === '' ? line : `  ${line}`));
  const added = `<jsp-config>\n${lines.join('\n')}\n</jsp-config>`;
  const text = indented(added, source.indentAt(last.span.start), source.eol);
  const removals = taglibs.slice(0, -1).flatMap(removeElement);
  return { title, safe: false, edits: [...removals, { span: last.span, text }] };
}
