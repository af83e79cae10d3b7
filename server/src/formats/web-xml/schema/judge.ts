import { nearest } from '../../../core/nearest.js';
import type { XmlDocument } from '../../xml/document.js';
import type { XmlElement } from '../../xml/element.js';
import { compareVersions, contentOf } from '../catalogue/index.js';
import { judgeAttributes } from './attributes.js';
import { judgeChildren, type Vocabulary } from './children.js';
import { type Descriptor, descriptorOf } from './descriptor.js';
import { hasUnknownContent, judgeStrayText, judgeValue } from './text.js';
import { Ids, judgeNames } from './unique.js';
import type { Violation, ViolationKind, ViolationOf, WrongDescriptor } from './violation.js';

/** What the schema or document type declaration of a descriptor says of it. */
export class Judgement {
  readonly #byKind = new Map<ViolationKind, Violation[]>();

  constructor(
    readonly descriptor: Descriptor,
    /** All of them, in the order of the text. */
    readonly all: readonly Violation[],
  ) {
    for (const violation of all) {
      const known = this.#byKind.get(violation.kind);
      if (known) known.push(violation);
      else this.#byKind.set(violation.kind, [violation]);
    }
  }

  /** The violations of one kind, in the order of the text. */
  violations<Kind extends ViolationKind>(kind: Kind): readonly ViolationOf<Kind>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as readonly ViolationOf<Kind>[];
  }
}

/**
 * Judges a descriptor by the schema of its version. An element that stands wrongly is one violation, and what is in
 * one that is not known there is not looked at. Time is linear in the length of the document.
 */
export function judge(document: XmlDocument, descriptor: Descriptor = descriptorOf(document)): Judgement {
  const found = [...violationsOf(descriptor)];
  return new Judgement(
    descriptor,
    found.sort((a, b) => a.span.start - b.span.start),
  );
}

/** An element that is to be looked into. */
interface Visit {
  readonly element: XmlElement;
  readonly name: string;
  readonly parentName: string | undefined;
}

function* violationsOf(descriptor: Descriptor): Generator<Violation> {
  const { root } = descriptor;
  if (!root) return;
  const vocabulary = vocabularyOf(descriptor);
  if (descriptor.kind === undefined || vocabulary.nameOf(root) !== descriptor.kind) {
    const near = nearest(root.localName, ['web-app', 'web-fragment']);
    const noticed = { at: root.span.start, on: root };
    yield {
      kind: 'wrong-root',
      element: root,
      span: root.nameSpan,
      ...(near !== undefined && { nearest: near }),
      noticed,
    };
    return;
  }
  yield* judgeDescriptor(descriptor, root);
  const ids = new Ids();
  const waiting: Visit[] = [{ element: root, name: descriptor.kind, parentName: undefined }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const known = yield* judgeElement(next, vocabulary, ids);
    for (let index = known.length - 1; index >= 0; index--) {
      const element = known[index] as XmlElement;
      waiting.push({ element, name: vocabulary.nameOf(element) as string, parentName: next.name });
    }
  }
}

function vocabularyOf({ version, root, namespace }: Descriptor): Vocabulary {
  const isDoctype = compareVersions(version, '2.4') < 0;
  return {
    version,
    isDoctype,
    // A wrong namespace of the root is said once, there.
    nameOf: (element) => {
      if (isDoctype) return element.name;
      return element === root || element.namespace === namespace ? element.localName : undefined;
    },
  };
}

function* judgeDescriptor(descriptor: Descriptor, root: XmlElement): Generator<Violation> {
  const noticed = { at: root.span.start, on: root };
  for (const contradiction of descriptor.contradictions) {
    if (contradiction === 'doctype-and-schema' || contradiction === 'unknown-version') continue;
    const isVersion = contradiction === 'fragment-too-old';
    const declaration = isVersion ? descriptor.versionAttribute : namespaceDeclaration(root);
    const violation: WrongDescriptor = {
      kind: isVersion ? 'wrong-version' : 'wrong-namespace',
      element: root,
      span: declaration?.valueSpan ?? root.nameSpan,
      contradiction,
      expected: isVersion ? descriptor.version : descriptor.expectedNamespace,
      noticed,
    };
    yield violation;
  }
}

function namespaceDeclaration(root: XmlElement) {
  const colon = root.name.indexOf(':');
  return root.attribute(colon < 0 ? 'xmlns' : `xmlns:${root.name.slice(0, colon)}`);
}

function* judgeElement(
  { element, name, parentName }: Visit,
  vocabulary: Vocabulary,
  ids: Ids,
): Generator<Violation, readonly XmlElement[]> {
  const model = contentOf(name, vocabulary.version);
  // Most elements are plain text, and no such element must have an attribute.
  if (model || element.attributes.length > 0) {
    yield* judgeAttributes(element, name, vocabulary);
    yield* ids.judge(element);
  }
  if (!model && element.children.length === 0) {
    if (!vocabulary.isDoctype) yield* judgeValue(element, parentName, name, vocabulary);
    return [];
  }
  if (model && hasUnknownContent(element)) return [];
  const { violations, known } = judgeChildren(element, model, vocabulary);
  yield* violations;
  if (model) yield* judgeStrayText(element, model, vocabulary);
  else if (!vocabulary.isDoctype) yield* judgeValue(element, parentName, name, vocabulary);
  if (!vocabulary.isDoctype) yield* judgeNames(element, name, known);
  return known;
}
