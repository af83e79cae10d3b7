import { type Diagnostic, type LintResult, lint } from '../../server/src/core/engine.js';
import type { Format, Tree } from '../../server/src/core/format.js';
import type { Profile } from '../../server/src/core/rule.js';
import type { RuleSetting } from '../../server/src/core/settings.js';
import { newestTarget, parseTarget } from '../../server/src/core/target.js';
import { SourceText } from '../../server/src/core/text.js';
import type { FileSystem, FolderEntry } from '../../server/src/host/file-system.js';
import { ConfigurationLoader } from '../../server/src/host/loader.js';

/** How a configuration is judged in a test. */
export interface Judging {
  readonly target?: string | undefined;
  readonly profile?: Profile | undefined;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly role?: 'root' | 'fragment';
}

/** A configuration in memory: texts by path, the first of which is the root document. */
export type Files = Readonly<Record<string, string>>;

/** Judges the configuration whose root is the first of some files. */
export async function lintFiles(format: Format, files: Files, judging: Judging = {}): Promise<LintResult> {
  const [path, text] = Object.entries(files)[0] as [string, string];
  const target =
    judging.target === undefined ? newestTarget(format.target) : parseTarget(format.target, judging.target);
  if (typeof target === 'string') throw new Error(target);
  const loader = new ConfigurationLoader(filesInMemory(files));
  const tree: Tree<unknown> = await loader.load(format, path, new SourceText(text), target);
  const settings = { profile: judging.profile ?? 'recommended', targets: {}, rules: judging.rules ?? {} };
  return lint(format, tree, { target, role: judging.role ?? 'root', settings: () => settings });
}

/** The findings in the root document alone. */
export async function lintText(format: Format, text: string, judging: Judging = {}): Promise<Diagnostic[]> {
  const { diagnostics, failures } = await lintFiles(format, { '/etc/ssh/sshd_config': text }, judging);
  for (const { rule, error } of failures) throw new Error(`${rule.id} threw`, { cause: error });
  return [...diagnostics];
}

function filesInMemory(files: Files): FileSystem {
  const paths = Object.keys(files);
  return {
    read: async (path) => files[path],
    list: async (folder) => entriesOf(folder.endsWith('/') ? folder : `${folder}/`, paths),
    admits: () => true,
  };
}

function entriesOf(prefix: string, paths: readonly string[]): FolderEntry[] {
  const entries = new Map<string, FolderEntry>();
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue;
    const [name, ...rest] = path.slice(prefix.length).split('/') as [string, ...string[]];
    entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
  }
  return [...entries.values()];
}
