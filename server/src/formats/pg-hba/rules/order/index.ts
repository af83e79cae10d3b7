import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { localhostWithoutIpv6 } from './localhost-without-ipv6.js';
import { redundantWord } from './redundant-word.js';
import { rejectByHostName } from './reject-by-host-name.js';
import { rejectOfOneFamily } from './reject-of-one-family.js';
import { rejectOnlyWithTls } from './reject-only-with-tls.js';
import { rejectTooLate } from './reject-too-late.js';
import { rejectWithoutReplication } from './reject-without-replication.js';
import { shadowedRecord } from './shadowed-record.js';
import { weakerRecordFirst } from './weaker-record-first.js';

/** What the order of the records makes of them. */
export const orderRules: readonly Rule<PgHbaModel>[] = [
  localhostWithoutIpv6,
  redundantWord,
  rejectByHostName,
  rejectOfOneFamily,
  rejectOnlyWithTls,
  rejectTooLate,
  rejectWithoutReplication,
  shadowedRecord,
  weakerRecordFirst,
];
