import { has } from '../../../tomcat/releases.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';

/** The realms that compare passwords themselves, by simple name. */
export const LOCAL_REALMS = ['UserDatabaseRealm', 'MemoryRealm', 'DataSourceRealm', 'JDBCRealm'] as const;

/** The realms that only ask those within them. */
export const OUTER_REALMS = ['LockOutRealm', 'CombinedRealm'] as const;

/** The realms that containers have: of two in one container, Tomcat takes the last. */
export function containerRealms(model: ServerModel): Iterable<XmlElement> {
  const byContainer = new Map<XmlElement | undefined, XmlElement>();
  for (const realm of model.named('Realm')) {
    if (realm.parent?.name !== 'Realm') byContainer.set(realm.parent, realm);
  }
  return byContainer.values();
}

/** Whether a realm is one of these, and the target has it. */
export function isRealm(model: ServerModel, realm: XmlElement, names: readonly string[]): boolean {
  const component = model.componentOf(realm);
  return component !== undefined && has(component.releases, model.target) && model.isOfClass(realm, ...names);
}

/** How many realms stand around one. */
export function realmDepth(realm: XmlElement): number {
  let depth = 0;
  for (let around = realm.parent; around?.name === 'Realm'; around = around.parent) depth++;
  return depth;
}
