import type { Admission, AdmissionLine, LackingFact, PassedLine } from '../core/admission.js';
import type { SourceText } from '../core/text.js';
import { listed, type Paint, painter, printable, wrap } from './terminal.js';

/** What a configuration does with a connection, as it is told. */
export interface Answer {
  readonly admission: Admission;
  /** The document that was asked for. */
  readonly path: string;
  /** What reads it: `PostgreSQL 18`. */
  readonly reader: string;
  labelOf(path: string): string;
  sourceOf(path: string): SourceText | undefined;
}

/** What `hardlint who --format json` prints: a stable interface. */
export interface JsonAnswer {
  /** From 1 on; null where no line surely matches. */
  readonly line: number | null;
  /** Where that is not the document that was asked for. */
  readonly path?: string;
  readonly method: string | null;
  /** What is written behind the method. */
  readonly options: readonly string[];
  readonly passed: readonly JsonPassed[];
  /** The lines before that may match, and what would have to hold. */
  readonly unsure: readonly JsonDoubt[];
  /** The first mistake for which the server refuses the configuration. */
  readonly refused: (JsonLine & { readonly message: string }) | null;
  readonly answer: string;
}

export interface JsonLine {
  readonly line: number;
  readonly path?: string;
}

export interface JsonPassed extends JsonLine {
  readonly why: string;
  readonly certain?: false;
}

export interface JsonDoubt extends JsonLine {
  readonly if: string;
}

/** The answer as one object, for programs. */
export function toJsonAnswer(answer: Answer): string {
  const { hit, passed, refusal, answer: sentence } = answer.admission;
  const place = (line: AdmissionLine): JsonLine => placeOf(line, answer);
  const json: JsonAnswer = {
    ...(hit ? place(hit) : { line: null }),
    method: hit?.method ?? null,
    options: hit?.options ?? [],
    passed: passed.map((each) => ({
      ...place(each),
      why: each.why,
      ...(each.condition !== undefined && { certain: false }),
    })),
    unsure: passed.flatMap((each) =>
      each.condition === undefined ? [] : [{ ...place(each), if: each.condition }],
    ),
    refused: refusal ? { ...place(refusal), message: refusal.message } : null,
    answer: sentence,
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function placeOf({ line, path }: AdmissionLine, answer: Answer): JsonLine {
  return path === answer.path ? { line } : { line, path: answer.labelOf(path) };
}

/** The options that tell the facts. */
const OPTIONS: Readonly<Record<LackingFact, string>> = {
  memberOf: '--member-of',
  hostName: '--hostname',
  serverNetworks: '--server',
};

interface Row {
  readonly place: string;
  readonly mark: 'passed' | 'unsure' | 'hit';
  readonly text: string;
}

/** The answer for people: the lines in the order in which they are tried, and what comes of it. */
export function renderAnswer(
  answer: Answer,
  { colour, width }: { readonly colour: boolean; readonly width: number | undefined },
): string {
  const paint = painter(colour);
  const { hit, passed } = answer.admission;
  const rows: Row[] = passed.map((each) => ({
    place: shownPlace(each, answer),
    mark: each.condition === undefined ? 'passed' : 'unsure',
    text: each.why,
  }));
  if (hit) rows.push({ place: shownPlace(hit, answer), mark: 'hit', text: textOf(hit, answer) });
  const widest = rows.reduce((most, { place }) => Math.max(most, place.length), 0);
  const facts = sentences(answer.admission).flatMap((each) => wrap(printable(each), width));
  return [
    `${paint(printable(answer.labelOf(answer.path)), 'bold')}, as ${answer.reader} reads it\n`,
    ...rows.map((row) => renderRow(row, widest, paint)),
    ...(rows.length > 0 ? ['\n'] : []),
    ...facts.map((line) => `${line}\n`),
  ].join('');
}

function renderRow({ place, mark, text }: Row, widest: number, paint: Paint): string {
  const start = `  ${place.padStart(widest)}  `;
  const shown = printable(text);
  if (mark === 'hit') return `${start}${paint('hit   ', 'green')}  ${paint(shown, 'bold')}\n`;
  if (mark === 'unsure') return `${start}${paint('unsure', 'yellow')}  ${shown}\n`;
  return `${start}${paint('passed', 'dim')}  ${shown}\n`;
}

function shownPlace({ line, path }: AdmissionLine, answer: Answer): string {
  return path === answer.path ? String(line) : `${printable(answer.labelOf(path))}:${line}`;
}

function textOf({ path, span }: AdmissionLine, { sourceOf }: Answer): string {
  return sourceOf(path)?.slice(span) ?? '';
}

function sentences({ answer, passed }: Admission): readonly string[] {
  const lacking = new Set(passed.flatMap(({ lacks = [] }: PassedLine) => lacks));
  if (lacking.size === 0) return [answer];
  const options = [...lacking].map((fact) => OPTIONS[fact]);
  return [answer, `To be sure, add ${listed(options)}.`];
}
