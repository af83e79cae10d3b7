import type {
  Admission,
  AdmissionLine,
  ClientConnection,
  HitLine,
  PassedLine,
} from '../../../core/admission.js';
import { shown } from '../../../core/shown.js';
import { since } from '../../../core/target.js';
import { type Client, clientOf } from './connection.js';
import { consequenceOf, noEntryFor } from './consequence.js';
import { matchOf } from './matching.js';
import type { PgHbaModel } from './model.js';
import type { Gap, UnreadFile } from './read.js';
import type { HbaRecord } from './record.js';

/**
 * What PostgreSQL does with a connection: the first record that matches decides. What the files do not tell is not
 * guessed: such a record is passed, and what would have to hold for it to match is said. The sentence that says why,
 * where there can be no such connection.
 */
export function admit(model: PgHbaModel, connection: ClientConnection): Admission | string {
  const client = clientOf(connection);
  if (typeof client === 'string') return client;
  const passed: PassedLine[] = [];
  const record = firstMatch(model, client, passed);
  const refusal = refusalOf(model);
  return {
    ...(record && { hit: hitOf(record) }),
    passed,
    ...(refusal && { refusal }),
    answer: answerOf(model, client, record, passed),
  };
}

function firstMatch(model: PgHbaModel, client: Client, passed: PassedLine[]): HbaRecord | undefined {
  const gaps = [...model.gaps];
  for (const record of model.records) {
    while (gaps[0] && gaps[0].index <= record.index) passed.push(passedGap(gaps.shift() as Gap));
    const match = matchOf(record, client, model.target);
    if (match.matches) return record;
    const { matches, ...reason } = match;
    passed.push({ ...lineOf(record), ...reason });
  }
  passed.push(...gaps.map(passedGap));
  return undefined;
}

function hitOf(record: HbaRecord): HitLine {
  const options = record.options.map(({ token }) => token.text);
  return { ...lineOf(record), method: record.method?.name ?? record.methodToken?.text ?? '', options };
}

function lineOf({ path, span, lineNumber: line }: HbaRecord): AdmissionLine {
  return { path, span, line };
}

function passedGap({ document, line, token }: Gap): PassedLine {
  return {
    ...placeOf({ document, line }),
    why: `brings in ${shown(token.text)}, which could not be read`,
    condition: `a record of ${shown(token.text)} matches`,
  };
}

function placeOf({
  document: { path, source },
  line: { start, end },
}: Pick<Gap, 'document' | 'line'>): AdmissionLine {
  return { path, span: { start, end }, line: source.lineAt(start) + 1 };
}

/** The first mistake of a record, else a file that is not there, for which the server refuses the configuration. */
function refusalOf(model: PgHbaModel): Admission['refusal'] {
  const record = model.records.find(({ mistakes }) => mistakes.length > 0);
  const mistake = record?.mistakes[0];
  if (record && mistake) {
    // A word of another file is told by the record that refers to it, as the server does.
    const span = mistake.path === undefined ? mistake.span : record.span;
    return { ...lineOf(record), span, message: mistake.message };
  }
  const unread = model.unread.find(isRefused);
  if (unread) return { ...placeOf(unread), message: `could not open file "${unread.token.text}"` };
  if (!model.isComplete || model.records.length > 0) return undefined;
  const { path } = model.tree;
  return {
    path,
    span: { start: 0, end: 0 },
    line: 1,
    message: `configuration file "${path}" contains no entries`,
  };
}

function isRefused({ problem, line: { directive } }: UnreadFile): boolean {
  if (problem === undefined || problem === 'folder') return false;
  return problem !== 'missing' || directive !== 'include_if_exists';
}

/** Nothing is above a main file, nor above any until 16, when `include` came. */
function isPart({ role, target }: PgHbaModel): boolean {
  return role === 'fragment' && since(target, '16');
}

function answerOf(
  model: PgHbaModel,
  client: Client,
  record: HbaRecord | undefined,
  passed: readonly PassedLine[],
): string {
  const doubt = doubtOf(passed.filter(({ condition }) => condition !== undefined));
  const part = isPart(model) ? ' If another file includes this one, its records may decide before.' : '';
  if (!record) {
    const surely = doubt ? `No record surely matches. Unless ${doubt} does,` : 'No record matches:';
    return `${surely} PostgreSQL rejects the connection with ${noEntryFor(client, model.target)}.${part}`;
  }
  const isInOneFile = [record, ...passed].every(({ path }) => path === model.tree.path);
  const file = isInOneFile ? '' : ` of ${record.path.slice(record.path.lastIndexOf('/') + 1)}`;
  const unless = doubt ? `, unless ${doubt} matches first` : '';
  return `Line ${record.lineNumber}${file} ${consequenceOf(record, client, model.target)}${unless}.${part}`;
}

/** More lines than these are counted and not named. */
const MOST_NAMED = 4;

function doubtOf(lines: readonly PassedLine[]): string | undefined {
  if (lines.length === 0) return undefined;
  if (lines.length > MOST_NAMED) return `one of ${lines.length} lines`;
  const numbers = lines.map(({ line }) => line);
  const last = numbers.pop();
  return numbers.length === 0 ? `line ${last}` : `one of lines ${numbers.join(', ')} and ${last}`;
}
