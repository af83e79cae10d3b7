// @ts-check
// Packs what is published, from bundles that are built: hardlint.vsix for VS Code, hardlint-<version>.tgz for npm.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './lib/root.mjs';

const VSIX = 'hardlint.vsix';

packExtension();
packServer();

function packExtension() {
  // Everything that runs is in the bundles; node_modules would only be weight.
  runNode('node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', VSIX);
  runNode('scripts/check-size.mjs', VSIX);
}

/** Packs a staged copy: the bundles hold the dependencies, and the README and rules lie outside the workspace. */
function packServer() {
  const stage = join(ROOT, 'out/npm');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const { dependencies: _bundled, ...manifest } = JSON.parse(
    readFileSync(join(ROOT, 'server/package.json'), 'utf8'),
  );
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  cpSync(join(ROOT, 'server/dist'), join(stage, 'dist'), {
    recursive: true,
    filter: (path) => !path.endsWith('.map'),
  });
  cpSync(join(ROOT, 'docs/rules'), join(stage, 'docs/rules'), { recursive: true });
  for (const file of ['README.md', 'LICENSE']) cpSync(join(ROOT, file), join(stage, file));
  const npm = process.env['npm_execpath'];
  if (!npm) throw new Error('start this with npm run package');
  runNode(npm, 'pack', '--silent', stage);
}

/**
 * Runs a script, which says itself what is wrong.
 * @param {string} script
 * @param {string[]} args
 */
function runNode(script, ...args) {
  const { status } = spawnSync(process.execPath, [resolve(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
