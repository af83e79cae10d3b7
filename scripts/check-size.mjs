// @ts-check
// Fails where a bundle is larger than its budget, or a package, where packages are named as arguments.
import { basename } from 'node:path';
import { bundles, sizeOf } from './lib/bundles.mjs';

/**
 * Bytes that the extension's package may have: what everyone downloads who installs it. Each format is about 150 kB, for
 * the rules of each are in the servers of both hosts.
 */
const PACKAGE_BUDGET = 1_300_000;

const packages = process.argv
  .slice(2)
  .map((path) => ({ outfile: path, optional: false, budget: PACKAGE_BUDGET }));

for (const each of packages.length > 0 ? packages : bundles) {
  const { outfile: path, optional, budget } = each;
  const size = await sizeOf(each);
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
