import type { Role, Tree } from '../../../core/format.js';
import { groupBy } from '../../../core/group.js';
import type { Target } from '../../../core/target.js';
import type { PgHbaFile } from '../parse/parse.js';
import type { Mistake, MistakeKind } from './mistake.js';
import { Shadowing } from './order/shadowing.js';
import { type EmptyWords, type Gap, readTree, type UnreadFile } from './read.js';
import type { HbaRecord } from './record.js';

/** A mistake, and the record in which it is. */
export interface PlacedMistake {
  readonly record: HbaRecord;
  readonly mistake: Mistake;
}

/** What a pg_hba.conf says, with all that it includes in its place. */
export class PgHbaModel {
  /** In the order in which the server tries them. */
  readonly records: readonly HbaRecord[];
  readonly unread: readonly UnreadFile[];
  readonly emptyWords: readonly EmptyWords[];
  /** Where records may be that are out of reach. */
  readonly gaps: readonly Gap[];
  /** It is the main file with everything that it includes: what is not there is not there. */
  readonly isComplete: boolean;
  #mistakes: ReadonlyMap<MistakeKind, readonly PlacedMistake[]> | undefined;
  #shadowing: Shadowing | undefined;

  constructor(
    /** The root document and what it includes. */
    readonly tree: Tree<PgHbaFile>,
    readonly target: Target,
    readonly role: Role,
  ) {
    const reading = readTree(tree, target);
    this.records = reading.records;
    this.unread = reading.unread;
    this.emptyWords = reading.emptyWords;
    this.gaps = reading.gaps;
    this.isComplete = reading.isComplete && role === 'root';
  }

  /** Which records can never match, and what is left for the others; worked out when somebody asks. */
  get shadowing(): Shadowing {
    this.#shadowing ??= new Shadowing(this.records, this.target);
    return this.#shadowing;
  }

  /** The mistakes of one kind, in the order of the records. */
  mistakes(kind: MistakeKind): readonly PlacedMistake[] {
    this.#mistakes ??= groupBy(placedMistakes(this.records), ({ mistake }) => mistake.kind);
    return this.#mistakes.get(kind) ?? [];
  }
}

function* placedMistakes(records: readonly HbaRecord[]): Iterable<PlacedMistake> {
  for (const record of records) {
    for (const mistake of record.mistakes) yield { record, mistake };
  }
}
