import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';

/** What the server is doing. `failed`: it never answered. `crashed`: it died too often to be started again. */
export type ServerState = 'starting' | 'running' | 'failed' | 'crashed' | 'stopped';

/** A client that is not started yet, and what ends its server for good where stopping the client does not. */
export interface Connection {
  readonly client: BaseLanguageClient;
  kill?(): void;
}

/** Makes a client for a fresh server; the options lack nothing but the transport. */
export type Connect = (options: LanguageClientOptions) => Connection;

export interface SessionOptions {
  readonly client: LanguageClientOptions;
  /** Called with each client before it starts: the place to register handlers. */
  prepare(client: BaseLanguageClient): void;
  onState(state: ServerState): void;
}

const MOST_CRASHES = 4;
const CRASH_WINDOW_MS = 3 * 60 * 1000;

/** The server's life: at most one runs; one that crashes is started again unless it does nothing but crash. */
export class Session {
  #connection: Connection | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connect: Connect,
    private readonly options: SessionOptions,
  ) {}

  start(): void {
    if (this.#connection) return;
    let answered = false;
    let failed = false;
    const isCurrent = (): boolean => this.#connection === connection;
    const fail = (state: 'failed' | 'crashed'): void => {
      if (failed || !isCurrent()) return;
      failed = true;
      this.options.onState(state);
    };
    const mayCrashAgain = crashBudget();
    const errorHandler: ErrorHandler = {
      error: (_error, _message, count = 0) => {
        // A worker that does not even load says so here, and nowhere else.
        if (!answered) fail('failed');
        return { action: count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
      },
      closed: () => {
        const again = isCurrent() && answered && mayCrashAgain();
        if (!again) fail(answered ? 'crashed' : 'failed');
        return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
      },
    };
    const connection = this.connect({ ...this.options.client, errorHandler });
    const { client } = connection;
    keepQuiet(client);
    client.onDidChangeState(({ newState }) => {
      if (!isCurrent()) return;
      answered = newState === State.Running;
      if (newState === State.Running) this.options.onState('running');
      if (newState === State.Starting) this.options.onState('starting');
      if (newState === State.StartFailed) fail('failed');
    });
    this.options.prepare(client);
    this.#connection = connection;
    // The state tells of a failure, and the log of its reason.
    client.start().catch(() => undefined);
  }

  /** Resolves when the server has ended, at the latest two seconds later. Never rejects. */
  async stop(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection) {
      this.options.onState('stopped');
      this.#ended = Promise.all([this.#ended, end(connection)]);
    }
    await this.#ended;
  }

  /** What the server answers; undefined where none runs. */
  async request<Result>(method: string, params: unknown): Promise<Result | undefined> {
    const client = this.#connection?.client;
    return client?.state === State.Running ? client.sendRequest<Result>(method, params) : undefined;
  }

  async restart(): Promise<void> {
    await this.stop();
    this.start();
  }
}

async function end({ client, kill }: Connection): Promise<void> {
  try {
    await client.dispose();
  } catch {
    // It was not running, which is what was asked for.
  } finally {
    kill?.();
  }
}

/** Counts crashes: whether one more is bearable. */
function crashBudget(): () => boolean {
  const crashes: number[] = [];
  return () => {
    crashes.push(Date.now());
    if (crashes.length <= MOST_CRASHES) return true;
    const [first = 0] = crashes.splice(0, 1);
    return Date.now() - first > CRASH_WINDOW_MS;
  };
}

/** The library pops up a message with a stack for each step that fails; we say it once, in our own words. */
function keepQuiet(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
}
