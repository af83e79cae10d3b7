import type { Format } from '../../server/src/core/format.js';
import type { Output } from '../generate/output.js';

/** A rule that is to be written. */
export interface NewRule {
  /** `sshd/some-bad-thing` */
  readonly id: string;
  /** Its constant's name: `someBadThing`. */
  readonly name: string;
  /** The last part of its id, after which its files are named: `some-bad-thing`. */
  readonly file: string;
  /** Its module in the folder of the format's rules, without the ending: `match/some-bad-thing`. */
  readonly module: string;
}

/**
 * The names of a rule of an id.
 * @param theme the folder among the format's rules that it belongs to, where there are such
 * @throws Error where it is no id of a rule.
 */
export function newRule(id: string, theme?: string): NewRule {
  const match = /^[a-z][a-z0-9-]*\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(id);
  const file = match?.[1];
  if (file === undefined) {
    throw new Error(
      `"${id}" is no id of a rule; write format/words-that-name-the-bad-thing, such as sshd/permit-root-login`,
    );
  }
  const name = file.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
  return { id, file, name, module: theme === undefined ? file : `${theme}/${file}` };
}

/**
 * The source of a rule that still has to be written: it compiles, and the tests ask for what is missing.
 * @param index the text of the `index.ts` of the format's rules, which names its model
 */
export function ruleSource({ id, name, module }: NewRule, index: string): string {
  const up = module.includes('/') ? '../' : '';
  const model = /\bRule<(\w+)>/.exec(index)?.[1] ?? 'unknown';
  const modelImport = index.split('\n').find((line) => line.startsWith(`import type { ${model} }`));
  return `import type { Finding } from '${up}../../../core/finding.js';
import type { Rule } from '${up}../../../core/rule.js';
${modelImport === undefined ? '' : `${modelImport.replace("'..", `'${up}..`)}\n`}
/** What it finds, in one line. */
export const ${name}: Rule<${model}> = {
  id: '${id}',
  title: 'What is wrong, as a short statement',
  why: 'Why it matters: what the daemon or an attacker makes of it.',
  remedy: 'What to do about it.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [],
  examples: [],
  *check(_model): Iterable<Finding> {
    // Ask the model what is in force, and yield a finding at the smallest thing to change.
  },
};
`;
}

/**
 * The `index.ts` of a format's rules with one more in it, in the place that its name has in the alphabet. The
 * formatter has to sort its import.
 * @throws Error where there is no plain list of rules to put it into.
 */
export function register({ name, module }: NewRule, index: string): string {
  const list = /^export const rules\b.*= \[([^\]]*)\]/m.exec(index);
  if (list?.[1] === undefined || list[1].includes('//')) {
    throw new Error('rules/index.ts exports no plain list "rules"; register the rule by hand');
  }
  const entries = list[1].split(',').map((entry) => entry.trim());
  const rules = entries.filter((entry) => entry !== '');
  const after = rules.findIndex((entry) => !/^\w+$/.test(entry) || entry > name);
  rules.splice(after < 0 ? rules.length : after, 0, name);
  const start = list.index + list[0].lastIndexOf('[');
  const end = list.index + list[0].length;
  const body = rules.map((rule) => `  ${rule},\n`).join('');
  return `import { ${name} } from './${module}.js';\n${index.slice(0, start)}[\n${body}]${index.slice(end)}`;
}

/** The first text of a rule's fixture, which says how findings are marked. */
export function fixture(
  { id, file }: NewRule,
  { comment, ...format }: Pick<Format, 'id' | 'title' | 'comment'>,
): Output {
  const lines = [
    `A file that an administrator could have written, with what ${id} finds`,
    'and with what could be taken for it. Mark each finding in a line below it, which begins with "#~":',
    'test/support/fixtures.ts shows how.',
  ];
  const text = lines
    .map((line) => `${comment.open} ${line}${comment.close && ` ${comment.close}`}\n`)
    .join('');
  return { path: `test/fixtures/${format.id}/${file}/${format.title}`, text };
}
