// @ts-check
// Fails where a bundle is larger than its budget, or a package, where packages are named as arguments.
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bundles } from './lib/bundles.mjs';
import { ROOT } from './lib/root.mjs';

/** Bytes that the extension's package may have: what everyone downloads who installs it. */
const PACKAGE_BUDGET = 600_000;

const packages = process.argv.slice(2).map((path) => ({ path, optional: false, budget: PACKAGE_BUDGET }));
const built = bundles.map(({ outfile, optional, budget }) => ({
  path: join(ROOT, outfile),
  optional,
  budget,
}));

for (const { path, optional, budget } of packages.length > 0 ? packages : built) {
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined && optional) continue;
  const name = basename(path).padEnd(18);
  if (size !== undefined && size <= budget) {
    console.log(`${name} ${kilobytes(size)} of ${kilobytes(budget)}`);
    continue;
  }
  console.error(
    size === undefined
      ? `${name} is not there; run npm run build`
      : `${name} ${kilobytes(size)} is over its budget of ${kilobytes(budget)}; find what made it grow, or say in the budget why it may`,
  );
  process.exitCode = 1;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
