import { type Diagnostic, type LintResult, lint } from '../../server/src/core/engine.js';
import type { Format, Tree } from '../../server/src/core/format.js';
import type { Example, Profile } from '../../server/src/core/rule.js';
import type { RuleSetting } from '../../server/src/core/settings.js';
import { newestTarget, parseTarget, type Target } from '../../server/src/core/target.js';
import { SourceText } from '../../server/src/core/text.js';
import { ConfigurationLoader } from '../../server/src/host/loader.js';
import { MemoryFiles } from './memory-files.js';

/** How a configuration is judged in a test. */
export interface Judging {
  readonly target?: string | undefined;
  readonly profile?: Profile | undefined;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly role?: 'root' | 'fragment';
}

/** Where daemons look for their main files, where rules go by that. */
const USUAL_FOLDERS: Readonly<Record<string, string>> = {
  fail2ban: '/etc/fail2ban/',
  'pg-hba': '/etc/postgresql/main/',
  sshd: '/etc/ssh/',
  'tomcat-server': '/opt/tomcat/conf/',
  'web-xml': '/srv/shop/WEB-INF/',
};

/** The folder in which files of a format usually lie, with a slash at its end. */
export function usualFolder({ id }: Pick<Format, 'id'>): string {
  return USUAL_FOLDERS[id] ?? '/etc/';
}

/** The files of a rule's example where they usually lie, its own first; `text` stands in that one. */
export function exampleFiles(format: Format, { path, files = {} }: Example, text: string): Files {
  const main = path ?? usualFolder(format) + format.title;
  const folder = main.slice(0, main.lastIndexOf('/'));
  const beside = Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]);
  return { [main]: text, ...Object.fromEntries(beside) };
}

/** A configuration in memory: texts by path, the first of which is the root document. */
export type Files = Readonly<Record<string, string>>;

/** Reads the configuration whose root is the first of some files. */
export async function loadFiles<Part, Model>(
  format: Format<Part, Model>,
  files: Files,
  release?: string,
): Promise<{ tree: Tree<Part>; target: Target }> {
  const [path, text] = Object.entries(files)[0] as [string, string];
  const target = release === undefined ? newestTarget(format.target) : parseTarget(format.target, release);
  if (typeof target === 'string') throw new Error(target);
  const loader = new ConfigurationLoader(new MemoryFiles(files));
  return { tree: await loader.load(format, path, new SourceText(text), target), target };
}

/** Judges the configuration whose root is the first of some files. */
export async function lintFiles<Part, Model>(
  format: Format<Part, Model>,
  files: Files,
  judging: Judging = {},
): Promise<LintResult> {
  const { tree, target } = await loadFiles(format, files, judging.target);
  const settings = { profile: judging.profile ?? 'recommended', targets: {}, rules: judging.rules ?? {} };
  return lint(format, tree, { target, role: judging.role ?? 'root', settings: () => settings });
}

/** The findings in the root document alone. */
export async function lintText(format: Format, text: string, judging: Judging = {}): Promise<Diagnostic[]> {
  const { diagnostics, failures } = await lintFiles(format, { '/etc/ssh/sshd_config': text }, judging);
  for (const { rule, error } of failures) throw new Error(`${rule.id} threw`, { cause: error });
  return [...diagnostics];
}
