import type { Fix } from '../../../../core/finding.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import { insertChild, removeAttribute } from '../../../xml/edits.js';
import { escapeValue } from '../../../xml/escape.js';
import { indentUnit } from '../../../xml/layout.js';
import type { Connector } from '../../model/connectors.js';
import { meantVersion, readProtocols, TLS_VERSIONS } from '../../values/tls-protocols.js';

/** Values that say what is so without them. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  certificateVerification: ['false', 'no', 'none'],
  sslProtocol: ['tls'],
};

/** The fix that takes the attributes out, where an `SSLHostConfig` is there already. */
export function removeLegacyTls({ element, legacy }: Connector): Fix {
  return {
    title: 'Remove the attributes that the SSLHostConfig replaces',
    safe: false,
    edits: legacy.flatMap(({ attribute }) => removeAttribute(element, attribute)),
  };
}

/**
 * The fix that moves the attributes into an `SSLHostConfig` with a `Certificate`; undefined where no file is named that
 * could go there.
 */
export function convertLegacyTls({ element, legacy }: Connector): Fix | undefined {
  const host = new Map<string, string>();
  const certificate = new Map<string, string>();
  for (const { attribute, entry } of legacy) {
    const [owner, name] = (entry.replacement ?? '').split('/') as [string, string];
    const value = converted(name, attribute);
    if (value === undefined) continue;
    const settings = owner === 'Certificate' ? certificate : host;
    if (!settings.has(value.name)) settings.set(value.name, value.written);
  }
  if (!certificate.has('certificateFile') && !certificate.has('certificateKeystoreFile')) return undefined;
  const unit = indentUnit(element.document);
  const xml = `<SSLHostConfig${attributes(host)}>\n${unit}<Certificate${attributes(certificate)}/>\n</SSLHostConfig>`;
  return {
    title: 'Convert to SSLHostConfig and Certificate',
    safe: false,
    edits: [
      ...legacy.flatMap(({ attribute }) => removeAttribute(element, attribute)),
      ...insertChild(element, xml, 'first'),
    ],
  };
}

interface Converted {
  readonly name: string;
  /** The value with its quotes, as it is written. */
  readonly written: string;
}

/** What becomes of an attribute; undefined where it says nothing that would not be so without it. */
function converted(name: string, attribute: XmlAttribute): Converted | undefined {
  const { value } = attribute;
  if (DEFAULTS[name]?.includes(value.toLowerCase())) return undefined;
  const isList = name === 'sslProtocol' && /[\s,+;]/.test(value.trim());
  if (name === 'protocols' || isList) {
    const versions = versionsOf(value);
    return versions === undefined ? undefined : { name: 'protocols', written: quoted(versions, attribute) };
  }
  return { name, written: quoted(value, attribute) };
}

/** The versions of a list as `protocols` has them; undefined where they are all there are, or none is known. */
function versionsOf(list: string): string | undefined {
  if (/\ball\b/i.test(list)) return undefined;
  const names = [...readProtocols(list.trim().replace(/[\s;]+/g, ',')).enabled].map(meantVersion);
  const known = names.filter((name) => name !== undefined && TLS_VERSIONS.includes(name));
  return known.length === 0 ? undefined : known.join(',+');
}

function quoted(value: string, { quote }: XmlAttribute): string {
  const mark = quote === '' ? '"' : quote;
  return mark + escapeValue(value, mark) + mark;
}

function attributes(settings: ReadonlyMap<string, string>): string {
  return [...settings].map(([name, written]) => ` ${name}=${written}`).join('');
}
