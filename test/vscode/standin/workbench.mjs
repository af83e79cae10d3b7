// @ts-check
import { chromium } from 'playwright-core';
import { findBrowser } from './install.mjs';
import { startServer } from './server.mjs';
import { runInWorker } from './worker-host.mjs';

/** Chromium as root has no sandbox, and it must ask nobody anything. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} folder What is open in it.
 * @property {string} extension The folder of the extension under development.
 * @property {string} [tests] The script of the extension's test suite, inside its folder, which is run at once.
 * @property {boolean} [worker] Whether the extension runs in a web worker, as in a browser without a server.
 * @property {string} [file] A file to open.
 * @property {Record<string, unknown>} [settings] What the user's settings say.
 * @property {import('playwright-core').BrowserContextOptions} [page]
 * @property {(page: import('playwright-core').Page) => Promise<void>} [prepare] Called before anything is loaded.
 */

/**
 * A VS Code of its own in a Chromium of its own, both with fresh profiles.
 * @param {WorkbenchOptions} options
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openWorkbench(options) {
  // Chromium ends with this process, whatever ends it; VS Code's server does when the process exits.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const server = await startServer(options.settings);
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  const close = async () => {
    await browser?.close();
    await server.stop();
  };
  try {
    browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
    const page = await browser.newPage(options.page);
    await options.prepare?.(page);
    if (options.worker) await runInWorker(page, server.authority, options);
    await page.goto(addressOf(server.authority, options));
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {string} authority
 * @param {WorkbenchOptions} options
 */
function addressOf(authority, { folder, extension, tests, worker, file }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${authority}${path}`;
  const payload = [
    ...(worker ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests && !worker ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
  ];
  const address = new URL(`http://${authority}`);
  address.searchParams.set('folder', folder);
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
