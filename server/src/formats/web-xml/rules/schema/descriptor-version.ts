import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import { removeSpan } from '../../../xml/layout.js';
import type { WebXmlModel } from '../../model/model.js';
import type { Contradiction, ViolationOf } from '../../schema/index.js';
import { DESCRIPTOR, namesNoVersion, schemaRule, versionOf } from './support.js';

type WrongDescriptor = ViolationOf<'wrong-namespace' | 'wrong-version'>;

const ofRoot = schemaRule(
  {
    id: 'web-xml/descriptor-version',
    title: 'Version and namespace of the descriptor do not fit together',
    why: 'Each version of the descriptor has its namespace. Tomcat goes by `version` alone as long as validation is off; other containers, tools and a validating Tomcat refuse the file.',
    remedy: 'Give the root element a version that your server knows, and the namespace that belongs to it.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [
      {
        bad: '<web-app xmlns="http://java.sun.com/xml/ns/javaee" version="4.0"/>\n',
        good: '<web-app xmlns="http://xmlns.jcp.org/xml/ns/javaee" version="4.0"/>\n',
      },
      {
        bad: '<web-app version="6.0"/>\n',
        good: '<web-app version="6.0" xmlns="https://jakarta.ee/xml/ns/jakartaee"/>\n',
      },
    ],
  },
  ['wrong-namespace', 'wrong-version'],
  (violation, model) => {
    if (namesNoVersion(model)) return findingForNoVersion(violation, model);
    return {
      message: MESSAGES[violation.contradiction as keyof typeof MESSAGES](versionOf(model), violation),
      fixes: () => fixesFor(violation),
    };
  },
);

/** What the root says of the version does not fit together, or not with the document type declaration. */
export const descriptorVersion: Rule<WebXmlModel> = {
  ...ofRoot,
  *check(model, context): Iterable<Finding> {
    const left = findingForDoctype(model);
    if (left) yield left;
    else yield* ofRoot.check(model, context);
  },
};

/** A document type declaration that stayed when the root was brought to a later version. */
function findingForDoctype({ document, judgement }: WebXmlModel): Finding | undefined {
  const { doctype, source: text } = document;
  const { contradictions, source, version } = judgement.descriptor;
  if (!doctype || source !== 'version' || !contradictions.includes('doctype-and-schema')) return undefined;
  const [start, end] = removeSpan(text, doctype.span);
  return {
    span: doctype.span,
    message: `This is left over from an older version: the root element says ${version}, and Tomcat goes by that unless it validates.`,
    fixes: () =>
      doctype.entities.size > 0
        ? []
        : [{ title: 'Remove the declaration', safe: true, edits: [{ span: { start, end }, text: '' }] }],
  };
}

/** No schema is broken where none is declared: Tomcat chooses one, and so may others. */
function findingForNoVersion({ element, expected }: WrongDescriptor, model: WebXmlModel) {
  const { judgement, target } = model;
  const { version } = judgement.descriptor;
  const reader = target.isAssumed ? 'Tomcat' : `Tomcat ${target.label}`;
  return {
    message: `No version is declared: ${reader} reads this as the newest that it knows, and other tools cannot check it.`,
    severity: 'info' as const,
    fixes: () =>
      target.isAssumed
        ? []
        : [
            {
              title: `Declare version ${version}, which ${reader} takes it for`,
              safe: false,
              edits: [
                ...setAttribute(element, 'xmlns', expected),
                ...setAttribute(element, 'version', version),
              ],
            },
          ],
  };
}

type Describe = (version: string, violation: WrongDescriptor) => string;

/** Of a version that there is not, the rule about attributes speaks. */
const MESSAGES: Readonly<Record<Exclude<Contradiction, 'unknown-version'>, Describe>> = {
  'namespace-of-other-version': (version, { expected }) =>
    `This is the namespace of other versions: that of ${version} is ${expected}.`,
  'unknown-namespace': (version, { expected }) =>
    `This is the namespace of no descriptor: that of ${version} is ${expected}.`,
  'no-namespace': (version, { expected }) =>
    `The namespace is missing: that of ${version} is ${expected}. Tomcat minds only if it validates.`,
  'doctype-and-schema': (version) =>
    `The document type declaration says ${version}, which has neither a namespace nor a version attribute.`,
  'fragment-too-old': () => 'There are fragments since version 3.0.',
};

function fixesFor({ element, expected, contradiction }: WrongDescriptor): readonly Fix[] {
  if (expected === '' || contradiction === 'doctype-and-schema') return [];
  if (element.name.includes(':')) return [];
  const name = contradiction === 'fragment-too-old' ? 'version' : 'xmlns';
  // Tomcat does not look at the namespace.
  const safe = name === 'xmlns';
  return [{ title: `Set ${name} to ${expected}`, safe, edits: setAttribute(element, name, expected) }];
}
