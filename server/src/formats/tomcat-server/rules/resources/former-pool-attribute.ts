import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeAttribute, renameAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { DEFAULT_POOL_FACTORY, renamedPoolAttributes } from '../../catalogue/data-source.js';
import type { ServerModel } from '../../model/model.js';
import { wholeServer } from '../examples.js';

const example = (limit: string) =>
  wholeServer(
    'port="-1"',
    `<GlobalNamingResources>\n  <Resource name="jdbc/shop" type="javax.sql.DataSource"\n            url="jdbc:postgresql:shop" ${limit}="40" />\n</GlobalNamingResources>`,
  );

/** Limits of a pool that are none. */
export const formerPoolAttribute: Rule<ServerModel> = {
  id: 'tomcat-server/former-pool-attribute',
  title: 'A setting of a connection pool under a name that it no longer has',
  why: 'Since Tomcat 8 the pool of databases is DBCP 2, which renamed some settings. It logs that the old ones are ignored and takes its defaults: eight connections, an endless wait for a free one, and no recovery of lost ones.',
  remedy:
    'Use the new names: `maxTotal`, `maxWaitMillis`, `removeAbandonedOnBorrow`. The old ones are right for the pool `org.apache.tomcat.jdbc.pool.DataSourceFactory`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Resource'],
  references: [{ source: 'manual', id: 'Tomcat: jndi-datasource-examples-howto' }],
  examples: [{ bad: example('maxActive'), good: example('maxTotal') }],
  *check(model): Iterable<Finding> {
    for (const resource of model.named('Resource')) {
      if (!isDefaultPool(model, resource)) continue;
      const names = new Set(resource.attributes.map((each) => each.name));
      for (const attribute of resource.attributes) {
        const name = renamedPoolAttributes.get(attribute.name);
        if (name === undefined) continue;
        const isThere = names.has(name);
        yield {
          span: attribute.nameSpan,
          message: `The pool ignores ${attribute.name}; it is called ${name} since Tomcat 8${isThere ? ', which stands here too' : ''}.`,
          fixes: () => [
            isThere
              ? { title: `Remove ${attribute.name}`, safe: true, edits: removeAttribute(resource, attribute) }
              : { title: `Rename it to ${name}`, safe: false, edits: renameAttribute(attribute, name) },
          ],
        };
      }
    }
  },
};

function isDefaultPool(model: ServerModel, resource: XmlElement): boolean {
  if (model.written(resource, 'type') !== 'javax.sql.DataSource') return false;
  const factory = resource.attribute('factory');
  return !factory || factory.value === DEFAULT_POOL_FACTORY;
}
