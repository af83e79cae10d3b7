// @ts-check
// Packs what is published, from bundles that are built: hardlint.vsix for VS Code, hardlint-<version>.tgz for npm.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  execFileSync(process.execPath, [npm, 'pack', '--silent', stage], { cwd: ROOT, stdio: 'inherit' });
}

/** @param {string} script @param {string[]} args */
function runNode(script, ...args) {
  execFileSync(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, stdio: 'inherit' });
}
