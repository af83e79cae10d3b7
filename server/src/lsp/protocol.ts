/** What hardlint's server and its clients say to each other beyond LSP itself. */

import type { ClientConnection, LackingFact } from '../core/admission.js';

/** `initializationOptions` of the initialize request. */
export interface InitializationOptions {
  /** The settings of the section `hardlint`, for a client that does not answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** The commands that the client runs itself. */
  readonly clientCommands?: readonly string[];
}

/** The command that opens a rule's page; its one argument is the id of the rule. */
export const OPEN_RULE_PAGE = 'hardlint.openRulePage';

/** Client to read a file that the server cannot reach itself: answers its text, or null where there is none. */
export const READ_FILE = 'hardlint/readFile';

/** Client to list a folder that the server cannot reach itself: answers what lies in it, or null where it cannot. */
export const READ_DIRECTORY = 'hardlint/readDirectory';

/** The parameters of `hardlint/readFile` and `hardlint/readDirectory`. */
export interface UriParams {
  readonly uri: string;
}

/** One entry of a folder; a link counts as what it leads to. */
export type DirectoryEntry = readonly [name: string, kind: 'file' | 'folder'];

/** Sent to the client after each lint of an open document. */
export const STATUS = 'hardlint/status';

/** What the client's status item shows of a document. */
export interface StatusParams {
  readonly uri: string;
  /** The format's title, such as `sshd_config`; null where the document is not linted. */
  readonly format: string | null;
  readonly profile: 'recommended' | 'strict';
  /** The release that the document is judged for, such as `OpenSSH 10.2`; null where it is not linted. */
  readonly target: string | null;
  /** How many findings were published. */
  readonly findings: number;
}

/** Client to server: what the configuration of an open document does with a connection. */
export const WHO = 'hardlint/who';

/** The parameters of `hardlint/who`. */
export interface WhoParams {
  readonly uri: string;
  readonly connection: ClientConnection;
}

/** A line of the configuration; it and its characters are counted from 0. */
export interface WhoLine {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** What the server says of a connection. */
export interface WhoAnswer {
  /** In a sentence. */
  readonly answer: string;
  /** The first line that surely matches; null where none does. */
  readonly hit: (WhoLine & { readonly method: string; readonly options: readonly string[] }) | null;
  /** The lines before it. One that may match has a condition, and maybe facts that would tell. */
  readonly passed: readonly (WhoLine & {
    readonly why: string;
    readonly condition?: string;
    readonly lacks?: readonly LackingFact[];
  })[];
  /** The first mistake for which the configuration is refused: what was read before stays in force. */
  readonly refusal: (WhoLine & { readonly message: string }) | null;
}

/** The answer to `hardlint/who`, or why there is none, in a sentence. */
export type WhoResult = WhoAnswer | { readonly problem: string };
