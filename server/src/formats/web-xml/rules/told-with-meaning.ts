import type { Violation } from '../schema/index.js';

/** By kind, element and what it lacks, the violations of the schema about which some rule has more to say. */
const TOLD: ReadonlySet<string> = new Set([
  'misplaced-element cookie-config',
  'misplaced-element user-data-constraint',
  'missing-child security-constraint/web-resource-collection',
  'missing-child web-resource-collection/url-pattern',
  'too-many session-config',
  'wrong-value http-method',
  'wrong-value http-method-omission',
  'wrong-value transport-guarantee',
]);

/** Whether another rule tells a violation, with what it means. */
export function isToldWithMeaning(violation: Violation): boolean {
  const key = `${violation.kind} ${violation.element.name}`;
  if (violation.kind !== 'missing-child') return TOLD.has(key);
  return violation.expected.some((name) => TOLD.has(`${key}/${name}`));
}
