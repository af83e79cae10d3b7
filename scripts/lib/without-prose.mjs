// @ts-check
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { transform } from 'esbuild';

/** What a rule's page and `hardlint explain` show. A server shows none of it: it links to the page. */
const PROSE = new Set(['why', 'remedy', 'examples', 'references']);

/**
 * Leaves the prose of the rules out of a bundle. It is much of what grows with each rule, and is in the pages
 * that are packed beside.
 * @type {import('esbuild').Plugin}
 */
export const withoutProse = {
  name: 'without-prose',
  setup(build) {
    build.onLoad({ filter: /[\\/]formats[\\/][^\\/]+[\\/]rules[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await transform(source, { loader: 'ts', sourcefile: path, sourcemap: 'inline' });
      return { contents: dropProse(code), loader: 'js' };
    });
  },
};

/**
 * @param {string} code JavaScript.
 * @returns {string} The same with nothing in place of those properties of object literals that are prose.
 */
export function dropProse(code) {
  let result = '';
  let end = 0;
  for (const prose of proseIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))) {
    result += `${code.slice(end, prose.start)}...null`;
    end = prose.end;
  }
  return result + code.slice(end);
}

/**
 * @param {unknown} node A node of the syntax tree, or what is in one.
 * @returns {Iterable<{ start: number, end: number }>} In the order of the text.
 */
function* proseIn(node) {
  if (typeof node !== 'object' || node === null) return;
  const { type, properties } = /** @type {Record<string, any>} */ (node);
  if (type !== 'ObjectExpression') {
    for (const child of Object.values(node)) yield* proseIn(child);
    return;
  }
  for (const property of properties) {
    if (property.type === 'Property' && isProse(property)) yield property;
    else yield* proseIn(property);
  }
}

/** @param {Record<string, any>} property */
const isProse = ({ key, computed, shorthand }) => !computed && !shorthand && PROSE.has(key.name);
