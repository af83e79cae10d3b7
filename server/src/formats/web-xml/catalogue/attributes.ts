import { compareVersions, type DescriptorKind, type DescriptorVersion } from './versions.js';

/** What the value of an attribute may be. */
export type AttributeKind = 'id' | 'version' | 'boolean' | 'language';

/** An attribute that the schema or document type declaration knows. */
export interface AttributeEntry {
  readonly name: string;
  readonly kind: AttributeKind;
  readonly summary: string;
  readonly isRequired?: true;
}

const ID: AttributeEntry = {
  name: 'id',
  kind: 'id',
  summary: 'A name for tools, used once in the document.',
};
const LANGUAGE: AttributeEntry = { name: 'xml:lang', kind: 'language', summary: 'The language of the text.' };
const VERSION: AttributeEntry = {
  name: 'version',
  kind: 'version',
  summary: 'The version of the descriptor.',
  isRequired: true,
};
const METADATA_COMPLETE: AttributeEntry = {
  name: 'metadata-complete',
  kind: 'boolean',
  summary: 'Whether annotations and the fragments of libraries are passed over: `true` or `false`.',
};

/** The elements for which the schemas give no id. */
const WITHOUT_ID: ReadonlySet<string> = new Set([
  'absolute-ordering',
  'addressing',
  'after',
  'before',
  'encoding',
  'file-size-threshold',
  'http-method-omission',
  'injection-target',
  'isolation-level',
  'locale',
  'max-file-size',
  'max-request-size',
  'multipart-config',
  'ordering',
  'port-name-pattern',
  'post-construct',
  'pre-destroy',
  'protocol-bindings',
  'respect-binding',
  'service-name-pattern',
  'url-pattern',
  'welcome-file',
]);
/** Those that have had one in 2.4 only. */
const WITHOUT_ID_SINCE_2_5: ReadonlySet<string> = new Set(['http-method', 'load-on-startup']);
const WITH_LANGUAGE: ReadonlySet<string> = new Set(['description', 'display-name', 'icon']);

/** The attributes that an element may have in a version of the descriptor, namespaces and `xsi:` left out. */
export function attributesOf(name: string, version: DescriptorVersion): readonly AttributeEntry[] {
  if (compareVersions(version, '2.4') < 0) return [ID];
  if (isRoot(name)) {
    return compareVersions(version, '2.5') < 0 ? [VERSION, ID] : [VERSION, METADATA_COMPLETE, ID];
  }
  if (WITH_LANGUAGE.has(name)) return name === 'icon' ? [ID, LANGUAGE] : [LANGUAGE, ID];
  if (WITHOUT_ID.has(name)) return [];
  return WITHOUT_ID_SINCE_2_5.has(name) && version !== '2.4' ? [] : [ID];
}

function isRoot(name: string): name is DescriptorKind {
  return name === 'web-app' || name === 'web-fragment';
}
