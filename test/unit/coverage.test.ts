import { describe, expect, it } from 'vitest';
import { CIS_EDITIONS, type CisEdition, type CoverageItem } from '../../server/src/core/coverage.js';
import { REFERENCE_FORMS, type ReferenceSource } from '../../server/src/core/references.js';
import { coverage } from '../../server/src/formats/coverage.js';
import { loadFormats } from '../../server/src/formats/index.js';

const formats = await loadFormats();

/** The sources whose items are followed; others (manuals, CVEs) only explain. */
const FOLLOWED: ReadonlySet<ReferenceSource> = new Set([
  'ACSC',
  'ANSSI',
  'BSI',
  'CIS',
  'ComplianceAsCode',
  'Mozilla',
  'PCI DSS',
  'STIG',
  'dev-sec',
  'lynis',
  'ssh-audit',
]);

describe.each(Object.keys(coverage))('the coverage of %s', (formatId) => {
  const rules = formats.find(({ id }) => id === formatId)?.rules ?? [];
  const items = Object.values(coverage[formatId] ?? {}).flat();
  const answered = items.filter((item) => 'rules' in item);

  it.each(items)('says of $asks what became of it', (item) => {
    expect(item.asks).toMatch(/\S/);
    if ('omitted' in item) expect(item.omitted).toMatch(/^[a-z`A-Z].{10,}\.$/);
    else expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining([...item.rules]));
    for (const { source, id } of references(item)) expect(id).toMatch(REFERENCE_FORMS[source]);
  });

  it('has each item once', () => {
    const asked = items.map(({ asks }) => asks);
    expect(asked.filter((each, index) => asked.indexOf(each) !== index)).toEqual([]);
  });

  it.each(rules)('has an item that $id answers, and those that it refers to', (rule) => {
    const own = answered.filter((item) => item.rules.includes(rule.id));
    expect(own.length).toBeGreaterThan(0);
    const covered = own.flatMap(references).map(({ source, id }) => `${source} ${id}`);
    const followed = rule.references.filter(({ source }) => FOLLOWED.has(source));
    for (const { source, id } of followed) expect(covered).toContain(`${source} ${id}`);
  });
});

function references({ by = {} }: CoverageItem): { source: ReferenceSource; id: string }[] {
  const { CIS = {}, ...others } = by;
  return [
    ...Object.entries(CIS).flatMap(([section, editions]) =>
      editions.map((edition: CisEdition) => ({
        source: 'CIS' as const,
        id: `${CIS_EDITIONS[edition]}: ${section}`,
      })),
    ),
    ...Object.entries(others).flatMap(([source, ids]) =>
      (ids as readonly string[]).map((id) => ({ source: source as ReferenceSource, id })),
    ),
  ];
}
