import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';
import { isRealm } from './realms.js';

/** Which attribute of a realm names its resource, and which one says that an application has it. */
const SOURCES = [
  {
    realm: 'UserDatabaseRealm',
    attribute: 'resourceName',
    local: 'localJndiResource',
    type: 'org.apache.catalina.UserDatabase',
    severity: 'error',
    outcome: 'Tomcat does not start',
    outcomeWithin: 'Tomcat leaves this realm out, and nobody in it can log in',
  },
  {
    realm: 'DataSourceRealm',
    attribute: 'dataSourceName',
    local: 'localDataSource',
    type: 'javax.sql.DataSource',
    severity: 'warning',
    outcome: 'Tomcat starts, and every login fails',
    outcomeWithin: 'Tomcat starts, and every login fails',
  },
] as const;

type Source = (typeof SOURCES)[number];

/** A realm whose users are in a resource that nobody defines. */
export const undefinedRealmResource: Rule<ServerModel> = {
  id: 'tomcat-server/undefined-realm-resource',
  title: 'A realm takes its users from a resource that is not defined',
  why: 'A realm looks its resource up among the `GlobalNamingResources`. Where a UserDatabaseRealm finds none, it does not start: within another realm it is left out, on its own it stops Tomcat. With a DataSourceRealm every login fails.',
  remedy: 'Define the `Resource` there, or correct the name.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Realm'],
  references: [{ source: 'manual', id: 'Tomcat: config/realm' }],
  examples: [
    {
      bad: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm">\n  <Realm className="org.apache.catalina.realm.UserDatabaseRealm" resourceName="Users" />\n</Realm>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete || mayBindMore(model)) return;
    const resources = model
      .named('Resource')
      .filter(({ parent }) => parent?.name === 'GlobalNamingResources');
    const names = new Set(resources.map((each) => model.attribute(each, 'name')?.value ?? ''));
    if ([...names].some((name) => !isLegible(name))) return;
    for (const realm of model.named('Realm')) {
      const source = SOURCES.find((each) => isRealm(model, realm, [each.realm]));
      if (!source || model.attribute(realm, source.local)) continue;
      const setting = model.setting(realm, source.attribute);
      if (!setting || names.has(setting.value)) continue;
      yield {
        span: setting.attribute?.valueSpan ?? realm.nameSpan,
        severity: source.severity,
        message: `No Resource of the GlobalNamingResources is named ${setting.value}: ${
          realm.parent?.name === 'Realm' ? source.outcomeWithin : source.outcome
        }.`,
        fixes: () => fixesFor(model, realm, source, resources),
      };
    }
  },
};

/** A listener of somebody else may bind resources of its own: TomEE's does. */
function mayBindMore(model: ServerModel): boolean {
  return model
    .children(model.server as XmlElement, 'Listener')
    .some((listener) => model.componentOf(listener) === undefined);
}

function fixesFor(
  model: ServerModel,
  realm: XmlElement,
  { attribute, type }: Source,
  resources: readonly XmlElement[],
) {
  const fitting = resources.filter((each) => model.written(each, 'type') === type);
  const name = fitting.length === 1 ? model.written(fitting[0] as XmlElement, 'name') : undefined;
  if (!name) return [];
  const written = model.attribute(realm, attribute)?.name ?? attribute;
  return [{ title: `Set ${attribute} to ${name}`, safe: false, edits: setAttribute(realm, written, name) }];
}
