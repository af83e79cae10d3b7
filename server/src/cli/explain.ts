import { type Reference, referenceUrl, rulePageUrl } from '../core/references.js';
import type { Example, RuleInfo } from '../core/rule.js';
import { type Paint, painter, wrap } from '../report/terminal.js';
import { readArguments } from './arguments.js';
import { ruleNamed } from './rule-names.js';
import type { Looks, Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** As wide as a page that reads well. */
const WIDEST = 88;

/**
 * `hardlint explain`: prints the page of each rule that is named.
 * @throws UsageError for a command line that cannot be followed.
 */
export async function explain(args: readonly string[], terminal: Terminal): Promise<0> {
  const { positionals } = readArguments(args, { values: [], flags: [] });
  if (positionals.length === 0) {
    throw new UsageError('Name the rule to explain; `hardlint rules` lists them.');
  }
  const rules = await Promise.all(positionals.map(ruleNamed));
  const pages = rules.map((rule) => render(rule, terminal.outLooks));
  terminal.out(pages.join('\n'));
  return 0;
}

function render(rule: RuleInfo, { colour, width = WIDEST }: Looks): string {
  const paint = painter(colour);
  const prose = (markdown: string) => renderProse(markdown, Math.min(width, WIDEST), paint);
  const heading = (text: string) => `\n${paint(text, 'bold')}\n`;
  const risk = rule.risk === undefined ? '' : ` · risk ${rule.risk} of 10`;
  return [
    `${paint(rule.id, 'bold', 'cyan')}\n`,
    prose(`${rule.title}.`),
    prose(`${rule.severity} · ${rule.kind} · ${rule.profile} profile${risk}`),
    heading('Why'),
    prose(rule.why),
    heading('What to do'),
    prose(rule.remedy),
    ...rule.examples.map((example) => `${heading('Example')}${renderExample(example, paint)}`),
    heading('Read on'),
    ...rule.references.map((each) => `  ${nameOf(each)}${suffix(referenceUrl(each))}\n`),
    `  ${rulePageUrl(rule.id)}\n`,
  ].join('');
}

/** `CWE-250` and `sshd_config(5)` say themselves where they are from; `5.1.20` does not. */
function nameOf({ source, id }: Reference): string {
  return source === 'manual' || id.startsWith(source) ? id : `${source} ${id}`;
}

function suffix(url: string | undefined): string {
  return url === undefined ? '' : `  ${url}`;
}

function renderExample({ bad, good, target, path, files }: Example, paint: Paint): string {
  const where = [path, target && `for ${target}`].filter(Boolean).join(' ');
  const parts = [
    ...(where ? [`  ${where}\n`] : []),
    ...Object.entries(files ?? {}).map(([name, text]) => `  with ${name}\n${renderLines(text, '│')}`),
    renderLines(bad, paint('-', 'red')),
    ...(good === undefined ? [] : [renderLines(good, paint('+', 'green'))]),
  ];
  return parts.join('');
}

function renderLines(text: string, sign: string): string {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `  ${sign} ${line}\n`)
    .join('');
}

/** Markdown as far as the rules use it: paragraphs and code. */
function renderProse(markdown: string, width: number, paint: Paint): string {
  return markdown
    .split(/\n{2,}/)
    .flatMap((paragraph) => wrap(paragraph.replace(/\s+/g, ' ').trim(), width - 2))
    .map((line) => `  ${line}\n`)
    .join('')
    .replace(/`[^`]+`/g, (code) => paint(code, 'bold'));
}
