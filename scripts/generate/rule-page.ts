import type { CommentSyntax } from '../../server/src/core/format.js';
import { type Reference, referenceUrl } from '../../server/src/core/references.js';
import { exampleSection, type JudgedExample } from './example-section.js';
import type { Output } from './output.js';
import type { RegisteredRule } from './registry.js';

/** The page of a rule: what it finds, why that matters, what to do, its examples and how to switch it off. */
export function rulePage(registered: RegisteredRule, examples: readonly JudgedExample[]): Output {
  const { rule, format } = registered;
  const sections = [
    '<!-- Generated from the rule by `npm run generate`: change the rule, not this page. -->',
    `# ${rule.id}`,
    `**${rule.title}**`,
    facts(registered),
    rule.why,
    '## What to do',
    rule.remedy,
    ...fixSection(examples),
    ...(examples.length > 0 ? ['## Examples'] : []),
    ...examples.flatMap((each, index) => exampleSection(registered, each, examples[index - 1])),
    ...(rule.references.length > 0 ? ['## References', rule.references.map(referenceItem).join('\n')] : []),
    `[When you know better](../README.md#when-you-know-better): \`${comment(`hardlint-disable-next-line ${rule.id}${reason(format.comment)} why`, format.comment)}\` above the line.`,
  ];
  return { path: `docs/rules/${rule.id}.md`, text: `${sections.join('\n\n')}\n` };
}

function facts({ rule }: RegisteredRule): string {
  const risk = rule.risk === undefined ? '' : ` · risk **${rule.risk}** of 10`;
  const profile =
    rule.profile === 'strict'
      ? 'only in the **strict** profile'
      : 'in the **recommended** and the **strict** profile';
  return `Severity **${rule.severity}** · ${rule.kind}${risk} · ${profile}`;
}

function fixSection(examples: readonly JudgedExample[]): string[] {
  const fixes = new Map(examples.flatMap((each) => each.fixes).map((fix) => [fix.title, fix]));
  if (fixes.size === 0) return [];
  const items = [...fixes.values()].map(
    ({ title, safe }) => `- ${title} (${safe ? 'safe' : 'unsafe: applied only when you ask for it'})`,
  );
  return [
    `hardlint offers ${fixes.size === 1 ? 'this fix' : 'these fixes'} in the examples below:`,
    items.join('\n'),
  ];
}

function referenceItem(reference: Reference): string {
  const url = referenceUrl(reference);
  const { source, id } = reference;
  const name =
    source === 'manual' || source === 'CWE' || source === 'CVE' || source === 'RFC' ? id : `${source} ${id}`;
  return url === undefined ? `- ${name}` : `- [${name}](${url})`;
}

function reason({ reason: mark }: CommentSyntax): string {
  return mark ?? ' --';
}

function comment(content: string, { open, close }: CommentSyntax): string {
  return `${open} ${content}${close && ` ${close}`}`;
}
