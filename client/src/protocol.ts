/** What the server tells of a document each time it has judged it. */
export interface DocumentStatus {
  readonly uri: string;
  readonly format: string;
  readonly profile: string;
  readonly target: string;
  readonly findings: number;
}

/** A name in a folder, and what a link of that name leads to. */
export type FolderEntry = readonly [name: string, kind: 'file' | 'folder'];

export interface ResourceParams {
  readonly uri: string;
}

/** The methods that this client and its server speak besides those of the protocol. */
export const Method = {
  /** To the client: `DocumentStatus`. */
  status: 'hardlint/status',
  /** To the client: the text of a file in the workspace; null where it cannot be had. */
  readFile: 'hardlint/readFile',
  /** To the client: what lies in a folder of the workspace, empty where there is none; null where it cannot be had. */
  readDirectory: 'hardlint/readDirectory',
} as const;
