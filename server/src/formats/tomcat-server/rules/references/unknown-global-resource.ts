import type { Finding } from '../../../../core/finding.js';
import { GivenNames } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { namingElements } from '../../catalogue/elements/naming.js';
import type { ServerModel } from '../../model/model.js';
import { replacement } from '../attribute-fixes.js';
import { inHost } from '../examples.js';

/** Links to global resources that are not there. */
export const unknownGlobalResource: Rule<ServerModel> = {
  id: 'tomcat-server/unknown-global-resource',
  title: 'A link to a global resource that does not exist',
  why: 'Tomcat starts, and the application fails when it looks the resource up.',
  remedy: 'Name in `global` what stands in `GlobalNamingResources`, letter by letter.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['ResourceLink'],
  references: [{ source: 'manual', id: 'Tomcat: config/globalresources' }],
  examples: [
    {
      bad: inHost(
        '<Context path="/shop" docBase="/srv/shop">\n  <ResourceLink name="mode" global="mode" type="java.lang.String"/>\n</Context>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    const links = model.named('ResourceLink');
    if (!model.isComplete || links.length === 0) return;
    const names = globalNames(model);
    if (!names) return;
    let meantNames: GivenNames | undefined;
    for (const link of links) {
      const attribute = model.attribute(link, 'global');
      const name = model.written(link, 'global');
      if (!attribute || name === undefined || names.has(name)) continue;
      meantNames ??= new GivenNames(names);
      const meant = meantNames.nearest(name);
      const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
      yield {
        span: attribute.valueSpan,
        message: `GlobalNamingResources has nothing of the name "${name}".${question}`,
        fixes: () => (meant === undefined ? [] : [replacement(attribute, meant, false)]),
      };
    }
  },
};

/** Undefined where a property decides on one of them. */
function globalNames(model: ServerModel): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const { name: element } of namingElements) {
    for (const each of model.named(element)) {
      if (each.parent?.name !== 'GlobalNamingResources') continue;
      const name = model.written(each, 'name');
      if (name !== undefined) names.add(name);
      else if (model.attribute(each, 'name')) return undefined;
    }
  }
  return names;
}
