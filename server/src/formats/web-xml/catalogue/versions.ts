import { since, type Target } from '../../../core/target.js';

/** A version of the deployment descriptor, which is that of the servlet specification it comes with. */
export type DescriptorVersion = '2.2' | '2.3' | '2.4' | '2.5' | '3.0' | '3.1' | '4.0' | '5.0' | '6.0' | '6.1';

/** What a descriptor is: of an application, or of a library in it. */
export type DescriptorKind = 'web-app' | 'web-fragment';

/** How a version of the descriptor is told, and who knows it. */
export interface VersionEntry {
  readonly version: DescriptorVersion;
  /** The platform it belongs to. */
  readonly platform: string;
  /** The first line of Tomcat that knows it. */
  readonly since: string;
  /** The document type declaration that says so; those with a schema have none. */
  readonly doctype?: { readonly publicId: string; readonly systemId: string };
  /** The namespace of its elements; those with a document type declaration have none. */
  readonly namespace?: string;
  /** The usual name of the schema's file, by what the descriptor is. */
  readonly schemas?: { readonly 'web-app': string; readonly 'web-fragment'?: string };
}

/** The namespaces of descriptors, oldest first. */
export const J2EE = 'http://java.sun.com/xml/ns/j2ee';
export const JAVA_EE_SUN = 'http://java.sun.com/xml/ns/javaee';
export const JAVA_EE_JCP = 'http://xmlns.jcp.org/xml/ns/javaee';
export const JAKARTA_EE = 'https://jakarta.ee/xml/ns/jakartaee';

function schemas(version: string): { readonly 'web-app': string; readonly 'web-fragment': string } {
  const file = version.replace('.', '_');
  return { 'web-app': `web-app_${file}.xsd`, 'web-fragment': `web-fragment_${file}.xsd` };
}

/** Every version of the descriptor, oldest first. */
export const versions: readonly VersionEntry[] = [
  {
    version: '2.2',
    platform: 'J2EE 1.2',
    since: '7.0',
    doctype: {
      publicId: '-//Sun Microsystems, Inc.//DTD Web Application 2.2//EN',
      systemId: 'http://java.sun.com/j2ee/dtds/web-app_2_2.dtd',
    },
  },
  {
    version: '2.3',
    platform: 'J2EE 1.3',
    since: '7.0',
    doctype: {
      publicId: '-//Sun Microsystems, Inc.//DTD Web Application 2.3//EN',
      systemId: 'http://java.sun.com/dtd/web-app_2_3.dtd',
    },
  },
  {
    version: '2.4',
    platform: 'J2EE 1.4',
    since: '7.0',
    namespace: J2EE,
    schemas: { 'web-app': 'web-app_2_4.xsd' },
  },
  {
    version: '2.5',
    platform: 'Java EE 5',
    since: '7.0',
    namespace: JAVA_EE_SUN,
    schemas: { 'web-app': 'web-app_2_5.xsd' },
  },
  {
    version: '3.0',
    platform: 'Java EE 6',
    since: '7.0',
    namespace: JAVA_EE_SUN,
    schemas: schemas('3.0'),
  },
  {
    version: '3.1',
    platform: 'Java EE 7',
    since: '8.5',
    namespace: JAVA_EE_JCP,
    schemas: schemas('3.1'),
  },
  {
    version: '4.0',
    platform: 'Java EE 8',
    since: '9.0',
    namespace: JAVA_EE_JCP,
    schemas: schemas('4.0'),
  },
  {
    version: '5.0',
    platform: 'Jakarta EE 9',
    since: '10.0',
    namespace: JAKARTA_EE,
    schemas: schemas('5.0'),
  },
  {
    version: '6.0',
    platform: 'Jakarta EE 10',
    since: '10.1',
    namespace: JAKARTA_EE,
    schemas: schemas('6.0'),
  },
  {
    version: '6.1',
    platform: 'Jakarta EE 11',
    since: '11.0',
    namespace: JAKARTA_EE,
    schemas: schemas('6.1'),
  },
];

const ORDER = new Map(versions.map(({ version }, index) => [version, index]));
const BY_VERSION = new Map<string, VersionEntry>(versions.map((entry) => [entry.version, entry]));

/** The entry of a version as it is written, `6.0`; undefined for one that there is none of. */
export function versionEntry(version: string): VersionEntry | undefined {
  return BY_VERSION.get(version);
}

/** The version that a release of Tomcat takes a descriptor for that names none, or one it does not know. */
export function defaultVersion(target: Target): DescriptorVersion {
  const known = versions.filter((entry) => since(target, entry.since));
  return (known[known.length - 1] as VersionEntry).version;
}

/** Negative where `a` is older than `b`. */
export function compareVersions(a: DescriptorVersion, b: DescriptorVersion): number {
  return (ORDER.get(a) as number) - (ORDER.get(b) as number);
}

/** What differs between versions: one for all, or by range, `2.2..2.5`, `3.0..` or `2.4`. */
export type ByVersion<T> = T | Readonly<Record<string, T>>;

/** What a range of versions covers. */
export function isInRange(range: string, version: DescriptorVersion): boolean {
  const [from, to] = range.split('..') as [DescriptorVersion, (DescriptorVersion | '')?];
  if (compareVersions(version, from) < 0) return false;
  if (to === undefined) return version === from;
  return to === '' || compareVersions(version, to) <= 0;
}
