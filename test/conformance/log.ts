import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const DEADLINE = 20_000;

interface Waiting {
  readonly pattern: RegExp;
  resolve(lines: readonly string[]): void;
  reject(error: Error): void;
}

/** The log of a program, line by line. */
export class Log {
  #lines: string[] = [];
  #waiting: Waiting | undefined;
  #isClosed = false;

  constructor(stream: Readable) {
    createInterface({ input: stream })
      .on('line', (line) => {
        this.#lines.push(line);
        this.#look();
      })
      .on('close', () => {
        this.#isClosed = true;
        this.#waiting?.reject(new Error(`the program has ended: ${this.#lines.join('\n')}`));
      });
  }

  /** Forgets what was logged until now. */
  forget(): void {
    this.#lines = [];
  }

  /** What is logged until there is a line of a pattern, that line included. */
  until(pattern: RegExp): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) reject(new Error(`the program has ended: ${this.#lines.join('\n')}`));
      const late = () => reject(new Error(`no ${pattern} in the log: ${this.#lines.join('\n')}`));
      const deadline = setTimeout(late, DEADLINE);
      this.#waiting = {
        pattern,
        resolve: (lines) => {
          clearTimeout(deadline);
          resolve(lines);
        },
        reject: (error) => {
          clearTimeout(deadline);
          reject(error);
        },
      };
      this.#look();
    });
  }

  #look(): void {
    if (!this.#waiting) return;
    const at = this.#lines.findIndex((line) => this.#waiting?.pattern.test(line));
    if (at < 0) return;
    const { resolve } = this.#waiting;
    this.#waiting = undefined;
    resolve(this.#lines.splice(0, at + 1));
  }
}
