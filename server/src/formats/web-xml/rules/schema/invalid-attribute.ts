import type { Fix } from '../../../../core/finding.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import { removeAttribute, renameAttribute, setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { versions } from '../../catalogue/index.js';
import type { Violation, ViolationOf } from '../../schema/index.js';
import { DESCRIPTOR, schemaRule, versionOf } from './support.js';

const ROOT = '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0"';

/** Attributes that the schema does not know, demands, or admits with other values only. */
export const invalidAttribute = schemaRule(
  {
    id: 'web-xml/invalid-attribute',
    title: 'An attribute that the schema does not admit',
    why: 'The elements of a descriptor have hardly any attributes: what is said in one counts for nothing, and the schema forbids it.',
    remedy:
      'Say it in an element, or correct the attribute. Of `metadata-complete` Tomcat takes `true` and `false` only.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [
      {
        bad: `${ROOT}>\n  <distributable enabled="yes"/>\n</web-app>\n`,
        good: `${ROOT}>\n  <distributable/>\n</web-app>\n`,
      },
      { bad: `${ROOT} metadata-complete="yes"/>\n` },
    ],
  },
  ['unknown-attribute', 'missing-attribute', 'wrong-attribute'],
  (violation, model) => {
    if (violation.kind === 'unknown-attribute') {
      const declaration = schemaInstanceOf(violation);
      if (declaration) return findingForSchemaInstance(violation.attribute, declaration, violation.element);
    }
    const isNewer = violation.kind === 'wrong-attribute' && isNewerVersion(violation.attribute);
    return {
      message: isNewer
        ? `${violation.attribute.value} is newer than the versions that are known here: it is judged as ${versionOf(model)}.`
        : messageFor(violation, versionOf(model)),
      ...(isNewer && { severity: 'info' as const }),
      fixes: () => fixesFor(violation),
    };
  },
);

const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** Where the prefix of `xsi:schemaLocation` is declared, and stands for something else. */
function schemaInstanceOf({ element, attribute }: ViolationOf<'unknown-attribute'>) {
  const [prefix, name] = attribute.name.split(':');
  const declaration = name === 'schemaLocation' ? element.attribute(`xmlns:${prefix}`) : undefined;
  return declaration?.value === SCHEMA_INSTANCE ? undefined : declaration;
}

function findingForSchemaInstance(attribute: XmlAttribute, declaration: XmlAttribute, element: XmlElement) {
  return {
    span: declaration.valueSpan,
    message: `For ${attribute.name} to count, this must be ${SCHEMA_INSTANCE}.`,
    // Tomcat does not look at it.
    fixes: () => [
      {
        title: `Write ${SCHEMA_INSTANCE}`,
        safe: true,
        edits: setAttribute(element, declaration.name, SCHEMA_INSTANCE),
      },
    ],
  };
}

/** A version that may be there by now. */
function isNewerVersion({ name, value }: XmlAttribute): boolean {
  const [newestMajor, newestMinor] = (versions.at(-1)?.version ?? '').split('.');
  const [major, minor, ...rest] = value.trim().split('.');
  return (
    name === 'version' && rest.length === 0 && major === newestMajor && Number(minor) > Number(newestMinor)
  );
}

type AttributeViolation = Violation & {
  readonly kind: 'unknown-attribute' | 'missing-attribute' | 'wrong-attribute';
};

function messageFor(violation: AttributeViolation, version: string): string {
  const { element } = violation;
  if (violation.kind === 'missing-attribute') {
    return `<${element.name}> lacks the attribute ${violation.name}, which ${version} demands.`;
  }
  const { attribute, nearest } = violation;
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  if (violation.kind === 'unknown-attribute') {
    return `<${element.name}> has no attribute ${attribute.name} in ${version}: what it says counts for nothing.${meant}`;
  }
  if (attribute.name === 'version') {
    return `There is no version "${attribute.value}" of the descriptor. Tomcat reads it as the newest that it knows; here it is judged as ${version}.`;
  }
  return `"${attribute.value}" is no value of the attribute ${attribute.name}.${meant}`;
}

function fixesFor(violation: AttributeViolation): readonly Fix[] {
  const { element } = violation;
  if (violation.kind === 'missing-attribute') {
    const { name, value } = violation;
    return [{ title: `Add ${name}="${value}"`, safe: false, edits: setAttribute(element, name, value) }];
  }
  const { attribute, nearest } = violation;
  if (violation.kind === 'wrong-attribute') {
    if (nearest === undefined) return [];
    return [
      { title: `Write ${nearest}`, safe: false, edits: setAttribute(element, attribute.name, nearest) },
    ];
  }
  const rename = nearest === undefined || element.attribute(nearest) ? [] : [nearest];
  return [
    ...rename.map((name) => ({
      title: `Rename to ${name}`,
      safe: false,
      edits: renameAttribute(attribute, name),
    })),
    { title: `Remove ${attribute.name}`, safe: false, edits: removeAttribute(element, attribute) },
  ];
}
