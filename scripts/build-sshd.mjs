// @ts-check
// Builds sshd of other OpenSSH releases, to compare with: npm run conformance -- --sshd out/sshd/9.6/sshd
//   node scripts/build-sshd.mjs SOURCE-TREE [RELEASE...]
//   SOURCE-TREE  a git clone of openssh-portable, or the unpacked sources of one release
//   RELEASE      9.6, 9.9p2 or a tag such as V_9_6_P1; left out for unpacked sources, which tell it
//   --out        the folder for the programs, one below it for each release; out/sshd if left out
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/root.mjs';

/** What a build needs, and the Debian package that brings it. */
const TOOLS = { autoreconf: 'autoconf', make: 'make', cc: 'gcc', tar: 'tar' };
const HEADERS = {
  'zlib.h': 'zlib1g-dev',
  'openssl/opensslv.h': 'libssl-dev',
  'security/pam_appl.h': 'libpam0g-dev',
  'krb5.h': 'libkrb5-dev',
};
/** The later two are programs of their own since 9.8 and 10.0. */
const PROGRAMS = ['sshd', 'sshd-session', 'sshd-auth'];

/** As distributions have it, so that no keyword is unsupported; an older release does not know today's libraries. */
const OPTIONS = [
  '--quiet',
  '--with-pam',
  '--with-kerberos5',
  '--sysconfdir=/etc/ssh',
  '--with-privsep-path=/run/sshd',
  '--without-openssl-header-check',
  'CFLAGS=-O0',
];

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: join(ROOT, 'out', 'sshd') } },
});
const [tree, ...releases] = positionals;
if (tree === undefined) fail('Name the source tree: node scripts/build-sshd.mjs SOURCE-TREE [RELEASE...]');
checkPrerequisites();
if (existsSync(join(tree, 'configure.ac'))) {
  if (releases.length === 0 || !isClone(tree)) buildUnpacked(tree, releases);
  else for (const release of releases) buildTag(tree, release);
} else {
  if (!isClone(tree)) fail(`${tree} is neither a clone of openssh-portable nor its unpacked sources.`);
  if (releases.length === 0) fail('Name the releases to build, such as 8.2 9.6 V_10_0_P2.');
  for (const release of releases) buildTag(tree, release);
}

function checkPrerequisites() {
  const missing = [
    ...Object.entries(TOOLS).filter(([tool]) => spawnSync(tool, ['--version']).error),
    ...Object.entries(HEADERS).filter(([header]) => !hasHeader(header)),
  ];
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name).join(', ');
  const packages = [...new Set(missing.map(([, name]) => name))].join(' ');
  fail(`Missing: ${names}. On Debian: apt-get install ${packages}`);
}

/** @param {string} header */
function hasHeader(header) {
  const { status } = spawnSync('cc', ['-E', '-x', 'c', '-', '-o', '-'], { input: `#include <${header}>\n` });
  return status === 0;
}

/** @param {string} folder */
function isClone(folder) {
  return spawnSync('git', ['-C', folder, 'rev-parse', '--git-dir']).status === 0;
}

/**
 * @param {string} folder
 * @param {readonly string[]} asked
 */
function buildUnpacked(folder, asked) {
  const version = readFileSync(join(folder, 'version.h'), 'utf8');
  const release = /OpenSSH_(\d+\.\d+)/.exec(version)?.[1] ?? fail(`${folder}/version.h tells no release.`);
  if (asked.some((each) => each.replace(/p\d+$/, '') !== release)) {
    fail(`${folder} has the sources of ${release} alone; only a clone has those of several releases.`);
  }
  build(release, (to) => cpSync(folder, to, { recursive: true }));
}

/**
 * @param {string} clone
 * @param {string} release
 */
function buildTag(clone, release) {
  const tag = tagOf(release);
  if (spawnSync('git', ['-C', clone, 'rev-parse', '--verify', '--quiet', `${tag}^{commit}`]).status !== 0) {
    fail(`${clone} has no tag ${tag}; fetch the tags, or see git -C ${clone} tag for those that it has.`);
  }
  build(release, (to) => {
    const archive = join(to, '.sources.tar');
    run('git', ['-C', resolve(clone), 'archive', '--output', archive, tag], to);
    run('tar', ['-xf', archive], to);
  });
}

/** @param {string} release as 9.6, 9.9p2 or V_9_6_P1 */
function tagOf(release) {
  if (/^V_\d+_\d+_P\d+$/.test(release)) return release;
  const [, major, minor, patch = '1'] = /^(\d+)\.(\d+)(?:p(\d+))?$/.exec(release) ?? [];
  if (major === undefined) fail(`"${release}" is no release; write one such as 9.6, 9.9p2 or V_9_6_P1.`);
  return `V_${major}_${minor}_P${patch}`;
}

/**
 * @param {string} release
 * @param {(to: string) => void} unpack
 */
function build(release, unpack) {
  const name = release.replace(/^V_(\d+)_(\d+)_P1$/, '$1.$2').replace(/^V_(\d+)_(\d+)_P(\d+)$/, '$1.$2p$3');
  const target = join(resolve(String(flags.out)), name);
  const folder = mkdtempSync(join(tmpdir(), 'hardlint-openssh-'));
  try {
    console.log(`Building OpenSSH ${name} ...`);
    unpack(folder);
    run('autoreconf', ['--force', '--install'], folder);
    run('./configure', OPTIONS, folder);
    const makefile = readFileSync(join(folder, 'Makefile'), 'utf8');
    const programs = PROGRAMS.filter((each) => makefile.includes(`\n${each}$(EXEEXT):`));
    run('make', [`-j${availableParallelism()}`, ...programs], folder);
    mkdirSync(target, { recursive: true });
    for (const each of programs) cpSync(join(folder, each), join(target, each));
    console.log(`  ${programs.join(', ')} in ${target}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a program, and shows what it said if it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function run(program, args, cwd) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return;
  const said = `${stdout ?? ''}\n${stderr ?? ''}`.trim().split('\n').slice(-20).join('\n');
  throw new Error(
    `${program} ${args.join(' ')} failed: ${error?.message ?? `it ended with ${status}`}\n${said}`,
  );
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
