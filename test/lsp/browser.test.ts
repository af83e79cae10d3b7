import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type Message,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { CAPABILITIES } from './support/capabilities.js';
import { DIST } from './support/editor.js';
import { History } from './support/history.js';

const WORKER = join(DIST, 'server.worker.js');

/** What a web worker has, and nothing of Node. */
class WorkerScope {
  onmessage: ((event: { data: Message }) => void) | undefined;
  readonly TextDecoder = TextDecoder;
  readonly TextEncoder = TextEncoder;
  readonly setTimeout = setTimeout;
  readonly clearTimeout = clearTimeout;
  readonly setInterval = setInterval;
  readonly clearInterval = clearInterval;
  readonly crypto = crypto;
  readonly URL = URL;
  readonly console = console;
  readonly addEventListener = (): void => undefined;

  constructor(readonly postMessage: (message: Message) => void) {}
}

class FromWorker extends AbstractMessageReader {
  callback: DataCallback | undefined;

  listen(callback: DataCallback) {
    this.callback = callback;
    return { dispose: () => undefined };
  }
}

class ToWorker extends AbstractMessageWriter {
  constructor(private readonly scope: () => WorkerScope) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.scope().onmessage?.({ data: structuredClone(message) });
  }

  end(): void {
    // The worker ends with its scope.
  }
}

describe('the server in a web worker', () => {
  it('judges a document and what it includes', async () => {
    const reader = new FromWorker();
    const scope = new WorkerScope((message) => reader.callback?.(structuredClone(message)));
    const connection = createProtocolConnection(reader, new ToWorker(() => scope));
    const published = new History<PublishDiagnosticsParams>('diagnostics');
    connection.onNotification(PublishDiagnosticsNotification.type, (each) => published.add(each));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => null),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('hardlint/readFile', ({ uri }: { uri: string }) =>
      uri.endsWith('/lab.conf') ? 'LogLevel INFO\n' : null,
    );
    connection.onRequest('hardlint/readDirectory', () => [['lab.conf', 'file']]);
    connection.listen();
    new Script(await readFile(WORKER, 'utf8')).runInContext(createContext(scope));

    const folder = 'vscode-vfs://github/lab/servers';
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: folder, name: 'servers' }],
      capabilities: CAPABILITIES,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {
        uri: `${folder}/sshd_config`,
        languageId: 'sshd_config',
        version: 1,
        text: 'Include sshd_config.d/*.conf\nLogLevel VERBOSE\n',
      },
    });
    await published.latest(
      () => true,
      ({ diagnostics }) => diagnostics.map(({ code }) => code),
      ['sshd/overridden'],
    );
    expect(published.items.at(-1)?.uri).toBe(`${folder}/sshd_config`);
    connection.dispose();
  });
});
