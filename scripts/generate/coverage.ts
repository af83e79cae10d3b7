import { CIS_EDITIONS, type CisEdition, type CoverageItem } from '../../server/src/core/coverage.js';
import type { Format } from '../../server/src/core/format.js';
import type { Output } from './output.js';

type Coverage = Readonly<Record<string, Readonly<Record<string, readonly CoverageItem[]>>>>;

/** What each source is called in full, in the order of the page. */
const SOURCES = {
  CIS: 'CIS benchmarks',
  STIG: 'DISA STIG',
  ANSSI: 'ANSSI, configuration recommendations of a GNU/Linux system',
  BSI: 'BSI IT-Grundschutz',
  'PCI DSS': 'PCI DSS 4',
  ACSC: 'ACSC Essential Eight, as ComplianceAsCode checks it',
  ComplianceAsCode: 'ComplianceAsCode, beyond the profiles above',
  'dev-sec': 'dev-sec ssh-baseline',
  lynis: 'lynis',
  'ssh-audit': 'ssh-audit',
  Mozilla: 'Mozilla OpenSSH guidelines',
} as const;

type Source = keyof typeof SOURCES;

/** The page that says, for all that is asked of the formats' files, which rule answers it or why none does. */
export function coveragePage(formats: readonly Format[], coverage: Coverage): Output {
  const sections = formats.flatMap((format) => {
    const themes = coverage[format.id];
    return themes ? formatSections(format, themes) : [];
  });
  const text = [
    '<!-- Generated from the coverage items beside each format by `npm run generate`: change those, not this page. -->',
    '# What is covered',
    'For each thing that a benchmark or a hardening guide asks of a file, and each trap that people are known to fall into, the rules that say it, or the reason why none does. What cannot be seen in the file (modes and owners, key sizes, what is running) is beyond a linter and stands here with that reason. Sections and ids are those of the editions of 2026.',
    ...sections,
  ];
  return { path: 'docs/coverage.md', text: `${text.join('\n\n')}\n` };
}

function formatSections(format: Format, themes: Readonly<Record<string, readonly CoverageItem[]>>): string[] {
  const items = Object.values(themes).flat();
  const answered = items.filter((item) => 'rules' in item).length;
  return [
    `## ${format.title}`,
    `${items.length} items: ${answered} answered by ${format.rules.length} rules, ${items.length - answered} left out with a reason.`,
    ...Object.entries(themes).flatMap(([theme, ofTheme]) => [
      `### ${theme}`,
      table(
        ['What is asked, or goes wrong', 'Rules'],
        ofTheme.map((item) => [item.asks, answer(item)]),
      ),
    ]),
    ...(Object.keys(SOURCES) as Source[]).flatMap((source) => sourceSection(source, items)),
  ];
}

function sourceSection(source: Source, items: readonly CoverageItem[]): string[] {
  const asked = items.filter((item) => item.by?.[source]);
  if (asked.length === 0) return [];
  const heading = `### ${SOURCES[source]}`;
  return [heading, source === 'CIS' ? cisTable(asked) : idTable(source, asked)];
}

function idTable(source: Exclude<Source, 'CIS'>, items: readonly CoverageItem[]): string {
  const rows = items.flatMap((item) =>
    (item.by?.[source] ?? []).map((id) => [id, item.asks, answer(item)] as const),
  );
  return table(
    ['Item', 'What it asks', 'Rules'],
    [...rows].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })),
  );
}

/** One column an edition: each numbers its sections in its own way. */
function cisTable(items: readonly CoverageItem[]): string {
  const asking = new Set(items.flatMap((item) => Object.values(item.by?.CIS ?? {}).flat()));
  const editions = (Object.entries(CIS_EDITIONS) as [CisEdition, string][]).filter(([id]) => asking.has(id));
  const sectionsOf = (item: CoverageItem, edition: CisEdition) =>
    Object.entries(item.by?.CIS ?? {})
      .filter(([, holders]) => holders.includes(edition))
      .map(([section]) => section)
      .join(', ');
  return table(
    ['What it asks', ...editions.map(([, name]) => name), 'Rules'],
    items.map((item) => [item.asks, ...editions.map(([edition]) => sectionsOf(item, edition)), answer(item)]),
  );
}

function answer(item: CoverageItem): string {
  if ('omitted' in item) return `none. ${capitalised(item.omitted)}`;
  const links = item.rules.map((id) => `[${id}](rules/${id}.md)`).join(', ');
  return item.remark === undefined ? links : `${links}; ${item.remark}`;
}

function capitalised(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
