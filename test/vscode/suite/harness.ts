import type { Disposable, Event } from 'vscode';

/** How long anything may take before a test fails. */
const DEADLINE_MS = 20_000;

/** Tells the suite's lines from the many that VS Code prints; the stand-in shows no others. */
const MARK = '[suite] ';

interface Test {
  readonly name: string;
  readonly body: () => Promise<void>;
}

const tests: Test[] = [];

/** Registers a test; tests run one after another, in this order. */
export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** Runs all tests and prints how each went. @throws Error where one failed. */
export async function runTests(): Promise<void> {
  let failed = 0;
  for (const { name, body } of tests) {
    const started = Date.now();
    try {
      await body();
      say(`ok   ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed++;
      say(`FAIL ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  say(`${tests.length - failed} of ${tests.length} passed`);
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed`);
}

function say(line: string): void {
  console.log(MARK + line);
}

/** @throws Error where the two differ as JSON. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (is !== should) throw new Error(`${what}\nexpected: ${should}\n     got: ${is}`);
}

/** @throws Error where there is nothing. */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}

/**
 * What `probe` gives, once it gives something; asked now and at each of the events.
 * @throws Error where that is not before the deadline; `describe` tells how things stand then.
 */
export async function until<T>(
  what: string,
  event: Event<unknown>,
  probe: () => T | undefined,
  describe: () => unknown = () => undefined,
): Promise<T> {
  const now = probe();
  if (now !== undefined) return now;
  let listener: Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      listener = event(() => {
        const found = probe();
        if (found !== undefined) resolve(found);
      });
      timer = setTimeout(() => {
        reject(new Error(`waited in vain for ${what}; now: ${JSON.stringify(describe())}`));
      }, DEADLINE_MS);
    });
  } finally {
    listener?.dispose();
    clearTimeout(timer);
  }
}
