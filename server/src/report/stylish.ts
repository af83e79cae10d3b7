import type { Diagnostic } from '../core/engine.js';
import { SEVERITIES, type Severity } from '../core/finding.js';
import { groupBy } from '../core/group.js';
import { excerptOf } from './excerpt.js';
import { countBySeverity, type Report, type ReportedDocument, type Reporter } from './report.js';
import { counted, listed, type Paint, painter, printable, type Style, wrap } from './terminal.js';

export const stylish: Reporter = {
  id: 'stylish',
  title: 'for people: each finding with its line',
  render(report, { colour, width }) {
    const page: Page = { report, paint: painter(colour), width };
    const blocks = [...groupBy(report.diagnostics, (diagnostic) => diagnostic.path)].map(
      ([path, diagnostics]) => renderDocument(page, path, diagnostics),
    );
    return `${[...blocks, renderSummary(page)].join('\n')}\n`;
  },
};

interface Page {
  readonly report: Report;
  readonly paint: Paint;
  readonly width: number | undefined;
}

const STYLES: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'cyan',
};
const SEVERITY_WIDTH = Math.max(...SEVERITIES.map((severity) => severity.length));
/** Narrower than this, broken lines are harder to read than long ones. */
const LEAST_TEXT = 40;

function renderDocument(page: Page, path: string, diagnostics: readonly Diagnostic[]): string {
  const document = page.report.documents.get(path) as ReportedDocument;
  const places = diagnostics.map(({ span }) => placeOf(document, span.start));
  const gutter = places.reduce((widest, { length }) => Math.max(widest, length), 0) + 2;
  const findings = diagnostics.map((each, index) =>
    renderFinding(page, document, each, (places[index] as string).padStart(gutter), gutter),
  );
  return `${[page.paint(printable(document.label), 'underline'), ...findings].join('\n')}\n`;
}

function renderFinding(
  page: Page,
  document: ReportedDocument,
  diagnostic: Diagnostic,
  place: string,
  gutter: number,
): string {
  const { paint } = page;
  const style = STYLES[diagnostic.severity];
  const margin = ' '.repeat(gutter + 2);
  const lines = messageLines(page, diagnostic, gutter + SEVERITY_WIDTH + 4);
  lines[0] = `${paint(place, 'dim')}  ${paint(diagnostic.severity.padEnd(SEVERITY_WIDTH), style)}  ${lines[0]}`;
  const excerpt = excerptOf(document.source, diagnostic.span);
  if (excerpt) {
    const bar = paint('│', 'dim');
    lines.push(`${margin}${bar} ${excerpt.line}`);
    lines.push(`${margin}${bar} ${excerpt.blank}${paint(excerpt.marks, style)}`);
  }
  for (const note of notesOf(page.report, document, diagnostic)) lines.push(`${margin}${paint(note, 'dim')}`);
  return lines.join('\n');
}

/** The message with the rule behind it, broken to fit between `indent` and the edge of the page. */
function messageLines({ width, paint }: Page, { message, rule }: Diagnostic, indent: number): string[] {
  const room = width === undefined ? undefined : Math.max(LEAST_TEXT, width - indent);
  const lines = wrap(printable(message), room);
  const id = paint(rule.id, 'dim');
  const last = lines.pop() as string;
  const fits = room === undefined || last.length + 2 + rule.id.length <= room;
  lines.push(...(fits ? [`${last}  ${id}`] : [last, id]));
  return lines.map((line, index) => (index === 0 ? line : ' '.repeat(indent) + line));
}

/** The places that explain a finding, and the fix that hardlint would choose. */
function notesOf(report: Report, document: ReportedDocument, diagnostic: Diagnostic): string[] {
  const notes = diagnostic.related.map(({ path, span, message }) => {
    const other = report.documents.get(path) ?? document;
    const place = placeOf(other, span.start);
    return printable(`↳ ${other === document ? place : `${other.label}:${place}`} ${message}`);
  });
  const [fix] = diagnostic.fixes();
  return fix ? [...notes, printable(`→ ${fix.title}${fix.safe ? '' : ' (unsafe)'}`)] : notes;
}

function placeOf({ source }: ReportedDocument, offset: number): string {
  const { line, character } = source.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

function renderSummary({ report, paint }: Page): string {
  const { diagnostics, files, suppressed, fixed } = report;
  if (files === 0) return 'No file was checked.';
  const counts = countBySeverity(diagnostics);
  const worst = SEVERITIES.find((severity) => counts[severity] > 0);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    counted(counts[severity], severity),
  );
  const what = worst ? listed(found) : 'No findings';
  const aside = suppressed > 0 ? ` (${suppressed} suppressed)` : '';
  const lines = [
    `${paint(what, worst ? STYLES[worst] : 'green', 'bold')} in ${counted(files, 'file')}${aside}.`,
  ];
  if (fixed > 0) lines.unshift(`${counted(fixed, 'fix', 'fixes')} applied.`);
  const [safe, unsafe] = fixable(diagnostics);
  if (safe > 0)
    lines.push(`${safe} can be fixed with --fix${unsafe > 0 ? `, ${unsafe} more with --fix-unsafe` : ''}.`);
  else if (unsafe > 0) lines.push(`${unsafe} can be fixed with --fix-unsafe.`);
  return lines.join('\n');
}

/** How many findings have a safe fix, and how many only others. */
function fixable(diagnostics: readonly Diagnostic[]): [safe: number, unsafe: number] {
  const fixes = diagnostics.map((diagnostic) => diagnostic.fixes());
  const safe = fixes.filter((each) => each.some((fix) => fix.safe)).length;
  return [safe, fixes.filter((each) => each.length > 0).length - safe];
}
