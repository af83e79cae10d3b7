// @ts-check
import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/**
 * @typedef {object} Import
 * @property {string} specifier
 * @property {boolean} typeOnly The whole statement is `import type` or `export type`.
 * @property {number} line Counted from 1.
 */

/**
 * Statements stand at the beginning of a line, for the formatter puts them there, and their clause holds names
 * and punctuation only, which tells them from code and prose.
 */
const STATEMENT = /^(?:import|export)\s+(?:(type)\s)?(?:[\w\s{},*$]*?\bfrom\s*)?(['"])([^'"\n]+)\2/gm;
const CALL = /\b(?:import|require)\(\s*(['"])([^'"\n]+)\1/g;

/**
 * All that a TypeScript source names in import and export statements, `import()` and `require()`.
 * @param {string} text
 * @returns {Import[]}
 */
export function importsOf(text) {
  /** @param {number} index */
  const lineAt = (index) => text.slice(0, index).split('\n').length;
  return [
    ...[...text.matchAll(STATEMENT)].map(({ 1: type, 3: specifier = '', index }) => ({
      specifier,
      typeOnly: type !== undefined,
      line: lineAt(index),
    })),
    ...[...text.matchAll(CALL)].map(({ 2: specifier = '', index }) => ({
      specifier,
      typeOnly: false,
      line: lineAt(index),
    })),
  ];
}

/** The layers, each with a pattern of its files and the layers that it may import besides itself. */
const LAYERS = [
  { name: 'core', files: /^server\/src\/core\//, imports: [], pure: true },
  { name: 'formats/xml', files: /^server\/src\/formats\/xml\//, imports: ['core'], pure: true },
  {
    name: 'formats/tomcat',
    files: /^server\/src\/formats\/tomcat\//,
    imports: ['core', 'formats/xml'],
    pure: true,
  },
  { name: 'formats', files: /^server\/src\/formats\/index\.ts$/, imports: ['core', 'formats/*'], pure: true },
  {
    name: 'formats/*',
    files: /^server\/src\/formats\/([^/]+)\//,
    imports: ['core', 'formats/tomcat', 'formats/xml'],
    pure: true,
  },
  { name: 'features', files: /^server\/src\/features\//, imports: ['core'], pure: true },
  { name: 'report', files: /^server\/src\/report\//, imports: ['core'], pure: true },
  { name: 'host', files: /^server\/src\/host\//, imports: ['core', 'formats'], pure: true },
  { name: 'server', files: /^server\/src\//, imports: ['*'], pure: false },
  { name: 'client', files: /^client\/src\//, imports: [], pure: false },
];

/**
 * What is wrong with the imports of some sources, one sentence an arrow.
 * @param {ReadonlyMap<string, string>} sources Texts by path, relative to the repository, with slashes.
 * @returns {string[]}
 */
export function judgeImports(sources) {
  return [...sources].flatMap(([path, text]) =>
    importsOf(text).flatMap((each) => {
      const problem = judge(path, each);
      return problem === undefined ? [] : [`${path}:${each.line}: ${problem}`];
    }),
  );
}

/**
 * @param {string} path
 * @param {Import} arrow
 * @returns {string | undefined}
 */
function judge(path, { specifier, typeOnly }) {
  const from = layerOf(path);
  if (from === undefined) return 'this file belongs to no layer; give it one in scripts/lib/imports.mjs';
  const target = targetOf(path, specifier);
  if (target === undefined) {
    const barred = from.pure && isHostModule(specifier);
    return barred ? `${from.title} is pure and must not import ${specifier}` : undefined;
  }
  const to = layerOf(target);
  if (to === undefined) return `${specifier} lies outside the sources`;
  if (from.name === 'client' && to.name !== 'client') {
    return typeOnly
      ? undefined
      : `the client may only "import type" from the server, and ${specifier} is more`;
  }
  return mayImport(from, to) ? undefined : `${from.title} must not import ${to.title} (${specifier})`;
}

/** @typedef {typeof LAYERS[number] & { title: string }} Layer A layer, titled by its folder. */

/**
 * @param {string} path
 * @returns {Layer | undefined}
 */
function layerOf(path) {
  for (const layer of LAYERS) {
    const match = layer.files.exec(path);
    if (match) return { ...layer, title: match[1] === undefined ? layer.name : `formats/${match[1]}` };
  }
  return undefined;
}

/** @param {Layer} from @param {Layer} to */
function mayImport(from, to) {
  if (from.title === to.title) return true;
  if (to.name === 'client') return false;
  return from.imports.includes('*') || from.imports.includes(to.name);
}

/**
 * The path that a specifier names inside the repository; undefined for a package.
 * @param {string} path
 * @param {string} specifier
 */
function targetOf(path, specifier) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
  const own = /^hardlint(?:\/(?:src\/)?(.*))?$/.exec(specifier);
  return own ? `server/src/${own[1] ?? 'index.ts'}` : undefined;
}

/** @param {string} specifier */
function isHostModule(specifier) {
  return /^(node:|vscode)/.test(specifier) || builtinModules.includes(specifier);
}
