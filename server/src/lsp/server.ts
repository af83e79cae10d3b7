import {
  type Connection,
  ErrorCodes,
  type InitializeResult,
  PositionEncodingKind,
  RequestType,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { formats } from '../formats/index.js';
import type { FileSystem } from '../host/file-system.js';
import { ClientSettings } from './client-settings.js';
import { CodeActions, FIX_ALL } from './code-actions.js';
import { Documents } from './documents.js';
import { Folders } from './folders.js';
import { followDocuments, followFiles } from './follow.js';
import { Formatting } from './formatting.js';
import { Handlers } from './handlers.js';
import { LatestRun } from './latest-run.js';
import { Log } from './log.js';
import { WHO, type WhoParams, type WhoResult } from './protocol.js';
import { Publisher } from './publisher.js';
import { RulePages } from './rule-pages.js';
import { SettingsProblems } from './settings-problems.js';
import { WatchedFiles } from './watched-files.js';
import { Who } from './who.js';
import { Workspace } from './workspace.js';

/** Gives the files that lie in some folders, whose paths it asks for anew each time. */
export type FilesFactory = (folders: () => readonly string[]) => FileSystem;

/** Serves a client over a connection until it ends; the same in Node and in a browser. */
export function serve(connection: Connection, createFiles: FilesFactory): void {
  const log = new Log(connection.console);
  const handlers = new Handlers(log);
  const documents = new Documents();
  const folders = new Folders(connection);
  const settings = new ClientSettings(connection, formats, log);
  const problems = new SettingsProblems(connection);
  const publisher = new Publisher(connection, documents, log);
  const watched = new WatchedFiles(connection, formats, folders, log);
  const rulePages = new RulePages(connection);
  const files = createFiles(() => folders.paths);
  const workspace = new Workspace(documents, files, formats, {
    judged(judgement) {
      publisher.publish(judgement);
      problems.tell(judgement.settings);
      watched.follow(workspace.included);
    },
    failed: (document, error) => log.fault(`the lint of ${document.uri}`, error),
  });
  const codeActions = new CodeActions(documents, workspace, publisher);
  const who = new Who(documents, workspace);
  const formatting = new Formatting(connection, formats, documents, workspace, log);
  const configuration = new LatestRun(
    async () => workspace.configure(await settings.layers(folders)),
    (error) => log.fault('the configuration', error),
  );

  connection.onInitialize((params) => {
    if (handlers.areServing) return new ResponseError(ErrorCodes.InvalidRequest, 'Already initialized.');
    const parts = [folders, settings, watched, rulePages, codeActions, formatting];
    for (const part of parts) part.initialize(params);
    handlers.start();
    return initializeResult(rulePages.commands, formatting.capabilities);
  });
  connection.onInitialized(
    handlers.notification('initialized', () => {
      folders.start(() => configuration.request());
      settings.start();
      watched.start();
      formatting.start();
      configuration.request();
    }),
  );
  connection.onDidChangeConfiguration(
    handlers.notification('workspace/didChangeConfiguration', (params) => {
      settings.changed(params.settings);
      configuration.request();
    }),
  );
  followDocuments(connection, handlers, { documents, workspace, publisher });
  followFiles(connection, handlers, { documents, workspace, problems });
  connection.onCodeAction(
    handlers.request('textDocument/codeAction', null, (params) => codeActions.for(params)),
  );
  connection.onDocumentFormatting(
    handlers.request('textDocument/formatting', null, (params) => formatting.all(params)),
  );
  connection.onDocumentRangeFormatting(
    handlers.request('textDocument/rangeFormatting', null, (params) => formatting.within(params)),
  );
  connection.onExecuteCommand(
    handlers.request('workspace/executeCommand', null, (params) => rulePages.execute(params)),
  );
  connection.onRequest(
    new RequestType<WhoParams, WhoResult, void>(WHO),
    handlers.request(WHO, { problem: 'It went wrong; the log says how.' }, async (params) => {
      await configuration.settled;
      return who.answer(params);
    }),
  );
  connection.onShutdown(() => handlers.stop());
  connection.listen();
}

function initializeResult(commands: string[], capabilities: ServerCapabilities): InitializeResult {
  return {
    serverInfo: { name: 'hardlint' },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
      ...capabilities,
      ...(commands.length > 0 && { executeCommandProvider: { commands } }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
