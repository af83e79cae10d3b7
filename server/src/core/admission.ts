import type { Span } from './text.js';

/** What a server knows of a client that wants a session in a database. */
export interface ClientConnection {
  /** `local` is a Unix-domain socket, `plain` the network without encryption. */
  readonly way: 'local' | 'plain' | 'tls' | 'gss';
  /** The client's numeric address; not for `local`. */
  readonly address?: string | undefined;
  readonly user: string;
  /** Left out or empty: one that is called like the user. */
  readonly database?: string | undefined;
  /** It wants physical replication, which is of no database. */
  readonly isReplication?: boolean | undefined;
  /** Every role that the user is a member of, directly or not; left out where that is not known. */
  readonly memberOf?: readonly string[] | undefined;
  /** The name that the client's address has, and that has this address; left out where that is not known. */
  readonly hostName?: string | undefined;
  /** The server's own addresses and how long their networks are, such as 192.0.2.1/24; left out where not known. */
  readonly serverNetworks?: readonly string[] | undefined;
}

/** A line that decides, or may, who gets in. */
export interface AdmissionLine {
  readonly path: string;
  readonly span: Span;
  /** From 1 on. */
  readonly line: number;
}

/** A line that the server goes past. */
export interface PassedLine extends AdmissionLine {
  /** Why it does not match: `the user is bob, not alice`. */
  readonly why: string;
  /** What would have to hold for it to match after all, where that is not known: `bob is a member of staff`. */
  readonly condition?: string;
  /** The facts of a connection that would tell. */
  readonly lacks?: readonly LackingFact[];
}

/** What may be left out of a connection, so that the answer depends on it. */
export type LackingFact = 'memberOf' | 'hostName' | 'serverNetworks';

/** The line that a connection hits. */
export interface HitLine extends AdmissionLine {
  readonly method: string;
  /** What is written behind the method. */
  readonly options: readonly string[];
}

/** What a server does with a connection. */
export interface Admission {
  /** The first line that surely matches; left out where none does. */
  readonly hit?: HitLine;
  /** The lines before it, or all where there is none, in the order in which the server tries them. */
  readonly passed: readonly PassedLine[];
  /** The first mistake for which the server refuses the configuration: it goes on with what it had before. */
  readonly refusal?: AdmissionLine & { readonly message: string };
  /** What comes of it, in a sentence. */
  readonly answer: string;
}
