import type { CatalogEntry } from '../../../core/catalog.js';
import type { Releases } from '../../tomcat/releases.js';
import type { AttributeEntry } from './attribute.js';

/** What a class is to Tomcat: the element that names it. */
export type ComponentKind =
  | 'Channel'
  | 'ChannelListener'
  | 'Cluster'
  | 'ClusterListener'
  | 'CacheStrategy'
  | 'Connector'
  | 'Context'
  | 'CookieProcessor'
  | 'CredentialHandler'
  | 'Deployer'
  | 'Engine'
  | 'Executor'
  | 'Host'
  | 'Interceptor'
  | 'JarScanFilter'
  | 'JarScanner'
  | 'Listener'
  | 'Loader'
  | 'Manager'
  | 'Member'
  | 'Membership'
  | 'MembershipListener'
  | 'Realm'
  | 'Receiver'
  | 'ResourceSet'
  | 'Resources'
  | 'Sender'
  | 'Server'
  | 'Service'
  | 'SessionIdGenerator'
  | 'Store'
  | 'Transport'
  | 'UpgradeProtocol'
  | 'Valve';

/** A class that Tomcat ships and a `className` may name. Its name is the full one. */
export interface ComponentEntry extends CatalogEntry {
  readonly kind: ComponentKind;
  readonly releases?: Releases;
  readonly deprecated?: Releases;
  /** The elements it works in, where those are fewer than the ones its element may stand in. */
  readonly parents?: readonly string[];
  /** The class to name instead where it is gone or deprecated. */
  readonly replacement?: string;
  readonly attributes: readonly AttributeEntry[];
  /** The names of setters that Tomcat has for itself: they are known, and nobody should write them. */
  readonly internal?: readonly string[];
  /** What names of attributes may begin with that go on with anything: `errorCode.` */
  readonly prefixes?: readonly string[];
  /** It has setters that nobody can list: an attribute that is not here may be right. */
  readonly isOpen?: true;
}
