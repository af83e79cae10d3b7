import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type HardlintApi, type RunningExtension, startExtension } from './extension.js';

let extension: RunningExtension | undefined;

/** Called by VS Code on the desktop and on a remote machine: the server is a process of its own. */
export function activate(context: ExtensionContext): HardlintApi {
  const module = Uri.joinPath(context.extensionUri, 'server', 'dist', 'server.js').fsPath;
  extension = startExtension(context, (options) => ({
    client: new LanguageClient('hardlint', 'hardlint', { module, transport: TransportKind.ipc }, options),
  }));
  return extension.api;
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
