import { keywords, resolveAlias } from '../../server/src/formats/sshd/catalogue/index.js';
import { sshd } from '../../server/src/formats/sshd/index.js';
import { EffectiveConfiguration } from '../../server/src/formats/sshd/model/effective.js';
import type { Session } from '../../server/src/formats/sshd/model/session.js';
import { type Files, loadFiles } from '../support/lint.js';
import { comparable, expected, isArbitrary } from './printed.js';

/** By keyword in lower case, what `sshd -T` prints. */
export type PrintedValues = ReadonlyMap<string, readonly string[]>;

/** Where they have no value, sshd prints no line for them. Of the other keywords it prints a line always, or never. */
const PRINTED_WHERE_SET: ReadonlySet<string> = new Set([
  ...['AcceptEnv', 'AllowGroups', 'AllowUsers', 'DenyGroups', 'DenyUsers', 'HostCertificate'],
  ...['SetEnv', 'Subsystem'],
]);
/** What the comparison itself sets, on the command line. */
const OWN: ReadonlySet<string> = new Set(['HostKey', 'SshdAuthPath', 'SshdSessionPath']);

/** Whether the values of a keyword can be compared: not those of keys and helpers, nor where Linux has none. */
export function isCompared(name: string): boolean {
  return !OWN.has(name) && name !== 'RDomain';
}

/** The keywords whose value is another one for our model than for `sshd -T`, with `-C` for a session, with both values. */
export async function differingValues(
  files: Files,
  release: string,
  printed: PrintedValues,
  session?: Session,
): Promise<string[]> {
  const { tree, target } = await loadFiles(sshd, files, release);
  const effective = new EffectiveConfiguration(sshd.link(tree, target, 'root'), session);
  const theirs = new Map<string, readonly string[]>();
  const differing: string[] = [];
  for (const [name, lines] of printed) {
    const entry = keywords.get(name);
    if (entry) theirs.set(resolveAlias(entry, target).name, lines);
    else differing.push(`sshd prints ${name}, which we do not know`);
  }
  for (const option of effective.options()) {
    const { name } = option;
    const entry = keywords.get(name);
    const lines = theirs.get(name) ?? (PRINTED_WHERE_SET.has(name) ? [] : undefined);
    if (!entry || !lines || OWN.has(name)) continue;
    if (isArbitrary(entry, option, target)) continue;
    const ours = expected(entry, (each) => effective.option(each), target).join('; ');
    const printedForm = comparable(entry, lines, target).join('; ');
    const isUnset = ours === '' && printedForm === 'none';
    if (ours !== printedForm && !isUnset)
      differing.push(`${name} is ${ours} for us, and ${printedForm} for sshd`);
  }
  return differing;
}
