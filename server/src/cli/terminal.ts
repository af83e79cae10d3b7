/** Where a command writes to, and what it may look like. */
export interface Terminal {
  /** Writes what was asked for: programs may read it. */
  out(text: string): void;
  /** Writes what a person may want to know besides. */
  err(text: string): void;
  /** How to write to each of the two. */
  readonly outLooks: Looks;
  readonly errLooks: Looks;
}

export interface Looks {
  readonly colour: boolean;
  /** How many columns there are; undefined where nobody looks. */
  readonly width: number | undefined;
}

/** The terminal or the pipes of this process. */
export function processTerminal(): Terminal {
  return {
    out: (text) => write(process.stdout, text),
    err: (text) => write(process.stderr, text),
    get outLooks() {
      return looksOf(process.stdout);
    },
    get errLooks() {
      return looksOf(process.stderr);
    },
  };
}

function write(stream: NodeJS.WriteStream, text: string): void {
  // Whoever reads us may stop early, as `head` does.
  if (stream.listenerCount('error') === 0) stream.on('error', ignoreClosedPipe);
  stream.write(text);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function looksOf(stream: NodeJS.WriteStream): Looks {
  if (stream.isTTY) return { colour: stream.hasColors(), width: stream.columns };
  const { env } = process;
  return { colour: isSet(env['FORCE_COLOR']) && !isSet(env['NO_COLOR']), width: undefined };
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '' && variable !== '0';
}
