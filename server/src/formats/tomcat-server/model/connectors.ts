import { oncePer } from '../../../core/once.js';
import { has } from '../../tomcat/releases.js';
import type { XmlAttribute } from '../../xml/attributes.js';
import type { XmlElement } from '../../xml/element.js';
import type { AttributeEntry } from '../catalogue/attribute.js';
import type { ServerModel } from './model.js';
import { type Reach, reachOf } from './reach.js';

/** Attributes by the names that they have in `SSLHostConfig` and `Certificate`. */
export type TlsSettings = ReadonlyMap<string, XmlAttribute>;

/** What a `Certificate` says, or what stands for one. */
export interface TlsCertificate {
  /** The `Certificate`; up to 9.0 the `SSLHostConfig` or the connector may hold its attributes. */
  readonly element: XmlElement;
  readonly settings: TlsSettings;
}

/** What an `SSLHostConfig` says, or the attributes of the connector that stand for one. */
export interface TlsHost {
  /** The `SSLHostConfig`; up to 9.0 it may be the connector. */
  readonly element: XmlElement;
  /** In lower case, as Tomcat compares it; undefined where a property decides. */
  readonly name: string | undefined;
  readonly settings: TlsSettings;
  readonly certificates: readonly TlsCertificate[];
}

/** An attribute for TLS that stands on the connector as up to 9.0. */
export interface LegacyTlsAttribute {
  readonly attribute: XmlAttribute;
  readonly entry: AttributeEntry;
}

/** A connector as Tomcat makes it. */
export interface Connector {
  readonly element: XmlElement;
  /** Undefined for a class of somebody else's, and for one that does not exist. */
  readonly speaks: 'HTTP' | 'AJP' | undefined;
  /** Whether it speaks TLS; undefined where a property decides, or a TLS implementation of somebody else's. */
  readonly isTls: boolean | undefined;
  /** Undefined where it is not known. */
  readonly port: number | undefined;
  readonly reach: Reach;
  /** In the order of the text. Those of a target that reads the legacy attributes include what these make. */
  readonly hosts: readonly TlsHost[];
  /** Whether the target reads them or not. */
  readonly legacy: readonly LegacyTlsAttribute[];
}

/** The name of the host that is meant where none is named. */
export const DEFAULT_HOST = '_default_';

/** The connectors of a configuration, in the order of the text. */
export const connectorsOf = oncePer((model: ServerModel): readonly Connector[] =>
  model.named('Connector').map((element) => connectorOf(model, element)),
);

/** The connectors that speak HTTP over TLS. */
export function tlsConnectorsOf(model: ServerModel): readonly Connector[] {
  return connectorsOf(model).filter(({ speaks, isTls }) => speaks === 'HTTP' && isTls === true);
}

/** Whether an attribute of a connector configures TLS as up to 9.0. */
export function isLegacyTls(entry: AttributeEntry): boolean {
  return /^(?:SSLHostConfig|Certificate)\//.test(entry.replacement ?? '');
}

function connectorOf(model: ServerModel, element: XmlElement): Connector {
  const legacy = element.attributes.flatMap((attribute) => {
    const entry = model.attributeEntry(element, attribute.name);
    return entry && isLegacyTls(entry) ? [{ attribute, entry }] : [];
  });
  const hosts = model.children(element, 'SSLHostConfig').map((host) => hostOf(model, host));
  const isRead = legacy.some(({ entry }) => has(entry.releases, model.target));
  return {
    element,
    speaks: model.protocolOf(element),
    isTls: isForeign(model, element) ? undefined : model.flag(element, 'SSLEnabled'),
    port: model.integer(element, 'port'),
    reach: reachOfConnector(model, element),
    hosts: isRead ? [hostOf(model, element), ...hosts] : hosts,
    legacy,
  };
}

function isForeign(model: ServerModel, connector: XmlElement): boolean {
  const implementation = model.attribute(connector, 'sslImplementationName')?.value;
  return implementation !== undefined && !implementation.startsWith('org.apache.tomcat.');
}

/** AJP listens on the loopback address since the releases that ask for a secret. */
function reachOfConnector(model: ServerModel, connector: XmlElement): Reach {
  if (model.effective(connector, 'unixDomainSocketPath')) return 'loopback';
  const address = model.attribute(connector, 'address');
  if (address) return reachOf(address.value);
  if (model.protocolOf(connector) !== 'AJP') return 'every';
  return has(model.attributeEntry(connector, 'secretRequired')?.releases, model.target)
    ? 'loopback'
    : 'every';
}

/** @param element the `SSLHostConfig`, or the connector whose attributes stand for one */
function hostOf(model: ServerModel, element: XmlElement): TlsHost {
  const isConnector = element.name === 'Connector';
  const settings = new Map<string, XmlAttribute>();
  const certificate = new Map<string, XmlAttribute>();
  for (const attribute of element.attributes) {
    const entry = model.attributeEntry(element, attribute.name);
    if (!entry || !has(entry.releases, model.target)) continue;
    const [owner, name] = (entry.replacement ?? '').split('/');
    if (owner === 'Certificate' && name !== undefined) certificate.set(name, attribute);
    else if (!isConnector) settings.set(entry.name, attribute);
    else if (name !== undefined) settings.set(name, attribute);
  }
  const own = isConnector || certificate.size > 0 ? [{ element, settings: certificate }] : [];
  const children = isConnector ? [] : model.children(element, 'Certificate');
  const certificates = children.map((child) => ({ element: child, settings: settingsOf(model, child) }));
  return {
    element,
    name: isConnector ? DEFAULT_HOST : model.setting(element, 'hostName')?.value.toLowerCase(),
    settings,
    certificates: [...own, ...certificates],
  };
}

function settingsOf(model: ServerModel, element: XmlElement): TlsSettings {
  const settings = new Map<string, XmlAttribute>();
  for (const attribute of element.attributes) {
    const entry = model.attributeEntry(element, attribute.name);
    if (entry && has(entry.releases, model.target)) settings.set(entry.name, attribute);
  }
  return settings;
}
