import { formats } from '../formats/index.js';
import { dirname } from '../host/file-system.js';
import { Linter, type LintHints } from '../host/linter.js';
import { SettingsFinder } from '../host/settings.js';
import type { CheckOptions } from './check-options.js';
import { Disk, realPath, statOf } from './disk.js';
import { labelOf, toPath } from './paths.js';
import type { Terminal } from './terminal.js';

/** What of the options decides which files are read, and how. */
export type BenchOptions = Pick<CheckOptions, 'paths' | 'as' | 'profile' | 'targets' | 'stdinFilename'>;

/** What a run works with. */
export class Bench<Options extends BenchOptions = CheckOptions> {
  readonly disk: Disk;
  readonly settings: SettingsFinder;
  readonly linter: Linter;
  readonly hints: LintHints;
  readonly #terminal: Terminal;
  readonly #told = new Set<string>();

  constructor(
    readonly options: Options,
    terminal: Terminal,
  ) {
    const { profile, targets, as } = options;
    this.disk = new Disk(admittedFolders(options));
    this.settings = new SettingsFinder(this.disk, formats, [], { ...(profile && { profile }), targets });
    this.linter = new Linter(this.disk, formats, this.settings);
    this.hints = { formatId: as?.id };
    this.#terminal = terminal;
  }

  /** Whether something could not be done, so that the result says less than was asked for. */
  get isIncomplete(): boolean {
    return this.#told.size > 0;
  }

  /** Tells once what could not be done. */
  problem(sentence: string): void {
    if (this.#told.has(sentence)) return;
    this.#told.add(sentence);
    this.note(sentence);
  }

  /** Tells what a person should know besides. */
  note(sentence: string): void {
    this.#terminal.err(`hardlint: ${sentence}\n`);
  }

  /** Tells which files the run came across and could not read. */
  tellUnreadable(): void {
    for (const [path, problem] of this.disk.problems) this.problem(`${labelOf(path)} ${problem}.`);
  }
}

/** The working directory, what was named, and what lies beside a file that was named or that a named link leads to. */
function admittedFolders({ paths, stdinFilename }: BenchOptions): string[] {
  const named = paths.map((path) => toPath(path === '-' ? (stdinFilename ?? '.') : path));
  return [
    toPath('.'),
    ...named.flatMap((path) => (isFolder(path) ? [path] : [dirname(path), dirname(realPath(path))])),
  ];
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}
