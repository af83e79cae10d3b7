import type { XmlAttribute } from '../../xml/attributes.js';
import type { XmlDocument } from '../../xml/document.js';
import type { XmlElement } from '../../xml/element.js';
import {
  compareVersions,
  type DescriptorKind,
  type DescriptorVersion,
  versionEntry,
  versions,
} from '../catalogue/index.js';

/** What says which version a descriptor has. */
export type VersionSource = 'doctype' | 'version' | 'namespace' | 'nothing';

/** Which descriptor a document is, as far as it says so. */
export interface Descriptor {
  readonly root: XmlElement | undefined;
  /** Undefined where the root is neither. */
  readonly kind: DescriptorKind | undefined;
  /** The version it is judged by. */
  readonly version: DescriptorVersion;
  readonly source: VersionSource;
  readonly versionAttribute: XmlAttribute | undefined;
  /** The namespace of the root as it is written. */
  readonly namespace: string;
  /** The namespace that the elements should be in: that of the version; empty with a document type declaration. */
  readonly expectedNamespace: string;
  /** What it says of itself does not fit together. */
  readonly contradictions: readonly Contradiction[];
}

export type Contradiction =
  /** `version="7.0"`. */
  | 'unknown-version'
  /** The namespace is that of other versions. */
  | 'namespace-of-other-version'
  /** The namespace is of no descriptor. */
  | 'unknown-namespace'
  | 'no-namespace'
  /** A version or a namespace beside a document type declaration. */
  | 'doctype-and-schema'
  /** There are no fragments in this version. */
  | 'fragment-too-old';

const NEWEST = versions[versions.length - 1]?.version as DescriptorVersion;
const FIRST_WITH_FRAGMENTS: DescriptorVersion = '3.0';

/**
 * Tells what a document is by its document type declaration, or else its version, or else its namespace.
 * @param assumed the version where nothing says so
 */
export function descriptorOf(document: XmlDocument, assumed: DescriptorVersion = NEWEST): Descriptor {
  const { root } = document;
  const kind = root && kindOf(root);
  const versionAttribute = root?.attribute('version');
  const namespace = root?.namespace ?? '';
  const { version, source } = versionOf(document, versionAttribute, namespace, assumed);
  const isFragmentTooOld = kind === 'web-fragment' && compareVersions(version, FIRST_WITH_FRAGMENTS) < 0;
  const judged = isFragmentTooOld ? FIRST_WITH_FRAGMENTS : version;
  const expectedNamespace = versionEntry(judged)?.namespace ?? '';
  const contradictions: Contradiction[] = [];
  if (isFragmentTooOld) contradictions.push('fragment-too-old');
  if (source === 'doctype') {
    if (versionAttribute || namespace !== '') contradictions.push('doctype-and-schema');
  } else if (root) {
    if (versionAttribute && source !== 'version') contradictions.push('unknown-version');
    if (namespace === '') contradictions.push('no-namespace');
    else if (namespace !== expectedNamespace) {
      const isKnown = versions.some((entry) => entry.namespace === namespace);
      contradictions.push(isKnown ? 'namespace-of-other-version' : 'unknown-namespace');
    }
  }
  return {
    root,
    kind,
    version: judged,
    source,
    versionAttribute,
    namespace,
    expectedNamespace,
    contradictions,
  };
}

/**
 * The descriptor that was meant where the document type declaration of an old version stayed above a root of a later
 * one. Tomcat goes by the root too.
 */
export function meantDescriptor(descriptor: Descriptor): Descriptor {
  const { namespace, source, versionAttribute } = descriptor;
  if (source !== 'doctype' || !versionAttribute) return descriptor;
  const written = versionEntry(versionAttribute.value.trim());
  if (written?.namespace === undefined || written.namespace !== namespace) return descriptor;
  return { ...descriptor, version: written.version, source: 'version', expectedNamespace: namespace };
}

function kindOf({ localName }: XmlElement): DescriptorKind | undefined {
  return localName === 'web-app' || localName === 'web-fragment' ? localName : undefined;
}

function versionOf(
  { doctype }: XmlDocument,
  attribute: XmlAttribute | undefined,
  namespace: string,
  assumed: DescriptorVersion,
): { readonly version: DescriptorVersion; readonly source: VersionSource } {
  const declared = versions.find(
    (entry) =>
      entry.doctype &&
      (entry.doctype.publicId === doctype?.publicId || entry.doctype.systemId === doctype?.systemId),
  );
  if (declared) return { version: declared.version, source: 'doctype' };
  const written = attribute && versionEntry(attribute.value.trim());
  if (written && !written.doctype) return { version: written.version, source: 'version' };
  const newest = versions.findLast((entry) => entry.namespace !== undefined && entry.namespace === namespace);
  if (newest) return { version: newest.version, source: 'namespace' };
  return { version: assumed, source: 'nothing' };
}
