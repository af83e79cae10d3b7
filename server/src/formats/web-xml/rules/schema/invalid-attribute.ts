import type { Fix } from '../../../../core/finding.js';
import { removeAttribute, renameAttribute, setAttribute } from '../../../xml/edits.js';
import type { Violation } from '../../schema/index.js';
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
  (violation, model) => ({
    message: messageFor(violation, versionOf(model)),
    fixes: () => fixesFor(violation),
  }),
);

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
