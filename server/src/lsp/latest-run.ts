import { RAL } from 'vscode-languageserver';

/**
 * Runs a task each time it is asked for, never twice at once. What is asked for while it runs is one run more,
 * and of requests that wait in the client's queue only the last one is run for. Without a timer: it waits for
 * the queue to be empty and no longer.
 */
export class LatestRun {
  #requests = 0;
  #running: Promise<void> | undefined;

  /** @param failed Is told when the task rejects. */
  constructor(
    private readonly task: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  get isPending(): boolean {
    return this.#running !== undefined;
  }

  /** Resolves when nothing is left to run. */
  get settled(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  request(): void {
    this.#requests++;
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    let answered: number;
    do {
      answered = await this.#quiet();
      try {
        await this.task();
      } catch (error) {
        this.failed(error);
      }
    } while (answered !== this.#requests);
    this.#running = undefined;
  }

  /** The number of requests once no more of them arrive. */
  async #quiet(): Promise<number> {
    for (;;) {
      const before = this.#requests;
      // The connection takes one turn to decode a message and one to deliver it.
      await nextTurn();
      await nextTurn();
      if (before === this.#requests) return before;
    }
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => RAL().timer.setImmediate(resolve));
}
