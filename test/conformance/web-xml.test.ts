import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SourceText } from '../../server/src/core/text.js';
import {
  compareVersions,
  type DescriptorKind,
  versions,
} from '../../server/src/formats/web-xml/catalogue/index.js';
import { judge } from '../../server/src/formats/web-xml/schema/index.js';
import { XmlDocument } from '../../server/src/formats/xml/document.js';
import { readFixtures } from '../support/fixtures.js';
import { Random } from '../support/random.js';
import { MUTANTS, SEED } from './settings.js';
import { mutated } from './web-xml-mutants.js';
import { validDescriptor } from './web-xml-random.js';
import { type SchemaVerdict, Xmllint, xmllintOrSkip } from './web-xml-xmllint.js';

/** A descriptor with a name for failures. */
interface Source {
  readonly name: string;
  readonly text: string;
}

/** What Debian's packages of Tomcat bring. */
const SHIPPED = [
  '/etc/tomcat10/web.xml',
  '/usr/share/tomcat10-docs/docs/appdev/sample/web/WEB-INF/web.xml',
  '/usr/share/tomcat10-docs/docs/WEB-INF/web.xml',
  '/usr/share/tomcat10-examples/examples/WEB-INF/web.xml',
  '/usr/share/tomcat10-admin/host-manager/WEB-INF/web.xml',
  '/usr/share/tomcat10-admin/manager/WEB-INF/web.xml',
];

const KINDS: readonly DescriptorKind[] = ['web-app', 'web-fragment'];
/** How many valid descriptors of each version are made. */
const VALID = 12;

const shipped = SHIPPED.filter((path) => existsSync(path)).map(
  (path): Source => ({ name: path, text: readFileSync(path, 'utf8') }),
);
const fixtures = readFixtures('web-xml', 'web.xml').map(
  ({ name, root, files }): Source => ({ name: `the fixture ${name}`, text: files[root] as string }),
);

function validDescriptors(random: Random): readonly Source[] {
  // There is no schema of the newest in the packages.
  const known = versions.filter(({ version }) => version !== '6.1');
  return KINDS.flatMap((kind) =>
    known
      .filter(({ version }) => kind === 'web-app' || compareVersions(version, '3.0') >= 0)
      .flatMap(({ version }) =>
        Array.from({ length: VALID }, (_, index) => ({
          name: `${kind} ${version}, number ${index}`,
          text: validDescriptor(kind, version, random),
        })),
      ),
  );
}

/** The line of which a validating parser would speak first, from 1. */
function firstLine(text: string): { readonly line: number | undefined; readonly kinds: string } {
  const document = new XmlDocument(new SourceText(text));
  const violations = [...judge(document).all];
  violations.sort((a, b) => a.noticed.at - b.noticed.at || a.noticed.on.span.start - b.noticed.on.span.start);
  const [first] = violations;
  // A parser counts the lines that it has read when it knows all attributes.
  const line = first && document.source.lineAt(first.noticed.on.startTag.end - 1) + 1;
  return { line, kinds: violations.map(({ kind }) => kind).join(' ') };
}

/** Where xmllint (libxml2 2.9.14) does not say what the schema says. */
const KNOWN_DIFFERENCES: readonly ((verdict: SchemaVerdict, text: string) => boolean)[] = [
  // It does not take the blanks away from around a number of the type long.
  ({ output }) => /^[^\n]*max-(?:file|request)-size': '(?:\s|$|[+-]?\d+\s)/.test(output),
  // It wants an address to be one of RFC 2396; the schema leaves open what it wants.
  ({ output }) => /^[^\n]* Element '[^']*wsdl-file': '/.test(output),
  // Blanks between elements are too much for it when they are in a CDATA section.
  (_, text) => /<!\[CDATA\[[ \t\r\n]+\]\]>/.test(text),
  // Given a document type definition, it does not look at which element is the root.
  (_, text) => /<!DOCTYPE[^>]*>\s*<(?!web-app[\s>])/.test(text),
];

function difference({ name, text }: Source, verdict: SchemaVerdict): string | undefined {
  if (!verdict.isWellFormed) return `${name}, seed ${SEED}: no XML: ${verdict.output}`;
  const { line, kinds } = firstLine(text);
  if (line === verdict.line || KNOWN_DIFFERENCES.some((isKnown) => isKnown(verdict, text))) return undefined;
  return `${name}, seed ${SEED}: line ${line} (${kinds}), not ${verdict.line}: ${verdict.output}\n${excerpt(text, line, verdict.line)}`;
}

/** The lines around those that are named. */
function excerpt(text: string, ...named: readonly (number | undefined)[]): string {
  const near = (number: number) => named.some((line) => line !== undefined && Math.abs(line - number) < 6);
  return text
    .split('\n')
    .map((line, index) => `${index + 1}: ${line}`)
    .filter((_, index) => near(index + 1))
    .join('\n');
}

describe.runIf(xmllintOrSkip())('our verdict on web.xml and that of its schema', () => {
  let xmllint: Xmllint;
  beforeAll(() => {
    xmllint = new Xmllint();
  });
  afterAll(() => xmllint.dispose());

  /** What people wrote, but for what is no XML, and for the newest version: there is no schema of it in the packages. */
  async function written(): Promise<readonly Source[]> {
    const all = [...shipped, ...fixtures].filter(({ text }) => !/\sversion=["']6\.1["']/.test(text));
    const verdicts = await xmllint.judge(all.map(({ text }) => text));
    return all.filter((_, index) => verdicts[index]?.isWellFormed);
  }

  async function differencesIn(sources: readonly Source[]): Promise<readonly string[]> {
    const verdicts = await xmllint.judge(sources.map(({ text }) => text));
    return sources
      .map((source, index) => difference(source, verdicts[index] as SchemaVerdict))
      .filter((each) => each !== undefined);
  }

  it('agree on what people wrote', async () => {
    expect(await differencesIn(await written())).toEqual([]);
  });

  it('agree on what the catalogue calls valid', async () => {
    const valid = validDescriptors(new Random(SEED));
    expect(valid.filter(({ text }) => firstLine(text).line !== undefined)).toEqual([]);
    expect(await differencesIn(valid)).toEqual([]);
  });

  it(`agree on ${MUTANTS} mutants`, async () => {
    const random = new Random(SEED);
    const sources = [...(await written()), ...validDescriptors(random)];
    const mutants = Array.from({ length: MUTANTS }, (_, index): Source => {
      const { name, text } = random.pick(sources);
      return { name: `mutant ${index} of ${name}`, text: mutated(text, random) };
    });
    expect(await differencesIn(mutants)).toEqual([]);
  });
});
