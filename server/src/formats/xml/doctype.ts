import type { Span } from '../../core/text.js';

/** An entity of the internal subset. */
export interface EntityDeclaration {
  readonly name: string;
  /** The text that it stands for, references in it as they are; undefined where it is in another file. */
  readonly value: string | undefined;
  readonly span: Span;
}

/** A document type declaration. What it names outside of the document is never read. */
export interface Doctype {
  readonly span: Span;
  /** The name of the root element that it announces. */
  readonly name: string;
  readonly publicId: string | undefined;
  readonly systemId: string | undefined;
  /** The general entities that it declares, the first declaration of each name. */
  readonly entities: ReadonlyMap<string, EntityDeclaration>;
  /** Other files may declare more: an external subset, or a parameter entity that is used. */
  readonly hasExternalParts: boolean;
}

/** Where the declaration that begins at `start` ends, behind its `>`; undefined where it does not. */
export function doctypeEnd(text: string, start: number): number | undefined {
  let isInSubset = false;
  let at = start + '<!DOCTYPE'.length;
  while (at < text.length) {
    const end = literalEnd(text, at);
    if (end !== undefined) {
      at = end;
      continue;
    }
    const char = text[at];
    if (char === '[') isInSubset = true;
    else if (char === ']') isInSubset = false;
    else if (char === '>' && !isInSubset) return at + 1;
    else if (char === '<' && !isInSubset) return undefined;
    at++;
  }
  return undefined;
}

/** The end of the quoted text, comment or processing instruction that begins at `at`, the end of the text if it has none. */
function literalEnd(text: string, at: number): number | undefined {
  const close = closeOf(text, at);
  if (close === undefined) return undefined;
  const end = text.indexOf(close, at + 1);
  return end < 0 ? text.length : end + close.length;
}

function closeOf(text: string, at: number): string | undefined {
  const char = text[at];
  if (char === '"' || char === "'") return char;
  if (char !== '<') return undefined;
  if (text.startsWith('<!--', at)) return '-->';
  return text.startsWith('<?', at) ? '?>' : undefined;
}

const EXTERNAL_ID = /^\s*(?:PUBLIC\s+("[^"]*"|'[^']*')(?:\s+("[^"]*"|'[^']*'))?|SYSTEM\s+("[^"]*"|'[^']*'))/;
const NAME = /^\s*([^\s[>]+)/;
const ENTITY = /^<!ENTITY\s+([^\s%"'<>]+)\s+(?:("[^"]*"|'[^']*')|SYSTEM\b|PUBLIC\b)/;

/** Reads the declaration that stands at `span`. */
export function readDoctype(text: string, span: Span): Doctype {
  const declaration = text.slice(span.start, span.end);
  const head = declaration.slice('<!DOCTYPE'.length, subsetStart(declaration));
  const name = NAME.exec(head);
  const external = EXTERNAL_ID.exec(head.slice(name?.[0].length ?? 0));
  const subset = readSubset(text, span.start + subsetStart(declaration), span.end);
  return {
    span,
    name: name?.[1] ?? '',
    publicId: unquoted(external?.[1]),
    systemId: unquoted(external?.[2] ?? external?.[3]),
    entities: subset.entities,
    hasExternalParts: external !== null || subset.usesParameterEntities,
  };
}

/** Where the internal subset begins in a declaration; its end where it has none. */
function subsetStart(declaration: string): number {
  let at = 0;
  while (at < declaration.length) {
    const end = at === 0 ? undefined : literalEnd(declaration, at);
    if (end === undefined && declaration[at] === '[') return at;
    at = end ?? at + 1;
  }
  return declaration.length;
}

function readSubset(
  text: string,
  from: number,
  to: number,
): { readonly entities: ReadonlyMap<string, EntityDeclaration>; readonly usesParameterEntities: boolean } {
  const entities = new Map<string, EntityDeclaration>();
  let usesParameterEntities = false;
  let at = from;
  while (at < to) {
    const end = declarationEnd(text, at, to);
    if (end === undefined) {
      if (text[at] === '%') usesParameterEntities = true;
      at++;
      continue;
    }
    const entity = text.startsWith('<!ENTITY', at) ? ENTITY.exec(text.slice(at, end)) : null;
    if (entity?.[1] !== undefined && !entities.has(entity[1])) {
      entities.set(entity[1], { name: entity[1], value: unquoted(entity[2]), span: { start: at, end } });
    }
    at = end;
  }
  return { entities, usesParameterEntities };
}

/** The end of the markup that begins at `at`, quoted texts in it skipped. */
export function declarationEnd(text: string, at: number, to: number): number | undefined {
  if (text[at] !== '<') return undefined;
  const literal = literalEnd(text, at);
  if (literal !== undefined) return Math.min(literal, to);
  let inner = at + 1;
  while (inner < to) {
    if (text[inner] === '>') return inner + 1;
    inner = literalEnd(text, inner) ?? inner + 1;
  }
  return to;
}

function unquoted(literal: string | undefined): string | undefined {
  return literal?.slice(1, -1);
}
