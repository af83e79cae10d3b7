import { describe, expect, it } from 'vitest';
import { SourceText } from '../../server/src/core/text.js';
import { XmlDocument } from '../../server/src/formats/xml/document.js';
import { wellFormednessProblems } from '../../server/src/formats/xml/well-formedness.js';
import { Random } from '../support/random.js';
import { programOrSkip } from '../support/skip.js';
import { mutatedXml } from '../support/xml-mutants.js';
import { MUTANTS, SEED } from './settings.js';
import { XML_CORNERS } from './xml-corners.js';
import { mutable, type XmlSource, xmlSources } from './xml-sources.js';
import { judgeAll, type XmllintVerdict } from './xmllint.js';

/** What xmllint refuses although the XML recommendation leaves it open, or what we do not look at. */
const STRICTER: readonly RegExp[] = [
  // Addresses of other files, which we never open.
  /Invalid URI|Fragment not allowed/,
  // It cannot decode the file; by then the editor or the command line has.
  /Unsupported encoding/,
];

/** It decodes the file by the encoding that is declared; by then the editor or the command line has. */
function isOfOtherEncoding(text: string): boolean {
  return /^<\?xml[^>]*encoding=["'](?!utf-8)/i.test(text) && /[^\u0000-\u007f]/.test(text);
}

/** In the default of an attribute that a document type declares: we do not look at what it refers to. */
function isInDefault({ doctype, source }: XmlDocument, line: number, output: string): boolean {
  if (!doctype || !/Entity '.*' not defined/.test(output)) return false;
  return line <= source.lineAt(doctype.span.end) + 1 && source.slice(doctype.span).includes('<!ATTLIST');
}

/** Where the recommendation has no such version number, and wants a blank behind `<!DOCTYPE`, xmllint does not. */
function isLaxer(text: string, output: string): boolean {
  return /Unsupported version '1\.[^']*'/.test(output) || /<!DOCTYPE[^ \t\r\n]/.test(text);
}

describe.runIf(programOrSkip('xmllint'))('our verdict and that of xmllint', () => {
  async function differencesIn(sources: readonly XmlSource[]): Promise<readonly string[]> {
    const verdicts = await judgeAll(sources.map(({ text }) => text));
    return sources.flatMap(({ name, text }, index) => {
      const found = difference(text, verdicts[index] as XmllintVerdict);
      return found === undefined ? [] : [`${name}, seed ${SEED}: ${found}\n${text}`];
    });
  }

  it('agree on what people wrote', async () => {
    expect(await differencesIn(xmlSources)).toEqual([]);
  });

  it('agree on what is easily misread', async () => {
    const corners = XML_CORNERS.map((text) => ({ name: JSON.stringify(text), text }));
    expect(await differencesIn(corners)).toEqual([]);
  });

  it(`agree on ${MUTANTS} mutants of what people wrote`, async () => {
    const random = new Random(SEED);
    const mutants = Array.from({ length: MUTANTS }, (_, index) => {
      const { name, text } = random.pick(mutable);
      return { name: `mutant ${index} of ${name}`, text: mutatedXml(text, random) };
    });
    expect(await differencesIn(mutants)).toEqual([]);
  });
});

/** In what our verdict differs from xmllint's, as a sentence; undefined where they agree. */
function difference(text: string, { line, output }: XmllintVerdict): string | undefined {
  const document = new XmlDocument(new SourceText(text));
  const problems = wellFormednessProblems(document);
  const first = problems.reduce<number | undefined>((least, { span, noticedAt = span.start }) => {
    return least === undefined || noticedAt < least ? noticedAt : least;
  }, undefined);
  if (STRICTER.some((pattern) => pattern.test(output)) || isLaxer(text, output)) return undefined;
  if (expandsParameterEntities(text) || isOfOtherEncoding(text)) return undefined;
  if (line === undefined) {
    return first === undefined ? undefined : `xmllint accepts it, we say ${problems[0]?.message}`;
  }
  if (isInDefault(document, line, output)) return undefined;
  // It prints an error, and goes on: another file may declare the entity.
  if (document.doctype?.hasExternalParts && /Entity '.*' not defined/.test(output)) return undefined;
  if (first === undefined) return `xmllint refuses what we accept: ${output}`;
  // Within a declaration, an entity or a content model xmllint may be lines further than the beginning of it.
  if (Number.isNaN(line) || problems[0]?.kind === 'broken-doctype') return undefined;
  const ours = text.slice(0, first).split('\n').length;
  return ours === line ? undefined : `xmllint stops in line ${line}, we in line ${ours}: ${output}`;
}

/** Parameter entities are never expanded by us: what they stand for may be anything. */
function expandsParameterEntities(text: string): boolean {
  return /%[^\s;"'<>]+;/.test(text.replace(/<!ENTITY[^>]*>/g, ''));
}
