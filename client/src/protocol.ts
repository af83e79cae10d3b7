import type * as server from '../../server/src/lsp/protocol.js';

export type { ClientConnection } from '../../server/src/core/admission.js';
export type {
  DirectoryEntry,
  InitializationOptions,
  StatusParams,
  UriParams,
  WhoAnswer,
  WhoLine,
  WhoParams,
  WhoResult,
} from '../../server/src/lsp/protocol.js';

// The client takes types from the server and no code: these are the server's names, and cannot differ from them.
export const OPEN_RULE_PAGE: typeof server.OPEN_RULE_PAGE = 'hardlint.openRulePage';
export const READ_FILE: typeof server.READ_FILE = 'hardlint/readFile';
export const READ_DIRECTORY: typeof server.READ_DIRECTORY = 'hardlint/readDirectory';
export const STATUS: typeof server.STATUS = 'hardlint/status';
export const WHO: typeof server.WHO = 'hardlint/who';

/** The command that asks who gets in. */
export const WHO_COMMAND = 'hardlint.who';
