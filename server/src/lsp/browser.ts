import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ClientFiles } from './files-client.js';
import { serve } from './server.js';

// The server as a web worker: what the worker's scope receives comes from the client, which also reads the files.
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

serve(connection, (folders) => new ClientFiles(connection, folders));
