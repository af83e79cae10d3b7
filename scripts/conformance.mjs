// @ts-check
// Compares with the real programs: the installed ones, or another build.
//   --sshd PATH     another sshd; its helper programs lie beside it (scripts/build-sshd.mjs makes such a folder)
//   --tomcat PATH   another Tomcat: the folder that has its bin and lib
//   --postgres PATH another PostgreSQL: the folder that has its bin
//   --seed N        other random cases, for every format
//   --mutants N     more or fewer of them; of server.xml a tenth, since Java is started for each
// What else is given goes to Vitest: a file (xml, web-xml, tomcat-server, pg-hba, fail2ban, mutants), -t and the like.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/root.mjs';

/** @type {Readonly<Record<string, string>>} */
const SETTINGS = {
  sshd: 'HARDLINT_SSHD',
  tomcat: 'HARDLINT_TOMCAT',
  postgres: 'HARDLINT_POSTGRES',
  seed: 'HARDLINT_SEED',
  mutants: 'HARDLINT_MUTANTS',
};
/** @type {ReadonlySet<string>} */
const PATHS = new Set(['sshd', 'tomcat', 'postgres']);

const { tokens } = parseArgs({
  options: Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, { type: 'string' }])),
  strict: false,
  allowPositionals: true,
  tokens: true,
});

/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env };
/** @type {string[]} */
const rest = [];
for (const token of tokens) {
  const setting = token.kind === 'option' ? SETTINGS[token.name] : undefined;
  if (token.kind === 'option' && setting !== undefined) {
    if (!token.value) fail(`--${token.name} wants a value.`);
    env[setting] = checked(token.name, token.value);
  } else if (token.kind === 'option') {
    rest.push(token.value === undefined ? token.rawName : `${token.rawName}=${token.value}`);
  } else if (token.kind === 'positional') {
    rest.push(token.value);
  }
}

const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'conformance', ...rest], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

/**
 * @param {string} name
 * @param {string} value
 */
function checked(name, value) {
  if (!PATHS.has(name))
    return /^\d+$/.test(value) ? value : fail(`--${name} wants a number, not "${value}".`);
  // sshd must be started by an absolute path, and Tomcat is started from a folder of its own.
  const path = resolve(value);
  return existsSync(path) ? path : fail(`There is no ${path}.`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
