// Generates what is made of the rules and catalogues: the rules' pages, the coverage page, the schema of
// .hardlint.json, two settings of the manifest and the keywords of the grammars.
//   --check   writes nothing, and fails where something is not as it would be generated
//   An argument names another folder than this repository.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coverage } from '../server/src/formats/coverage.js';
import { loadFormats } from '../server/src/formats/index.js';
import { coveragePage } from './generate/coverage.js';
import { fixesOfExample } from './generate/example-fixes.js';
import { grammar } from './generate/grammar.js';
import { contributedLanguages, manifest } from './generate/manifest.js';
import { findDrift, mend, type Output } from './generate/output.js';
import { registeredRules } from './generate/registry.js';
import { ruleIndex } from './generate/rule-index.js';
import { rulePage } from './generate/rule-page.js';
import { settingsSchema } from './generate/settings-schema.js';
import { ROOT } from './lib/root.mjs';

const { values: flags, positionals } = parseArgs({
  options: { check: { type: 'boolean' } },
  allowPositionals: true,
});

const root = positionals[0] ?? ROOT;
const read = (path: string) => readFile(join(root, path), 'utf8');

async function generate(): Promise<Output[]> {
  const formats = await loadFormats();
  const registered = registeredRules(formats);
  const rules = registered.map(({ rule }) => rule);
  const judged = await Promise.all(
    registered.map(async (each) => ({
      ...each,
      examples: await Promise.all(
        each.rule.examples.map(async (example) => ({ example, fixes: await fixesOfExample(each, example) })),
      ),
    })),
  );
  const manifestText = await read('package.json');
  const own = new Set(contributedLanguages(manifestText));
  const withGrammar = formats.filter(({ languageIds }) => own.has(languageIds[0] ?? ''));
  const grammars = withGrammar.map(async (format) => {
    const path = `syntaxes/${format.languageIds[0]}.tmLanguage.json`;
    return { path, text: grammar(await read(path), format) };
  });
  return [
    ...judged.map((each) => rulePage(each, each.examples)),
    ruleIndex(judged),
    coveragePage(formats, coverage),
    settingsSchema(formats, rules),
    manifest(manifestText, formats, rules),
    ...(await Promise.all(grammars)),
  ];
}

async function main(): Promise<void> {
  const outputs = await generate();
  const drift = await findDrift(root, outputs, 'docs/rules');
  if (drift.length === 0) console.log(`generate: all ${outputs.length} files are as they would be generated`);
  for (const { path, kind } of drift) {
    if (flags.check) console.error(`${path} is ${kind}; run npm run generate`);
    else console.log(kind === 'left over' ? `removed ${path}` : `wrote ${path}`);
  }
  if (!flags.check) await mend(root, outputs, drift);
  else if (drift.length > 0) process.exitCode = 1;
}

void main();
