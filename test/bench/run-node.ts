import { spawn } from 'node:child_process';

/** Runs Node with arguments, and passes on what goes wrong. */
export function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('exit', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`node ${args.join(' ')} ended with ${status}`));
    });
  });
}
