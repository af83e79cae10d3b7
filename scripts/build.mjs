// @ts-check
// Bundles the client, the server and the command line.
//   --dev      readable, with source maps   --watch    again on every change
//   --partial  skips entries that do not exist yet
import { chmod, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { bundles, sizeOf } from './lib/bundles.mjs';
import { buildInChunks } from './lib/chunks.mjs';
import { noticesOf } from './lib/notices.mjs';
import { ROOT } from './lib/root.mjs';
import { writeRulePages } from './lib/rule-pages.mjs';
import { withoutProse } from './lib/without-prose.mjs';

const { values: flags } = parseArgs({
  options: { dev: { type: 'boolean' }, watch: { type: 'boolean' }, partial: { type: 'boolean' } },
});

/** @param {import('./lib/bundles.mjs').Bundle} bundle @returns {import('esbuild').BuildOptions} */
function optionsOf(bundle) {
  return {
    ...bundle.options,
    absWorkingDir: ROOT,
    entryPoints: [bundle.entry],
    outfile: bundle.outfile,
    bundle: true,
    minify: !flags.dev,
    sourcemap: flags.dev ? 'linked' : false,
    treeShaking: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: bundle.withoutProse ? [withoutProse] : [],
  };
}

/** @param {import('./lib/bundles.mjs').Bundle} bundle */
async function make(bundle) {
  const options = optionsOf(bundle);
  const inChunks = bundle.chunks !== undefined && !flags.dev;
  const result = await (inChunks ? buildInChunks(options, bundle.chunks) : build(options));
  await announce(bundle);
  return result;
}

/** @param {import('./lib/bundles.mjs').Bundle} bundle */
async function announce(bundle) {
  const { outfile, executable } = bundle;
  if (executable) await chmod(join(ROOT, outfile), 0o755);
  const size = await sizeOf(bundle);
  console.log(`${outfile.padEnd(28)} ${((size ?? 0) / 1000).toFixed(1).padStart(7)} kB`);
}

/** @param {import('./lib/bundles.mjs').Bundle} bundle @returns {import('esbuild').Plugin} */
const announcing = (bundle) => ({
  name: 'announce',
  setup(build) {
    build.onEnd(({ errors }) => (errors.length > 0 ? undefined : announce(bundle)));
  },
});

/** Puts the licences of the packages that went into the bundles beside these. */
async function writeNotices(/** @type {import('esbuild').BuildResult[]} */ results) {
  const metafiles = results.flatMap(({ metafile }) => metafile ?? []);
  for (const folder of ['server/dist', 'client/dist']) {
    const here = metafiles.filter(({ outputs }) =>
      Object.keys(outputs).some((path) => path.startsWith(folder)),
    );
    if (here.length === 0) continue;
    const inputs = Object.assign({}, ...here.map((metafile) => metafile.inputs));
    await writeFile(join(ROOT, folder, 'THIRD_PARTY_NOTICES.txt'), await noticesOf(Object.keys(inputs)));
  }
}

/** @param {string} path */
const exists = (path) =>
  stat(join(ROOT, path)).then(
    () => true,
    () => false,
  );

const present = [];
for (const bundle of bundles) {
  if (await exists(bundle.entry)) present.push(bundle);
  else if (bundle.optional) continue;
  else if (flags.partial) console.log(`${bundle.outfile.padEnd(28)} skipped: no ${bundle.entry}`);
  else {
    console.error(`build: ${bundle.entry} does not exist`);
    process.exit(1);
  }
}

try {
  if (flags.watch) {
    for (const bundle of present) {
      const options = optionsOf(bundle);
      const watching = await context({
        ...options,
        plugins: [...(options.plugins ?? []), announcing(bundle)],
      });
      await watching.watch();
    }
  } else {
    await writeNotices(await Promise.all(present.map(make)));
    await writeRulePages('client/dist/rule-pages.json');
  }
} catch (error) {
  const printedByEsbuild = error instanceof Error && 'errors' in error;
  if (!printedByEsbuild) throw error;
  process.exit(1);
}
