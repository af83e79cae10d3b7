import { execFile, execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOrSkip, skipped } from '../support/skip.js';
import { inParallel } from './parallel.js';

/** The official schemas are in the libraries that Debian's Tomcat comes with. */
const LIBRARIES = ['servlet-api.jar', 'jsp-api.jar'].map((name) => `/usr/share/tomcat10/lib/${name}`);
/** How many files one process judges. */
const BATCH = 40;

/** What xmllint says of a document. */
export interface SchemaVerdict {
  /** The line of the first violation, from 1; undefined for a valid document. */
  readonly line: number | undefined;
  readonly output: string;
  /** It is XML at all. */
  readonly isWellFormed: boolean;
}

/** Whether xmllint and the official schemas are here; if not, that is told at the end of the test run. */
export function xmllintOrSkip(): boolean {
  if (!programOrSkip('xmllint') || !programOrSkip('unzip')) return false;
  const missing = LIBRARIES.find((path) => !existsSync(path));
  if (missing) skipped(`${missing} is not installed, so no web.xml was compared with its schema`);
  return missing === undefined;
}

/** xmllint with the official schemas, in a folder of its own. */
export class Xmllint {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hardlint-web-xml-'));
  #number = 0;

  constructor() {
    for (const library of LIBRARIES) {
      execFileSync('unzip', ['-qoj', library, '*.xsd', '*.dtd', '-d', this.#schemas]);
    }
    for (const name of readdirSync(this.#schemas)) {
      if (!name.endsWith('.xsd')) continue;
      const path = join(this.#schemas, name);
      // They name one another by addresses on the web; the files lie side by side here.
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"https?:\/\/[^"]*\/([^"/]+\.xsd)"/g, '"$1"'));
    }
  }

  get #schemas(): string {
    return join(this.#folder, 'schemas');
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true });
  }

  /** What it says of documents, in their order. */
  async judge(texts: readonly string[]): Promise<readonly SchemaVerdict[]> {
    const bySchema = new Map<string, number[]>();
    texts.forEach((text, index) => {
      const schema = schemaFor(text);
      bySchema.set(schema, [...(bySchema.get(schema) ?? []), index]);
    });
    const batches = [...bySchema].flatMap(([schema, indices]) =>
      Array.from({ length: Math.ceil(indices.length / BATCH) }, (_, batch) => ({
        schema,
        indices: indices.slice(batch * BATCH, (batch + 1) * BATCH),
      })),
    );
    const verdicts: SchemaVerdict[] = [];
    await inParallel(batches, async ({ schema, indices }) => {
      const judged = await this.#judgeBatch(
        schema,
        indices.map((index) => texts[index] as string),
      );
      indices.forEach((index, at) => {
        verdicts[index] = judged[at] as SchemaVerdict;
      });
    });
    return verdicts;
  }

  async #judgeBatch(schema: string, texts: readonly string[]): Promise<readonly SchemaVerdict[]> {
    const folder = join(this.#folder, `batch-${this.#number++}`);
    mkdirSync(folder);
    const names = texts.map((text, index) => {
      writeFileSync(join(folder, `${index}.xml`), text);
      return `${index}.xml`;
    });
    const how = schema.endsWith('.dtd') ? '--dtdvalid' : '--schema';
    const output = await run(
      ['--nonet', '--noent', '--noout', how, join(this.#schemas, schema), ...names],
      folder,
    );
    if (output.includes('failed to compile')) throw new Error(output);
    const byName = new Map<string, string[]>();
    const broken = new Set<string>();
    for (const line of output.split('\n')) {
      const [, name] = /^(\d+\.xml):\d+: .*validity error/.exec(line) ?? [];
      if (name) byName.set(name, [...(byName.get(name) ?? []), line]);
      else if (/^\d+\.xml:\d+: (?:parser|namespace) error/.test(line))
        broken.add(`${Number.parseInt(line, 10)}.xml`);
    }
    return names.map((name) => {
      const lines = byName.get(name) ?? [];
      const line = /:(\d+):/.exec(lines[0] ?? '')?.[1];
      return {
        line: line === undefined ? undefined : Number(line),
        output: lines.join('\n'),
        isWellFormed: !broken.has(name),
      };
    });
  }
}

/** The schema that is for a document: by its document type declaration, its version, or its namespace. */
function schemaFor(text: string): string {
  const dtd = /<!DOCTYPE[^>]*(web-app_2_[23]\.dtd)"/.exec(text)?.[1];
  if (dtd) return dtd;
  const visible = text.replace(/<!--[\s\S]*?-->/g, '');
  const [tag, kind = 'web-app'] = /<(web-app|web-fragment)\b[^>]*>/.exec(visible) ?? [''];
  const version = /\sversion=["']\s*(2\.[45]|3\.[01]|[45]\.0|6\.0)\s*["']/.exec(tag)?.[1];
  const name = version ?? NEWEST.find(([namespace]) => tag.includes(`"${namespace}"`))?.[1] ?? '6.0';
  const isTooOld = kind === 'web-fragment' && name < '3.0';
  return `${kind}_${(isTooOld ? '3.0' : name).replace('.', '_')}.xsd`;
}

const NEWEST = [
  ['http://java.sun.com/xml/ns/j2ee', '2.4'],
  ['http://java.sun.com/xml/ns/javaee', '3.0'],
  ['http://xmlns.jcp.org/xml/ns/javaee', '4.0'],
];

function run(parameters: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    execFile('xmllint', parameters, { cwd, maxBuffer: 2 ** 28 }, (_error, _stdout, stderr) =>
      resolve(stderr),
    );
  });
}
