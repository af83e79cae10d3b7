import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.js';
import { explain } from './explain.js';
import { fmt } from './fmt.js';
import { helpFor } from './help.js';
import { lsp } from './lsp.js';
import { rules } from './rules.js';
import { processTerminal, type Terminal } from './terminal.js';
import { instead, UsageError } from './usage-error.js';
import { who } from './who.js';

const COMMANDS = ['check', 'fmt', 'who', 'explain', 'rules', 'lsp'];

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  if (wantsHelp(args)) {
    terminal.out(helpFor(command));
    return 0;
  }
  switch (command) {
    case 'check':
      return check(rest, terminal);
    case 'fmt':
      return fmt(rest, terminal);
    case 'who':
      return who(rest, terminal);
    case 'explain':
      return explain(rest, terminal);
    case 'rules':
      return rules(rest, terminal);
    case 'lsp':
      await lsp(rest);
      return 0;
    case '--version':
      terminal.out(`${version()}\n`);
      return 0;
    case undefined:
      terminal.err(helpFor(undefined));
      return 2;
    default: {
      const otherwise = `to lint it, write \`hardlint check ${command}\`.`;
      throw new UsageError(`There is no command "${command}"; ${instead(command, COMMANDS, otherwise)}`);
    }
  }
}

function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options[0] === 'help' || options.includes('--help') || options.includes('-h');
}

/** Read when somebody asks: the bundle lies beside its package.json, here and where it is published. */
function version(): string {
  const manifest = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

function tell(error: unknown, terminal: Terminal): void {
  if (error instanceof UsageError) terminal.err(`hardlint: ${error.message}\n`);
  else {
    const details = error instanceof Error ? error.stack : String(error);
    terminal.err(
      `hardlint: This is a mistake in hardlint; please report it with what follows.\n${details}\n`,
    );
  }
}

const terminal = processTerminal();
run(process.argv.slice(2), terminal).then(
  (code) => {
    // Not process.exit, which would cut off what a pipe has not taken yet.
    process.exitCode = code;
  },
  (error: unknown) => {
    tell(error, terminal);
    process.exitCode = 2;
  },
);
