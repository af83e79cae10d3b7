// @ts-check
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const PAGES = 'docs/rules';

/**
 * Joins the pages of all rules in one file, by the rules' ids: hundreds of small files that have much in common take
 * a third of the room in a package that way.
 * @param {string} path Relative to the repository.
 */
export async function writeRulePages(path) {
  const files = await readdir(join(ROOT, PAGES), { recursive: true });
  const names = files.map((name) => name.replaceAll('\\', '/')).filter((name) => /.\/.*\.md$/.test(name));
  const pages = names.sort().map(async (name) => {
    return [name.slice(0, -'.md'.length), await readFile(join(ROOT, PAGES, name), 'utf8')];
  });
  await writeFile(join(ROOT, path), JSON.stringify(Object.fromEntries(await Promise.all(pages))));
}
