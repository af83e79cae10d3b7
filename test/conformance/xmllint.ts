import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What xmllint says of a text. */
export interface XmllintVerdict {
  /** The line of its first error, from 1; undefined where the text is well-formed. */
  readonly line: number | undefined;
  readonly output: string;
}

/** How many files one run of it reads. */
const BATCH = 50;
const ERROR = /^(.+?):(\d+): (?:parser|encoding) error : /gm;
/** An error in the text of an entity names no file. */
const IN_ENTITY = /^Entity: line \d+: parser error/m;

/** What xmllint says of many texts, in their order. */
export async function judgeAll(texts: readonly string[]): Promise<readonly XmllintVerdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hardlint-xml-'));
  try {
    const verdicts: XmllintVerdict[] = [];
    for (let from = 0; from < texts.length; from += BATCH) {
      verdicts.push(...(await judgeBatch(texts.slice(from, from + BATCH), folder)));
    }
    return verdicts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function judgeBatch(texts: readonly string[], folder: string): Promise<readonly XmllintVerdict[]> {
  const names = texts.map((text, index) => {
    writeFileSync(join(folder, `${index}.xml`), text);
    return `${index}.xml`;
  });
  const output = await run(names, folder);
  if (texts.length > 1 && IN_ENTITY.test(output)) {
    const single: XmllintVerdict[] = [];
    for (const text of texts) single.push(...(await judgeBatch([text], folder)));
    return single;
  }
  const lines = new Map<string, number>();
  for (const [, name, line] of output.matchAll(ERROR)) {
    if (name !== undefined && !lines.has(name)) lines.set(name, Number(line));
  }
  const isRefusedEntity = IN_ENTITY.test(output);
  return names.map((name) => ({
    line: lines.get(name) ?? (isRefusedEntity ? Number.NaN : undefined),
    output: texts.length === 1 ? output : messagesOf(name, output),
  }));
}

function messagesOf(name: string, output: string): string {
  const lines = output.split('\n').filter((line) => line.startsWith(`${name}:`));
  return lines.slice(0, 3).join('\n');
}

function run(names: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C' } };
    execFile('xmllint', ['--noout', '--nonet', ...names], options, (_error, _stdout, stderr) => {
      resolve(stderr);
    });
  });
}
