// @ts-check
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { build, transform } from 'esbuild';

/**
 * Builds a CommonJS bundle of several files: what is imported dynamically, and what several of these parts share, is
 * in files of its own, which are read when they are wanted. esbuild splits ES modules only, so its result is
 * translated, file by file.
 * @param {import('esbuild').BuildOptions} options For one bundle in CommonJS.
 * @param {string} [folder] Where the parts go, relative to the working directory; what is in it goes.
 */
export async function buildInChunks(options, folder = '') {
  const { outfile = '', banner, absWorkingDir: root = '', supported, ...others } = options;
  const outdir = dirname(outfile);
  const result = await build({
    ...others,
    outdir,
    entryNames: basename(outfile, '.js'),
    chunkNames: `${relative(outdir, folder)}/[name]-[hash]`,
    absWorkingDir: root,
    format: 'esm',
    splitting: true,
    write: false,
  });
  await rm(join(root, folder), { recursive: true, force: true });
  await mkdir(join(root, folder), { recursive: true });
  for (const { path, text } of result.outputFiles) {
    const isEntry = path === join(root, outfile);
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: options.target ?? 'node20',
      minify: options.minify ?? false,
      supported: supported ?? {},
      banner: (isEntry && banner?.['js']) || '',
    });
    await writeFile(path, code);
  }
  return result;
}
