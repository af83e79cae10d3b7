import { readFileSync } from 'node:fs';
import type { FormatInfo } from '../core/format.js';
import { matchesGlob } from '../core/glob.js';
import { formats } from '../formats/index.js';
import { join } from '../host/file-system.js';
import { formatOfName, identify } from '../host/identify.js';
import type { Bench, BenchOptions } from './bench.js';
import { type Decoded, decode } from './decode.js';
import { headOf, listFolder, reasonOf, statOf } from './disk.js';
import { labelOf, toNative, toPath } from './paths.js';

/** A document to check. */
export interface Input {
  readonly path: string;
  /** As it is shown. */
  readonly label: string;
  readonly text: string;
  /** Somebody named this very file; it was not found in a folder. */
  readonly isNamed: boolean;
  readonly isStdin: boolean;
}

/** Folders in which nobody keeps the configuration of a server. */
const SKIPPED = new Set(['node_modules', '.git']);

/** Reads the files that were named, those that named folders hold, and standard input for `-`; each once. */
export async function readInputs(bench: Bench<BenchOptions>): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>();
  for (const named of bench.options.paths) {
    for (const input of await inputsOf(named, bench)) {
      if (input.isNamed || !inputs.has(input.path)) inputs.set(input.path, input);
    }
  }
  return [...inputs.values()];
}

async function inputsOf(named: string, bench: Bench<BenchOptions>): Promise<readonly Input[]> {
  if (named === '-') return readStdin(bench);
  const path = toPath(named);
  if (!statOf(path)?.isDirectory()) return readInput(path, true, bench);
  const found = await walk(path, bench);
  if (found.length === 0) {
    const { as } = bench.options;
    const what = as ? `no ${as.title}` : 'nothing that hardlint knows';
    bench.problem(`${named} holds ${what} by its name. Name the file itself, with --as if need be.`);
  }
  return found.flatMap((each) => readInput(each, false, bench));
}

async function readStdin(bench: Bench<BenchOptions>): Promise<readonly Input[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const { stdinFilename } = bench.options;
  const path = toPath(stdinFilename ?? 'stdin');
  const label = stdinFilename === undefined ? '<stdin>' : labelOf(path);
  const inputs = toInput(decode(Buffer.concat(chunks)), { path, label, isNamed: true, isStdin: true }, bench);
  for (const { text } of inputs) bench.disk.overlay(path, text);
  return inputs;
}

function readInput(path: string, isNamed: boolean, bench: Bench<BenchOptions>): readonly Input[] {
  return toInput(readDecoded(path), { path, label: labelOf(path), isNamed, isStdin: false }, bench);
}

function readDecoded(path: string): Decoded {
  try {
    return decode(readFileSync(toNative(path)));
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

function toInput(decoded: Decoded, input: Omit<Input, 'text'>, bench: Bench<BenchOptions>): readonly Input[] {
  if ('text' in decoded) return [{ ...input, text: decoded.text }];
  bench.problem(`${input.label} ${decoded.problem}.`);
  return [];
}

/** The files in a folder whose format their names or the settings tell. Links out of it are not followed. */
async function walk(folder: string, bench: Bench<BenchOptions>, found: string[] = []): Promise<string[]> {
  for (const { name, kind, isLink } of listOrTell(folder, bench)) {
    const path = join(folder, name);
    if (kind === 'file') {
      if ((!isLink || bench.disk.admits(path)) && (await isWanted(path, bench))) found.push(path);
    } else if (!isLink && !SKIPPED.has(name)) await walk(path, bench, found);
  }
  return found;
}

async function isWanted(path: string, { settings, options: { as } }: Bench<BenchOptions>): Promise<boolean> {
  const { formatId, excluded } = await settings.for(path);
  if (excluded) return false;
  const id = formatId ?? (formatOfName(formats, path) ?? (await formatOfContent(path)))?.id;
  return id !== undefined && (as === undefined || as.id === id);
}

/** The format of a file whose name says that a look at its content may tell. */
async function formatOfContent(path: string): Promise<FormatInfo | undefined> {
  const mayTell = formats.some(({ worthALook = [] }) => worthALook.some((glob) => matchesGlob(glob, path)));
  return mayTell ? identify(formats, path, headOf(path)) : undefined;
}

function listOrTell(folder: string, bench: Bench<BenchOptions>): ReturnType<typeof listFolder> {
  try {
    return listFolder(folder);
  } catch (error) {
    bench.problem(`${labelOf(folder)} ${reasonOf(error)}.`);
    return [];
  }
}
