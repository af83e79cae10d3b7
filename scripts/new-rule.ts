// Starts a rule: npm run new:rule sshd/some-bad-thing match
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formats } from '../server/src/formats/index.js';
import { ROOT } from './lib/root.mjs';
import { fixture, newRule, register, ruleSource } from './new-rule/scaffold.js';

start(process.argv[2] ?? '', process.argv[3]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function start(id: string, theme: string | undefined): Promise<void> {
  const rule = newRule(id, theme);
  const formatId = id.slice(0, id.indexOf('/'));
  const format = await formats.find((each) => each.id === formatId)?.load();
  if (!format) {
    throw new Error(
      `there is no format "${formatId}"; known are ${formats.map((each) => each.id).join(', ')}`,
    );
  }
  const folder = `server/src/formats/${formatId}/rules`;
  const themes = themesIn(folder);
  if (themes.length > 0 && !themes.includes(theme ?? '')) {
    throw new Error(`say behind the id which folder it belongs to: ${themes.join(', ')}`);
  }
  const path = `${folder}/${rule.module}.ts`;
  const taken = existsSync(join(ROOT, path)) || format.rules.some((each) => each.id === id);
  if (taken) throw new Error(`there is a rule ${id} already`);

  const index = readFileSync(join(ROOT, folder, 'index.ts'), 'utf8');
  const example = fixture(rule, format);
  write(path, ruleSource(rule, index));
  write(`${folder}/index.ts`, register(rule, index));
  write(example.path, example.text);
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  execFileSync(
    process.execPath,
    [biome, 'check', '--write', '--log-level=error', path, `${folder}/index.ts`],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );

  console.log(`Started ${id}:
  ${path}
  ${example.path}

Next:
  1. Write what it finds, why that matters, what to do, where that is said (references) and an example.
     A rule that only says which values an option should have is a row in policy/ instead, if there is one.
  2. Write the fixture, and mark in it what should be found.
  3. npx vitest run --project unit    the tests tell what is still missing
  4. npm run generate                 writes its page and its settings
  5. npm run check`);
}

/** The folders that a format keeps its rules in; rows of policy are no files of their own. */
function themesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'policy')
    .map(({ name }) => name)
    .sort();
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}
