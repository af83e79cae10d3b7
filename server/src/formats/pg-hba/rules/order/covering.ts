import type { Finding, Fix, Related } from '../../../../core/finding.js';
import { oncePer } from '../../../../core/once.js';
import type { Target } from '../../../../core/target.js';
import { removal, removeRecord } from '../../layout/edits.js';
import { isEverything } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import { Coverage } from '../../model/order/coverage.js';
import { regionOf } from '../../model/order/region.js';
import { MOST_COVERING } from '../../model/order/shadowing.js';
import type { HbaRecord } from '../../model/record.js';
import type { Line } from '../../parse/parse.js';
import { findingAt, placeOf, relatedRecord } from '../support.js';
import { asksForLess } from './strength.js';

/** Why it matters that a record can never match. */
export type Loss =
  /** It would reject those whom records in front of it let in. */
  | 'rejection'
  /** It would ask for more than those in front of it do. */
  | 'protection'
  /** Any other. */
  | 'effect';

/** A record that can never match, and those that match all its connections before it. */
export interface Shadowed {
  readonly record: HbaRecord;
  readonly covering: readonly HbaRecord[];
}

type ByLoss = Readonly<Record<Loss, Shadowed[]>>;

/** The records that can never match whose loss is of one kind; a line that is read several times once. */
export function shadowedRecords(model: PgHbaModel, loss: Loss): readonly Shadowed[] {
  return byLoss(model)[loss];
}

const byLoss = oncePer((model: PgHbaModel): ByLoss => {
  const found: ByLoss = { rejection: [], protection: [], effect: [] };
  const isReadInParts = model.tree.included.size > 0;
  const told = linesInUse(model);
  for (const record of model.shadowing.shadowed) {
    const covering = model.shadowing.coveredBy(record);
    if (!covering || told.has(record.line)) continue;
    if (isReadInParts) told.add(record.line);
    found[lossOf(record, covering, model.target)].push({ record, covering });
  }
  return found;
});

/** The finding about a record that can never match: it is shown faded, with links to those in front of it. */
export function neverMatches(
  shadowed: Shadowed,
  model: PgHbaModel,
  message: string,
  isWorthMoving = true,
): Finding {
  const { record } = shadowed;
  return findingAt(record, record.span, message, {
    tags: ['unnecessary'],
    related: coveringPlaces(shadowed),
    fixes: () => [...(isWorthMoving ? moving(shadowed, model) : []), ...removing(shadowed, model)],
  });
}

/** A file may be included twice, and its second reading without effect: the line is in use all the same. */
function linesInUse({ tree, records, shadowing }: PgHbaModel): Set<Line> {
  const lines = new Set<Line>();
  if (tree.included.size === 0) return lines;
  for (const record of records) if (!shadowing.coveredBy(record)) lines.add(record.line);
  return lines;
}

function lossOf(record: HbaRecord, covering: readonly HbaRecord[], target: Target): Loss {
  if (isReject(record)) return covering.every(isReject) ? 'effect' : 'rejection';
  const isWeaker = covering.some((each) => !isReject(each) && asksForLess(each, record, target));
  return isWeaker ? 'protection' : 'effect';
}

/** Whether it keeps out whom it matches. */
export function isReject({ method }: HbaRecord): boolean {
  return method?.name === 'reject';
}

/** Whether the records in front do the same with a client as this one would. */
export function isRepetition({ record, covering }: Shadowed): boolean {
  return covering.length < MOST_COVERING && covering.every((each) => doesLike(each, record));
}

function doesLike(one: HbaRecord, other: HbaRecord): boolean {
  return one.method === other.method && optionsOf(one) === optionsOf(other);
}

/** The last one counts of those with one name. */
function optionsOf({ options }: HbaRecord): string {
  const values = new Map(options.map(({ name, value }) => [name, value]));
  return JSON.stringify([...values].sort());
}

/** Where the records in front stand: `line 3`, `lines 3 and 5 together`; and the verb for what they do. */
export function placesOf({ record, covering }: Shadowed, verb: string): string {
  const [first] = covering;
  if (first && covering.length === 1) return `${placeOf(first, record)} ${thirdPerson(verb)}`;
  if (covering.length === MOST_COVERING) return `many lines before it together ${verb}`;
  const isOneFile = covering.every(({ path }) => path === record.path);
  const places = isOneFile
    ? `lines ${listed(covering.map(({ lineNumber }) => `${lineNumber}`))}`
    : listed(covering.map((each) => placeOf(each, record)));
  return `${places} together ${verb}`;
}

function thirdPerson(verb: string): string {
  return /(?:ch|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function listed(items: readonly string[]): string {
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Links to the records in front. */
function coveringPlaces({ record, covering }: Shadowed): readonly Related[] {
  return covering.map((each) =>
    relatedRecord(each, `It is tried before line ${record.lineNumber}, and matches its connections`),
  );
}

/** Whether the record is read once, so that to remove it removes one record. */
function isReadOnce({ records, tree }: PgHbaModel, record: HbaRecord): boolean {
  return tree.included.size === 0 || records.every((each) => each === record || each.line !== record.line);
}

/** To remove the record: safe where nothing but a repetition goes. */
function removing(shadowed: Shadowed, model: PgHbaModel): readonly Fix[] {
  if (!isReadOnce(model, shadowed.record)) return [];
  const isSafe = isRepetition(shadowed) && !isNarrowerThanOpen(shadowed);
  return [removeRecord(shadowed.record, 'Remove this record, which never matches', isSafe)];
}

/** Whether it names whom a record in front lets in from everywhere: it is that one that should go, and this one stay. */
function isNarrowerThanOpen({ record, covering }: Shadowed): boolean {
  if (isReject(record) || !record.address || isEverything(record.address)) return false;
  return covering.some(({ address }) => address !== undefined && isEverything(address));
}

/** To put the record in front of the one that covers it, where that one is not lost by it. */
function moving({ record, covering }: Shadowed, model: PgHbaModel): readonly Fix[] {
  const [target] = covering;
  if (!target || covering.length > 1 || target.path !== record.path) return [];
  if (!isReadOnce(model, record) || !isReadOnce(model, target) || isWithin(target, record, model)) return [];
  const { source } = record.document;
  const taken = removal(record);
  const text = source.slice(taken.span);
  const line = text.endsWith('\n') ? text : text + source.eol;
  const at = source.fullLineSpan(target.line.start).start;
  const title = `Move this record in front of line ${target.lineNumber}`;
  return [{ title, safe: false, edits: [{ span: { start: at, end: at }, text: line }, taken] }];
}

function isWithin(inner: HbaRecord, outer: HbaRecord, { target }: PgHbaModel): boolean {
  const [innerRegion, outerRegion] = [regionOf(inner), regionOf(outer)];
  if (!innerRegion || !outerRegion) return true;
  const coverage = new Coverage(target);
  coverage.claim(outerRegion, 0);
  return coverage.waysOf(innerRegion) === innerRegion.ways;
}
