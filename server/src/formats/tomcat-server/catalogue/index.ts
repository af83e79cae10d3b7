import type { AttributeEntry } from './attribute.js';
import { AttributeTable, internalAttribute } from './attribute-table.js';
import type { ComponentEntry } from './component.js';
import { accessLogs } from './components/access-logs.js';
import { authenticators } from './components/authenticators.js';
import { clusterComponents } from './components/cluster.js';
import { containerComponents } from './components/containers.js';
import { credentialHandlers } from './components/credential-handlers.js';
import { errorReports } from './components/error-reports.js';
import { interceptors } from './components/interceptors.js';
import { listeners } from './components/listeners.js';
import { managers } from './components/managers.js';
import { otherValves } from './components/other-valves.js';
import { proxyValves } from './components/proxy-valves.js';
import { realms } from './components/realms.js';
import { requestFilters } from './components/request-filters.js';
import { resources } from './components/resources.js';
import { serverComponents } from './components/server.js';
import { stores } from './components/stores.js';
import { transports } from './components/transports.js';
import { type ProtocolEntry, protocolEntries, protocolHandlers } from './connector/protocols.js';
import type { ElementEntry } from './element.js';
import { clusterElements } from './elements/cluster.js';
import { connectorElements } from './elements/connector.js';
import { containerElements } from './elements/containers.js';
import { contextElements } from './elements/contexts.js';
import { formerElementEntries } from './elements/former.js';
import { namingElements } from './elements/naming.js';
import { serverElements } from './elements/server.js';
import { everyElementOfTomcat5 } from './former-attributes.js';
import { ClassCatalog, ReleaseCatalog } from './release-catalog.js';

export { type AttributeTable, defaultOf } from './attribute-table.js';
export type { ProtocolEntry } from './connector/protocols.js';

/** The elements of `server.xml`. */
export const elements = new ReleaseCatalog<ElementEntry>([
  ...serverElements,
  ...connectorElements,
  ...containerElements,
  ...contextElements,
  ...clusterElements,
  ...namingElements,
]);

/** Elements that no release reads any more whose vocabulary is known. */
export const formerElements = new ReleaseCatalog<ElementEntry>(formerElementEntries);

/** The values of a connector's `protocol`. */
export const protocols = new ReleaseCatalog<ProtocolEntry>(protocolEntries);

/** The classes that Tomcat ships and `server.xml` may name. */
export const components = new ClassCatalog([
  ...serverComponents,
  ...protocolHandlers,
  ...containerComponents,
  ...listeners,
  ...accessLogs,
  ...errorReports,
  ...requestFilters,
  ...proxyValves,
  ...authenticators,
  ...otherValves,
  ...realms,
  ...credentialHandlers,
  ...managers,
  ...stores,
  ...resources,
  ...clusterComponents,
  ...transports,
  ...interceptors,
]);

/** The handlers behind the names of protocols. */
const HANDLERS: Readonly<Record<ProtocolEntry['kind'], ComponentEntry | undefined>> = {
  HTTP: components.get('org.apache.coyote.http11.Http11NioProtocol'),
  AJP: components.get('org.apache.coyote.ajp.AjpNioProtocol'),
};

/** By element, and by class within: undefined stands for none and for an unknown one. */
const TABLES = new Map<ElementEntry, Map<ComponentEntry | undefined, AttributeTable>>();

/**
 * The attributes of an element of a class. Of a class that is not known, those that any class has; the table is
 * open then. A connector's class may be left out where it is known what it speaks.
 */
export function attributesOf(
  element: ElementEntry,
  component: ComponentEntry | undefined,
  protocol?: ProtocolEntry['kind'],
): AttributeTable {
  const isConnector = element.component?.kind === 'Connector';
  const known = component ?? (isConnector && protocol ? HANDLERS[protocol] : undefined);
  const tables = TABLES.get(element) ?? new Map<ComponentEntry | undefined, AttributeTable>();
  TABLES.set(element, tables);
  const table = tables.get(known) ?? tableOf(element, known);
  tables.set(known, table);
  return table;
}

function tableOf(element: ElementEntry, component: ComponentEntry | undefined): AttributeTable {
  const internal = [...(element.internal ?? []), ...(component?.internal ?? [])];
  const entries: AttributeEntry[] = [
    ...element.attributes,
    ...(component?.attributes ?? []),
    ...internal.map(internalAttribute),
    ...(element.component ? everyElementOfTomcat5 : []),
  ];
  const isOfUnknownClass = element.component !== undefined && component === undefined;
  const isOpen = isOfUnknownClass || element.isOpen === true || component?.isOpen === true;
  return new AttributeTable(entries, isOpen, component?.prefixes);
}
