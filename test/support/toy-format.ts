import { Catalog } from '../../server/src/core/catalog.js';
import { documentsOf } from '../../server/src/core/engine.js';
import type { Format, IncludeRequest, RegisteredFormat, Role, Tree } from '../../server/src/core/format.js';
import type { Target } from '../../server/src/core/target.js';
import type { SourceText, Span } from '../../server/src/core/text.js';

interface ToyLine {
  readonly words: readonly string[];
  readonly span: Span;
}

export interface ToyPart {
  readonly source: SourceText;
  readonly lines: readonly ToyLine[];
  readonly requests: readonly IncludeRequest[];
}

export interface ToyModel {
  readonly tree: Tree<ToyPart>;
  readonly role: Role;
  readonly target: Target;
}

/** How often each text was parsed. */
export const parses = new Map<string, number>();

/** A format as the registry has it. */
export function registered(format: Format): RegisteredFormat {
  return { ...format, load: async () => format };
}

/**
 * A format of lines: `include PATTERN` joins other files, `bad` and `worse` are found by a rule each, `say` tells
 * the role and target that are in force, and `boom` makes a rule throw.
 */
export const toy: Format<ToyPart, ToyModel> = {
  id: 'toy',
  title: 'toy.conf',
  languageIds: ['toy', 'toylike'],
  files: [
    { glob: '**/toy.conf', certainty: 1 },
    { glob: '**/toy.d/*.conf', certainty: 0.9 },
    { glob: '**/*.cfg', certainty: 0.2 },
  ],
  target: { product: 'toyd', title: 'Toyd', newest: '3.1', oldest: '1.0', variants: ['debian'] },
  comment: { open: '#', close: '' },
  catalog: new Catalog([]),
  maxIncludeDepth: 3,
  rules: [
    rule('toy/bad', 'bad', 'good', true),
    rule('toy/boom', 'boom', 'bang', true),
    rule('toy/say', 'say', 'said', true),
    rule('toy/worse', 'worse', 'better', false),
  ],
  sniff: (head) => (head.startsWith('#!toy') ? 0.9 : 0),
  parse(source) {
    parses.set(source.text, (parses.get(source.text) ?? 0) + 1);
    const lines = source.lineStarts.map((_, line): ToyLine => {
      const span = source.lineSpan(line);
      return { words: source.slice(span).split(' '), span };
    });
    const requests = lines
      .filter(({ words }) => words[0] === 'include')
      .map(({ words, span }): IncludeRequest => {
        const pattern = words[1] ?? '';
        return { pattern, base: pattern.startsWith('/') ? 'filesystem' : 'configuration', span };
      });
    return { source, lines, requests };
  },
  comments: ({ lines }) =>
    lines.filter(({ words }) => words[0]?.startsWith('#')).map(({ span }) => ({ span })),
  includes: (part) => part.requests,
  roots: (path) => (/\/toy\.d\/[^/]*$/.test(path) ? [path.replace(/toy\.d\/[^/]*$/, 'toy.conf')] : []),
  link: (tree, target, role) => ({ tree, target, role }),
  uses: () => true,
};

function rule(
  id: `toy/${string}`,
  word: string,
  better: string,
  safe: boolean,
): (typeof toy)['rules'][number] {
  return {
    id,
    title: `A line says ${word}`,
    why: 'It is not nice.',
    remedy: `Say ${better}.`,
    kind: 'correctness',
    severity: 'warning',
    profile: word === 'worse' ? 'strict' : 'recommended',
    references: [],
    examples: [],
    *check({ tree, role, target }) {
      for (const [path, { part }] of documentsOf(tree)) {
        for (const { words, span } of part.lines) {
          if (words[0] !== word) continue;
          if (word === 'boom') throw new Error('boom');
          yield {
            path,
            span: { start: span.start, end: span.start + word.length },
            message: word === 'say' ? `${role} for ${target.label}` : `This says ${word}.`,
            fixes: () => [
              {
                title: `Say ${better}`,
                safe,
                edits: [{ span: { start: span.start, end: span.start + word.length }, text: better }],
              },
            ],
          };
        }
      }
    },
  };
}
