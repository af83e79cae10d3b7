import { SaxesParser } from 'saxes';
import { oncePer } from '../../core/once.js';
import type { XmlDocument } from './document.js';
import { hasForbiddenCharacter } from './well-formedness/characters.js';
import { diagnose } from './well-formedness/diagnosis.js';
import type { XmlProblem, XmlProblemKind } from './well-formedness/problems.js';

export type { XmlProblem, XmlProblemKind } from './well-formedness/problems.js';

/** What the strict parser objects to first. */
interface Objection {
  readonly message: string;
  /** The offset up to which it had read. */
  readonly position: number;
}

/**
 * Where a document is not well-formed XML, in the order of the text; nothing for one that is. A strict parser judges;
 * what it stops at is then looked for in the whole document, and told mistake by mistake.
 */
export const wellFormednessProblems: (document: XmlDocument) => readonly XmlProblem[] = oncePer(judge);

/**
 * Whether all of a document is known: it is well-formed, and no part of it is in another file. Where it is not, what
 * seems to be missing may be there.
 */
export function isComplete(document: XmlDocument): boolean {
  return !document.hasUnreadContent && wellFormednessProblems(document).length === 0;
}

/** Problems after which nobody can tell which element stands in which. */
const OF_NESTING: ReadonlySet<XmlProblemKind> = new Set([
  'broken-end-tag',
  'broken-tag',
  'misspelt-end-tag',
  'never-ended',
  'stray-end-tag',
  'unclosed-element',
]);

/** Whether each element stands in the one that its writer meant, as far as tags can tell. */
export function isNestingKnown(document: XmlDocument): boolean {
  return !wellFormednessProblems(document).some(({ kind }) => OF_NESTING.has(kind));
}

/** What the parser does not look at: document type declarations, and what follows the name of an instruction. */
const PASSED_OVER = /<!DOCTYPE|<\?[^ \t\r\n?]*\?(?!>)/;

function judge(document: XmlDocument): readonly XmlProblem[] {
  // The parser cannot cope with halves of characters.
  if (hasForbiddenCharacter(document.text)) return diagnose(document);
  const objection = firstObjection(document);
  if (!objection && !PASSED_OVER.test(document.text)) return [];
  const problems = diagnose(document);
  if (problems.length > 0 || !objection) return problems;
  const end = Math.min(objection.position, document.text.length);
  const message = `This is not well-formed XML: ${objection.message}`;
  return [{ kind: 'not-well-formed', span: { start: Math.max(0, end - 1), end }, message }];
}

/** Thrown to make the parser stop. */
const STOP = new Error('stop');

function firstObjection({ text, doctype }: XmlDocument): Objection | undefined {
  const parser = new SaxesParser({ position: false });
  for (const name of doctype?.entities.keys() ?? []) parser.ENTITIES[name] = '';
  let objection: Objection | undefined;
  parser.on('error', ({ message }) => {
    if (message === 'undefined entity.' && doctype?.hasExternalParts) return;
    objection = { message, position: parser.position };
    throw STOP;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error !== STOP) throw error;
  }
  return objection;
}
