import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/root.mjs';
import { run } from './run-node.js';
import { interleaved, median, timed } from './statistics.js';

const CLI = join(ROOT, 'server/dist/cli.js');
const SERVER = join(ROOT, 'server/dist/server.js');
const EXAMPLE = join(ROOT, 'examples/insecure/sshd_config');

const ROUNDS = 25;

const INITIALIZE = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});

/** How long the command line and the server take to start, as multiples of `node -e 0`. */
export async function startUp(): Promise<{ commandLine: number; server: number }> {
  const samples = await interleaved(ROUNDS, {
    nothing: () => timed(() => run(['-e', '0'])),
    commandLine: () => timed(() => run([CLI, 'check', '--fail-on', 'never', EXAMPLE])),
    server: timeToInitialize,
  });
  const nothing = median(samples.nothing);
  return { commandLine: median(samples.commandLine) / nothing, server: median(samples.server) / nothing };
}

async function timeToInitialize(): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.stdin.write(`Content-Length: ${INITIALIZE.length}\r\n\r\n${INITIALIZE}`);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const elapsed = performance.now() - start;
  child.kill();
  await exited;
  return elapsed;
}
