import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  window,
  workspace,
} from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import {
  type InitializationOptions,
  OPEN_RULE_PAGE,
  STATUS,
  type StatusParams,
  WHO,
  type WhoParams,
} from './protocol.js';
import { registerRulePages } from './rule-page.js';
import { type Connect, type ServerState, Session } from './session.js';
import { Status } from './status.js';
import { registerWho } from './who.js';
import { serveWorkspaceFiles } from './workspace-files.js';

/** What other extensions, and our own tests, may ask. */
export interface HardlintApi {
  /** What the server last said of the document; undefined before it has. */
  statusOf(uri: string): StatusParams | undefined;
}

/** The extension, once it runs. */
export interface RunningExtension {
  readonly api: HardlintApi;
  stop(): Promise<void>;
}

const RESTART = 'hardlint.restart';
const SHOW_LOG = 'hardlint.showLog';
const SHOW_MENU = 'hardlint.showMenu';

/** Where a document must live to be linted: not in a diff's older side, nor in the output panel. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** Starts all that is the same in every host; `connect` is what differs. */
export function startExtension(context: ExtensionContext, connect: Connect): RunningExtension {
  const own = contributedLanguages(context);
  const languageIds = [...own, ...visitedLanguages(context)];
  const log = window.createOutputChannel('hardlint', { log: true });
  const status = new Status(own, SHOW_MENU);
  const session = new Session(connect, {
    client: clientOptions(languageIds, log),
    prepare(client) {
      serveWorkspaceFiles(client);
      client.onNotification(STATUS, (params: StatusParams) => status.setDocument(params));
    },
    onState(state) {
      status.setServer(state);
      void reportTrouble(state);
    },
  });
  context.subscriptions.push(
    log,
    status,
    registerRulePages(context),
    registerCommands(session, log),
    registerWho((uri, connection) => session.request(WHO, { uri, connection } satisfies WhoParams)),
  );
  session.start();
  return { api: { statusOf: (uri) => status.of(uri) }, stop: () => session.stop() };
}

function registerCommands(session: Session, log: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand(RESTART, () => session.restart()),
    commands.registerCommand(SHOW_LOG, () => log.show()),
    commands.registerCommand(SHOW_MENU, showMenu),
  );
}

async function showMenu(): Promise<void> {
  const chosen = await window.showQuickPick(
    [
      {
        label: '$(settings-gear) Open Settings',
        command: 'workbench.action.openSettings',
        argument: 'hardlint.',
      },
      { label: '$(output) Show Log', command: SHOW_LOG },
      { label: '$(debug-restart) Restart the Language Server', command: RESTART },
    ],
    { placeHolder: 'hardlint' },
  );
  if (chosen) await commands.executeCommand(chosen.command, chosen.argument);
}

async function reportTrouble(state: ServerState): Promise<void> {
  if (state !== 'failed' && state !== 'crashed') return;
  const what = state === 'failed' ? 'did not start' : 'crashed several times within minutes';
  const chosen = await window.showErrorMessage(
    `hardlint checks nothing now: its language server ${what}. The log says why.`,
    'Show Log',
    'Restart',
  );
  if (chosen) await commands.executeCommand(chosen === 'Restart' ? RESTART : SHOW_LOG);
}

function clientOptions(languageIds: readonly string[], log: LogOutputChannel): LanguageClientOptions {
  const folderSchemes = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  const schemes = [...new Set([...SCHEMES, ...folderSchemes])];
  return {
    documentSelector: languageIds.flatMap((language) => schemes.map((scheme) => ({ language, scheme }))),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    initializationOptions: { clientCommands: [OPEN_RULE_PAGE] } satisfies InitializationOptions,
  };
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: { readonly languages: readonly { readonly id: string }[] };
}

/** The manifest is where languages are declared; nothing here changes when a format is added. */
function contributedLanguages({ extension }: ExtensionContext): readonly string[] {
  return (extension.packageJSON as Manifest).contributes.languages.map(({ id }) => id);
}

const VISIT = 'onLanguage:';

/** The languages of others, of whose documents some are linted: those that the manifest wakes the extension for. */
function visitedLanguages({ extension }: ExtensionContext): readonly string[] {
  const events = (extension.packageJSON as Manifest).activationEvents;
  return events.filter((event) => event.startsWith(VISIT)).map((event) => event.slice(VISIT.length));
}
