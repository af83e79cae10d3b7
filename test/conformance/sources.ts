import { existsSync, readFileSync } from 'node:fs';
import { readFixtures } from '../support/fixtures.js';
import type { Files } from '../support/lint.js';
import { mutated } from '../support/mutants.js';
import type { Random } from '../support/random.js';
import { CONFIGURATION } from './real-sshd.js';

/** A configuration that somebody wrote, with a name for failures. */
export interface Source {
  readonly name: string;
  /** By absolute path, the root document first. */
  readonly files: Files;
}

const ROOT = 'sshd_config';
/** What Debian installs where there is no configuration yet. */
const SHIPPED = '/usr/share/openssh/sshd_config';
const DROP_INS = {
  'sshd_config.d/10-keys.conf':
    'PubkeyAuthentication yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nAuthenticationMethods publickey\n',
  'sshd_config.d/50-cloud-init.conf': 'PasswordAuthentication yes\n',
  'sshd_config.d/60-sftp.conf':
    'AllowGroups root sftponly\nMatch Group sftponly User *,!root\n\tChrootDirectory /srv/sftp/%u\n\tForceCommand internal-sftp -l VERBOSE\n\tAllowTcpForwarding no\n\tX11Forwarding no\nMatch Address 10.0.0.0/8,2001:db8::/32\n\tPermitRootLogin forced-commands-only\n\tInclude sshd_config.d/inner/*\n',
  'sshd_config.d/inner/banner': 'Banner /etc/issue.net\nClientAliveInterval 5m\nMatch all\n\tMaxSessions 4\n',
};

const fixtures: readonly Source[] = readFixtures('sshd', ROOT).map(({ name, files }) => ({
  name: `the fixture ${name}`,
  files: inConfiguration(files),
}));

const shipped = existsSync(SHIPPED) ? shippedSources(readFileSync(SHIPPED, 'utf8')) : [];

/** The fixtures, the file that is shipped where it is installed, and that file with drop-ins. */
export const sources: readonly Source[] = [...fixtures, ...shipped];

/** Files by path within the folder of a configuration, by their absolute paths. */
export function inConfiguration(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [CONFIGURATION + path, text]));
}

/** Broken copies, the same for the same seed: in each one file is mutated. */
export function mutants(count: number, random: Random): readonly Source[] {
  return Array.from({ length: count }, (_, index) => {
    // Many of them of what is shipped, which most people begin with.
    const { name, files } = random.pick(shipped.length > 0 && random.below(4) === 0 ? shipped : fixtures);
    const path = random.pick(Object.keys(files));
    return {
      name: `mutant ${index} of ${name}`,
      files: { ...files, [path]: mutated(files[path] as string, random) },
    };
  });
}

function shippedSources(text: string): readonly Source[] {
  // What the machine has in its own folder is not ours.
  const relative = text.replaceAll(`Include ${CONFIGURATION}`, 'Include ');
  return [
    { name: SHIPPED, files: inConfiguration({ [ROOT]: relative }) },
    { name: `${SHIPPED} with drop-ins`, files: inConfiguration({ [ROOT]: relative, ...DROP_INS }) },
  ];
}
