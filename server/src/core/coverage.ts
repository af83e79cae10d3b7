import type { ReferenceSource } from './references.js';
import type { RuleId } from './rule.js';

/** The editions of the CIS benchmarks, by the letters that tell them apart. */
export const CIS_EDITIONS = {
  D12: 'Debian 12',
  D13: 'Debian 13',
  U22: 'Ubuntu 22.04',
  U24: 'Ubuntu 24.04',
  R8: 'Red Hat Enterprise Linux 8',
  R9: 'Red Hat Enterprise Linux 9',
  R10: 'Red Hat Enterprise Linux 10',
  S15: 'SUSE Linux Enterprise 15',
  PG13: 'PostgreSQL 13',
  PG14: 'PostgreSQL 14',
  PG15: 'PostgreSQL 15',
  PG16: 'PostgreSQL 16',
  PG17: 'PostgreSQL 17',
  T8: 'Apache Tomcat 8',
  T9: 'Apache Tomcat 9',
  T10: 'Apache Tomcat 10',
  'T10.1': 'Apache Tomcat 10.1',
} as const;

export type CisEdition = keyof typeof CIS_EDITIONS;

/** Where something is asked for. */
export type AskedBy = Readonly<Partial<Record<Exclude<ReferenceSource, 'CIS'>, readonly string[]>>> & {
  /** The editions that have a section of this number. */
  readonly CIS?: Readonly<Record<string, readonly CisEdition[]>>;
};

/**
 * Something that a benchmark asks of a file, or that people are known to trip over, and what became of it here.
 * The coverage page is generated from these; nothing at run time reads them.
 */
export type CoverageItem = {
  /** What is asked or what goes wrong, in a few words of Markdown: `` `PermitRootLogin no` ``. */
  readonly asks: string;
  /** Left out for what experience alone teaches. */
  readonly by?: AskedBy;
} & (
  | { readonly rules: readonly RuleId[]; readonly remark?: string }
  /** Why no rule says it, as a sentence. */
  | { readonly omitted: string }
);
