import type { JudgedExample } from './example-section.js';
import type { Output } from './output.js';
import type { RegisteredRule } from './registry.js';

/** The table of all rules, the greatest risk first. */
export function ruleIndex(
  rules: readonly (RegisteredRule & { readonly examples: readonly JudgedExample[] })[],
): Output {
  const sorted = [...rules].sort(
    (a, b) => (b.rule.risk ?? -1) - (a.rule.risk ?? -1) || (a.rule.id < b.rule.id ? -1 : 1),
  );
  const rows = sorted.map(({ rule, examples }) =>
    [
      rule.risk === undefined ? '' : rule.risk.toFixed(1),
      `[${rule.id}](${rule.id}.md)`,
      rule.title.replaceAll('|', '\\|'),
      rule.severity,
      rule.profile,
      fixability(examples),
    ].join(' | '),
  );
  const text = [
    '<!-- Generated from the rules by `npm run generate`: change the rules, not this page. -->',
    '',
    '# The rules',
    '',
    `${rules.length} rules, those first that are worst for the server's security (risk, 0 to 10). A *safe* fix can`,
    'neither lock anyone out nor stop a service; an *unsafe* one is applied only when you ask for it.',
    '',
    '| Risk | Rule | What it finds | Severity | Profile | Fix |',
    '| ---: | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
    '## When you know better',
    '',
    'A comment above the line takes one finding away. Say why: the next reader will be glad of it.',
    '',
    '```sshd_config',
    '# hardlint-disable-next-line sshd/x11-forwarding -- the lab needs it',
    'X11Forwarding yes',
    '```',
    '',
    'In XML it stands above the tag that it is about, however many lines that has, and a colon leads the reason in: `--`',
    'may not be in a comment there.',
    '',
    '```xml',
    '<!-- hardlint-disable-next-line tomcat-server/cross-context: the portal shows pages of the shop -->',
    '<Context path="/portal" docBase="portal" crossContext="true" />',
    '```',
    '',
    '`hardlint-disable-line` stands on the line itself, `hardlint-disable` and `hardlint-enable` around several, and',
    '`hardlint-disable-file` anywhere in the file. For all files below a folder, its `.hardlint.json` gives a rule another',
    'severity, or none:',
    '',
    '```json',
    '{ "rules": { "sshd/x11-forwarding": "off" } }',
    '```',
    '',
  ].join('\n');
  return { path: 'docs/rules/README.md', text };
}

function fixability(examples: readonly JudgedExample[]): string {
  const fixes = examples.flatMap((each) => each.fixes);
  const kinds = [fixes.some((fix) => fix.safe) && 'safe', fixes.some((fix) => !fix.safe) && 'unsafe'];
  return kinds.filter((kind) => kind !== false).join(', ');
}
