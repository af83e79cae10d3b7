import { lint } from '../../server/src/core/engine.js';
import type { Fix } from '../../server/src/core/finding.js';
import type { Example } from '../../server/src/core/rule.js';
import { newestTarget, parseTarget } from '../../server/src/core/target.js';
import { SourceText } from '../../server/src/core/text.js';
import type { FileSystem } from '../../server/src/host/file-system.js';
import { ConfigurationLoader } from '../../server/src/host/loader.js';
import type { RegisteredRule } from './registry.js';

/** Where examples lie while they are judged. */
const FOLDER = '/example';

/**
 * The fixes that a rule offers for an example of its own, each title once, the best first.
 * @throws Error where the example gives no finding of the rule, or names a target that is none.
 */
export async function fixesOfExample(
  { rule, format }: RegisteredRule,
  example: Example,
): Promise<readonly Fix[]> {
  const target =
    example.target === undefined ? newestTarget(format.target) : parseTarget(format.target, example.target);
  if (typeof target === 'string') throw new Error(`an example of ${rule.id}: ${target}`);
  const path = `${FOLDER}/${example.path ?? format.title}`;
  const loader = new ConfigurationLoader(memoryFiles(example.files ?? {}));
  const tree = await loader.load(format, path, new SourceText(example.bad), target);
  const settings = { profile: rule.profile, targets: {}, rules: {} };
  const { diagnostics } = lint(format, tree, { target, role: 'root', settings: () => settings });
  const own = diagnostics.filter((each) => each.rule.id === rule.id);
  if (own.length === 0) throw new Error(`an example of ${rule.id} gives no finding of it`);
  const fixes = own.flatMap((each) => each.fixes());
  return [...new Map(fixes.map((fix) => [fix.title, fix])).values()];
}

/** Files by their paths relative to the example's folder, or absolute. */
function memoryFiles(files: Readonly<Record<string, string>>): FileSystem {
  const texts = new Map(
    Object.entries(files).map(([path, text]) => [path.startsWith('/') ? path : `${FOLDER}/${path}`, text]),
  );
  return {
    admits: () => true,
    read: async (path) => texts.get(path),
    list: async (folder) => {
      const inside = [...texts.keys()].filter((path) => path.startsWith(`${folder}/`));
      const names = new Map(
        inside.map((path) => {
          const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
          return [name, rest.length > 0 ? ('folder' as const) : ('file' as const)];
        }),
      );
      return [...names].map(([name, kind]) => ({ name, kind }));
    },
  };
}
