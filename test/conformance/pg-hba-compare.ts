import { isIPv6 } from 'node:net';
import { type Diagnostic, lint } from '../../server/src/core/engine.js';
import type { Tree } from '../../server/src/core/format.js';
import { pgHba } from '../../server/src/formats/pg-hba/index.js';
import type { Network } from '../../server/src/formats/pg-hba/model/address.js';
import { PgHbaModel } from '../../server/src/formats/pg-hba/model/model.js';
import type { HbaRecord } from '../../server/src/formats/pg-hba/model/record.js';
import type { PgHbaFile } from '../../server/src/formats/pg-hba/parse/parse.js';
import { loadFiles, usualFolder } from '../support/lint.js';
import type { HbaFiles, PostgresVerdict, RuleRow } from './real-postgres.js';

const FOLDER = usualFolder(pgHba);
const MAIN = `${FOLDER}pg_hba.conf`;

/** What depends on the machine: names of RADIUS servers are looked up while the file is read. */
const ENVIRONMENTAL = /could not translate RADIUS server name/;

/** Of a folder that nothing is known to be in, we do not claim that a file is not there. */
const OUT_OF_REACH = /could not open secondary authentication file "@[^"]*\/[^"]*"/;

/** In what our verdict differs from that of PostgreSQL, each difference as a sentence. */
export function differences(model: PgHbaModel, verdict: PostgresVerdict): readonly string[] {
  if (ENVIRONMENTAL.test(verdict.output)) return [];
  const settings = () => ({ profile: 'recommended', targets: {}, rules: {} }) as const;
  const { diagnostics, suppressed, failures } = lint(pgHba, model.tree, {
    target: model.target,
    role: 'root',
    settings,
  });
  const thrown = failures.map(({ rule, error }) => `the rule ${rule.id} threw ${error}`);
  const errors = [...diagnostics, ...suppressed].filter(({ severity }) => severity === 'error');
  const refusal = refusalDifferences(errors, model, verdict);
  if (refusal.length > 0 || verdict.refused) return [...thrown, ...refusal];
  return [...thrown, ...meaningDifferences(model, verdict.rows)];
}

/** Files by their names, as they are read where such files usually lie. */
export async function modelOf(files: HbaFiles, release: string): Promise<PgHbaModel> {
  const { 'pg_hba.conf': main = '', ...others } = files;
  const beside = Object.entries(others).map(([name, text]) => [FOLDER + name, text]);
  const { tree, target } = await loadFiles(pgHba, { [MAIN]: main, ...Object.fromEntries(beside) }, release);
  return new PgHbaModel(tree, target, 'root');
}

function refusalDifferences(
  errors: readonly Diagnostic[],
  model: PgHbaModel,
  { refused, lines, output }: PostgresVerdict,
): readonly string[] {
  if (!refused) {
    return errors.map(({ rule, message }) => `PostgreSQL accepts what we refuse: ${rule.id}: ${message}`);
  }
  if (errors.length === 0 && lines.size === 0) return [`PostgreSQL refuses what we accept: ${output}`];
  if (/contains no entries/.test(output)) return [];
  const ours = new Map(errors.flatMap((error) => linesOf(error, model).map((line) => [line, error.message])));
  const missed = [...lines].filter(([line, message]) => {
    return !ours.has(line) && !OUT_OF_REACH.test(message) && !(ours.has(line - 1) && isRest(line, model));
  });
  const invented = [...ours].filter(([line]) => !lines.has(line));
  return [
    ...missed.map(([line, message]) => `PostgreSQL refuses line ${line}, we do not: ${message}`),
    ...invented.map(([line, message]) => `PostgreSQL accepts line ${line}, we do not: ${message}`),
  ];
}

/** Whether blanks behind a backslash keep a line from being continued in this one: of one fault we tell once. */
function isRest(line: number, { tree, records }: PgHbaModel): boolean {
  const record = records.find((each) => lineNumber(tree, each.line.start) === line);
  return record !== undefined && /\\[ \t\r]+\n$/.test(tree.source.text.slice(0, record.line.start));
}

/** The lines of the main file that an error is about, as the server numbers them. */
function linesOf({ path, span }: Diagnostic, model: PgHbaModel): readonly number[] {
  const { tree, records } = model;
  if (path === MAIN) return [lineNumber(tree, span.start)];
  // A word of another file may be in several records.
  const isOf = ({ mistakes }: HbaRecord) =>
    mistakes.some((mistake) => mistake.path === path && mistake.span.start === span.start);
  const known = records.filter(isOf);
  const uncertain = records.filter((record) => record.isUncertain);
  return (known.length > 0 ? known : uncertain).map(({ line }) => lineNumber(tree, line.start));
}

/**
 * The server knows no line ending but the line feed, and gives the first of several lines that are joined. A line that a
 * NUL ends before its line feed is none of its own to it.
 */
function lineNumber({ part, source }: Tree<PgHbaFile>, offset: number): number {
  const start = pgHba.statementAt?.(part, offset) ?? offset;
  const lines = source.text.slice(0, start).split('\n');
  return lines.filter((line, index) => index === lines.length - 1 || !line.includes('\0')).length;
}

/** What the server's view says of the records that we know, and we do not. */
function meaningDifferences(model: PgHbaModel, rows: readonly RuleRow[]): readonly string[] {
  const { records } = model;
  if (records.length !== rows.length) return [`PostgreSQL has ${rows.length} records, we ${records.length}`];
  return records.flatMap((record, index) => {
    const { error: _, ...theirs } = rows[index] as RuleRow;
    const ours = rowOf(record, model.tree);
    const isSame = (name: keyof typeof ours) => JSON.stringify(ours[name]) === JSON.stringify(theirs[name]);
    const differing = (Object.keys(ours) as (keyof typeof ours)[]).filter((name) => !isSame(name));
    return differing.map((name) => {
      return `line ${theirs.line}: ${name} is ${JSON.stringify(theirs[name])}, not ${JSON.stringify(ours[name])}`;
    });
  });
}

function rowOf(record: HbaRecord, tree: Tree<PgHbaFile>): Partial<Omit<RuleRow, 'error'>> {
  const { address } = record;
  const written = address && 'name' in address ? address.name : (address?.kind ?? null);
  const network = address?.kind === 'network' ? address : undefined;
  return {
    line: lineNumber(tree, record.line.start),
    type: record.type?.name ?? null,
    databases: record.databases.map(({ text }) => text),
    users: record.users.map(({ text }) => text),
    address: network ? printed(network, network.address) : written,
    netmask: network ? printed(network, network.mask) : null,
    method: record.method?.name ?? null,
    // What is in a URL of LDAP is shown in parts, which others take it into.
    ...(record.option('ldapurl') === undefined && { options: optionsOf(record) }),
  };
}

/** As `getnameinfo` prints an address. */
function printed({ family }: Network, words: readonly number[]): string {
  if (family === 4) {
    const [word = 0] = words;
    return [24, 16, 8, 0].map((shift) => (word >>> shift) & 255).join('.');
  }
  const groups = words.flatMap((word) => [word >>> 16, word & 0xffff]).map((group) => group.toString(16));
  const [text] = canonical(groups.join(':'));
  // Addresses of IPv4 in it keep their form.
  const low = words[3] ?? 0;
  const isOldForm =
    words[0] === 0 && words[1] === 0 && (words[2] === 0xffff || (words[2] === 0 && low > 0xffff));
  if (!isOldForm) return text;
  const ipv4 = [24, 16, 8, 0].map((shift) => (low >>> shift) & 255).join('.');
  return words[2] === 0 ? `::${ipv4}` : `::ffff:${ipv4}`;
}

function canonical(text: string): readonly [string] {
  if (!isIPv6(text)) throw new Error(`${text} is no address`);
  return [new URL(`http://[${text}]`).hostname.slice(1, -1)];
}

/** What is switched on by `1` alone. */
const isOn = (value: string | undefined) => value === '1';

/** As `gethba_options` lists them; null where there are none. */
function optionsOf(record: HbaRecord): readonly string[] | null {
  const listed = [...shownOptions(record)];
  return listed.length === 0 ? null : listed;
}

function* shownOptions(record: HbaRecord): Iterable<string> {
  const value = (name: string) => record.option(name);
  const method = record.method?.name;
  if (method === 'gss' || method === 'sspi') {
    if (isOn(value('include_realm') ?? '1')) yield 'include_realm=true';
    yield* shown(record, 'krb_realm');
  }
  yield* shown(record, 'map');
  const certificate = method === 'cert' ? 'verify-full' : value('clientcert');
  if (certificate !== undefined) yield `clientcert=${certificate}`;
  yield* shown(record, 'pamservice');
  if (method === 'ldap') yield* ldapOptions(record);
  if (method === 'radius') {
    yield* shown(record, 'radiusservers', 'radiussecrets', 'radiusidentifiers', 'radiusports');
  }
}

function* ldapOptions(record: HbaRecord): Iterable<string> {
  const port = record.option('ldapport');
  const before = ['ldapprefix', 'ldapsuffix', 'ldapbasedn', 'ldapbinddn', 'ldapbindpasswd'];
  yield* shown(record, 'ldapserver');
  if (port !== undefined) yield `ldapport=${toInt(port)}`;
  yield* shown(record, 'ldapscheme');
  if (isOn(record.option('ldaptls'))) yield 'ldaptls=true';
  yield* shown(record, ...before, 'ldapsearchattribute', 'ldapsearchfilter');
  // Every option sets it, and the method cannot do without any.
  yield 'ldapscope=2';
}

/** As `atoi` of the C library reads a number. */
function toInt(text: string): bigint {
  const [digits = '0'] = /^[+-]?\d+/.exec(text.trimStart()) ?? [];
  const [value, limit] = [BigInt(digits.replace('+', '')), 2n ** 63n];
  return BigInt.asIntN(32, value >= limit ? limit - 1n : value < -limit ? -limit : value);
}

function* shown(record: HbaRecord, ...names: readonly string[]): Iterable<string> {
  for (const name of names) {
    const value = record.option(name);
    if (value !== undefined) yield `${name}=${value}`;
  }
}
