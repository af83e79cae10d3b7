import { rulePageUrl } from '../core/references.js';
import type { RuleInfo } from '../core/rule.js';
import { painter } from '../report/terminal.js';
import { choice, readArguments } from './arguments.js';
import { allRules } from './rule-names.js';
import type { Looks, Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * `hardlint rules`: lists every rule.
 * @throws UsageError for a command line that cannot be followed.
 */
export async function rules(args: readonly string[], terminal: Terminal): Promise<0> {
  const read = readArguments(args, { values: ['format'], flags: [] });
  const [unwanted] = read.positionals;
  if (unwanted !== undefined) {
    throw new UsageError(
      `\`hardlint rules\` takes no name; for one rule, write \`hardlint explain ${unwanted}\`.`,
    );
  }
  const format = choice(read, 'format', ['stylish', 'json']);
  const all = await allRules();
  terminal.out(format === 'json' ? toJson(all) : toTable(all, terminal.outLooks));
  return 0;
}

function toJson(all: readonly RuleInfo[]): string {
  const listed = all.map(({ id, title, kind, severity, profile, risk }) => {
    return { id, title, kind, severity, profile, risk, docs: rulePageUrl(id) };
  });
  return `${JSON.stringify({ version: 1, rules: listed }, undefined, 2)}\n`;
}

function toTable(all: readonly RuleInfo[], { colour }: Looks): string {
  const paint = painter(colour);
  const rows = all.map(({ id, severity, profile, title }) => [id, severity, profile, title] as const);
  const head = ['rule', 'severity', 'profile', 'what it finds'] as const;
  const widths = [0, 1, 2].map((column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const lines = [head, ...rows].map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
  );
  return lines.map((line, index) => `${index === 0 ? paint(line, 'bold') : line}\n`).join('');
}
