import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type HardlintApi, type RunningExtension, startExtension } from './extension.js';

let extension: RunningExtension | undefined;

/** Called by VS Code in a browser: the server is a web worker. */
export function activate(context: ExtensionContext): HardlintApi {
  const script = Uri.joinPath(context.extensionUri, 'server', 'dist', 'server.worker.js').toString(true);
  extension = startExtension(context, (options) => {
    let worker: Worker | undefined;
    // Not the worker itself: VS Code wraps them, and the library would take what it gets for something else.
    const startWorker = async (): Promise<MessageTransports> => {
      worker?.terminate();
      worker = new Worker(script, { name: 'hardlint' });
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return {
      client: new LanguageClient('hardlint', 'hardlint', startWorker, options),
      kill: () => worker?.terminate(),
    };
  });
  return extension.api;
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
