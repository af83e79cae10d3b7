import type { startServer } from '../lsp/node.js';
import { UsageError } from './usage-error.js';

/** A bundle of its own beside this one: only who wants a language server pays for loading it. */
const SERVER = './server.js';

/**
 * `hardlint lsp --stdio`: serves an editor until it says good-bye.
 * @throws UsageError where the way to talk is not named.
 */
export async function lsp(args: readonly string[]): Promise<void> {
  // What else clients put on the line, such as --clientProcessId, the server reads itself.
  if (!args.includes('--stdio'))
    throw new UsageError('Write `hardlint lsp --stdio`; there is no other way to talk.');
  const server = (await import(SERVER)) as { startServer: typeof startServer };
  server.startServer();
}
