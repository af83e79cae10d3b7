import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Log } from './log.js';

/** Wraps the server's handlers: a fault in one is logged and answered with nothing, and no fault reaches the client. */
export class Handlers {
  #phase: 'new' | 'running' | 'shut down' = 'new';

  constructor(private readonly log: Log) {}

  get areServing(): boolean {
    return this.#phase !== 'new';
  }

  /** From here on, requests and notifications are served. */
  start(): void {
    this.#phase = 'running';
  }

  /** From here on, requests are refused and notifications ignored, as the protocol wants it. */
  stop(): void {
    this.#phase = 'shut down';
  }

  notification<Params>(
    name: string,
    handle: (params: Params) => void | Promise<void>,
  ): (params: Params) => Promise<void> {
    return async (params) => {
      if (this.#phase !== 'running') return;
      try {
        await handle(params);
      } catch (error) {
        this.log.fault(name, error);
      }
    };
  }

  /** `nothing` is the answer where there is none to give. A cancelled request is answered as such at once. */
  request<Params, Result>(
    name: string,
    nothing: Result,
    handle: (params: Params) => Result | Promise<Result>,
  ): (params: Params, token: CancellationToken) => Promise<Result | ResponseError> {
    return async (params, token) => {
      if (this.#phase === 'new') {
        return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.');
      }
      if (this.#phase === 'shut down') {
        return new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.');
      }
      try {
        return await Promise.race([cancellationOf(token), handle(params)]);
      } catch (error) {
        this.log.fault(name, error);
        return nothing;
      }
    };
  }
}

/** Resolves when the client no longer wants the answer; the work may go on in vain. */
function cancellationOf(token: CancellationToken): Promise<ResponseError> {
  return new Promise((resolve) => {
    const cancel = () =>
      resolve(new ResponseError(LSPErrorCodes.RequestCancelled, 'The client cancelled it.'));
    if (token.isCancellationRequested) cancel();
    else token.onCancellationRequested(cancel);
  });
}
