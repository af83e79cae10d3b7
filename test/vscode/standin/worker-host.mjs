// @ts-check
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
};
const FOLDER = '/extension-under-development';

/**
 * Has a page of VS Code's server run an extension as vscode.dev does: fetched over HTTP, in a web worker. Such
 * extensions are named in the configuration that the page carries.
 * @param {import('playwright-core').Page} page
 * @param {string} authority Where VS Code's server listens.
 * @param {{ extension: string, tests?: string | undefined }} what
 */
export async function runInWorker(page, authority, { extension, tests }) {
  const uri = (/** @type {string} */ path) => ({ scheme: 'http', authority, path: FOLDER + path });
  const options = {
    extensions: [uri('')],
    ...(tests && { extensionTestsPath: uri(tests.slice(extension.length)) }),
  };
  await page.route(`http://${authority}${FOLDER}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(FOLDER.length);
    try {
      const body = await readFile(join(extension, path));
      await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'text/plain' });
    } catch {
      await route.fulfill({ status: 404 });
    }
  });
  await page.addInitScript(addToConfiguration, options);
}

/**
 * Runs in the page, before VS Code does.
 * @param {Record<string, unknown>} options
 */
function addToConfiguration(options) {
  const read = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = read.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    const configuration = JSON.parse(value ?? '{}');
    Object.assign(configuration.developmentOptions, options);
    return JSON.stringify(configuration);
  };
}
