import { setFlagsFromString } from 'node:v8';
import { createConnection } from 'vscode-languageserver/node';
import type { FileSystem } from '../host/file-system.js';
import { ClientFiles } from './files-client.js';
import { NodeFiles } from './files-node.js';
import { serve } from './server.js';

/**
 * Serves the client that started this process, over what the command line names (`--stdio`, `--node-ipc`,
 * `--socket=`, `--pipe=`). The process ends with its client.
 */
export function startServer(): void {
  makeRoomForLints();
  const connection = createConnection();
  // A closed input and the death of the client's process the library sees by itself.
  process.on('disconnect', () => process.exit(1));
  serve(connection, (folders): FileSystem => {
    const local = new NodeFiles(folders);
    const remote = new ClientFiles(connection, folders);
    const ofPath = (path: string): FileSystem => (path.startsWith('/') ? local : remote);
    return {
      read: (path) => ofPath(path).read(path),
      list: (folder) => ofPath(folder).list(folder),
      admits: (path) => ofPath(path).admits(path),
    };
  });
}

/**
 * A lint of a long file makes some megabytes of objects that are soon forgotten. In the usual space for the young
 * (16 MB at most, less at first) a collection falls into every sixth edit, and costs as much as the lint itself.
 */
function makeRoomForLints(): void {
  setFlagsFromString('--max-semi-space-size=32');
  setFlagsFromString('--min-semi-space-size=16');
}

// An editor runs this bundle; the command line loads it.
if (require.main === module) startServer();
