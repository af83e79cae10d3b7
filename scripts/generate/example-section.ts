import type { Fix } from '../../server/src/core/finding.js';
import type { Example } from '../../server/src/core/rule.js';
import { fence } from './fence.js';
import type { RegisteredRule } from './registry.js';

/** An example of a rule with the fixes that the rule offers for it. */
export interface JudgedExample {
  readonly example: Example;
  readonly fixes: readonly Fix[];
}

/** An example with what its fix makes of it; what is the same as in the example before is not shown again. */
export function exampleSection(
  { format }: RegisteredRule,
  { example, fixes }: JudgedExample,
  before: JudgedExample | undefined,
): string[] {
  const language = format.languageIds[0];
  const chosen = example.fix ?? fixes[0]?.title;
  const good =
    example.good === undefined
      ? []
      : [chosen === undefined ? 'Better:' : `After “${chosen}”:`, fence(language, example.good)];
  if (before && showsSame(example, before.example)) return good;
  const target = example.target === undefined ? '' : ` for ${format.target.title} ${example.target}`;
  const name = example.path === undefined ? '' : ` in \`${example.path}\``;
  const others = Object.entries(example.files ?? {}).flatMap(([path, text]) => [
    `where \`${path}\` is`,
    fence(language, text),
  ]);
  return [`Found${target}${name}:`, fence(language, example.bad), ...others, ...good];
}

function showsSame(a: Example, b: Example): boolean {
  const shown = ({ bad, target, path, files }: Example) => JSON.stringify([bad, target, path, files]);
  return shown(a) === shown(b);
}
