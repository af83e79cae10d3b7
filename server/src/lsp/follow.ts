import { type Connection, FileChangeType } from 'vscode-languageserver';
import { type Documents, OpenDocument } from './documents.js';
import type { Handlers } from './handlers.js';
import type { Publisher } from './publisher.js';
import type { SettingsProblems } from './settings-problems.js';
import { uriToPath } from './uris.js';
import type { Workspace } from './workspace.js';

/** Keeps the open documents as the client has them. */
export function followDocuments(
  connection: Connection,
  handlers: Handlers,
  { documents, workspace, publisher }: { documents: Documents; workspace: Workspace; publisher: Publisher },
): void {
  const close = (uri: string): void => {
    const document = documents.remove(uri);
    if (!document) return;
    workspace.closed(document);
    publisher.clear(uri);
  };
  connection.onDidOpenTextDocument(
    handlers.notification('textDocument/didOpen', ({ textDocument: { uri, languageId, version, text } }) => {
      close(uri);
      const document = new OpenDocument(uri, languageId, version, text);
      documents.add(document);
      workspace.edited(document);
    }),
  );
  connection.onDidChangeTextDocument(
    handlers.notification('textDocument/didChange', ({ textDocument, contentChanges }) => {
      const document = documents.get(textDocument.uri);
      if (!document) return;
      document.change(contentChanges, textDocument.version);
      workspace.edited(document);
    }),
  );
  // Not every client can watch files: after a save, all of them are read anew.
  connection.onDidSaveTextDocument(
    handlers.notification('textDocument/didSave', () => workspace.filesChanged()),
  );
  connection.onDidCloseTextDocument(
    handlers.notification('textDocument/didClose', ({ textDocument }) => close(textDocument.uri)),
  );
}

/** Passes on what the client saw change on disk. */
export function followFiles(
  connection: Connection,
  handlers: Handlers,
  {
    documents,
    workspace,
    problems,
  }: { documents: Documents; workspace: Workspace; problems: SettingsProblems },
): void {
  connection.onDidChangeWatchedFiles(
    handlers.notification('workspace/didChangeWatchedFiles', ({ changes }) => {
      const paths = changes
        .map(({ uri, type }) => ({ path: uriToPath(uri), type }))
        // What is open counts as it stands in the editor, whether it is saved or not.
        .filter(({ path, type }) => type !== FileChangeType.Changed || !documents.at(path))
        .map(({ path }) => path);
      for (const path of paths) problems.forget(path);
      if (paths.length > 0) workspace.filesChanged();
    }),
  );
}
