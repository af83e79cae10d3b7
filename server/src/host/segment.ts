/** One element of a segment: a literal character, any one, any run of them, or one of a set. */
type Token =
  | { readonly kind: 'literal'; readonly character: string }
  | { readonly kind: 'any' | 'run' }
  | { readonly kind: 'set'; readonly negated: boolean; readonly holds: readonly SetMember[] };

type SetMember = (codePoint: number) => boolean;

/** One segment of a glob(7) pattern. */
export interface Segment {
  /** What it stands for if it has no wildcard; undefined if it has one. */
  readonly literal: string | undefined;
  matches(name: string): boolean;
}

/**
 * Reads a segment as the glob(3) that OpenSSH brings along does: `*`, `?`, sets such as `[a-z]`, `[!0-9]` and
 * `[[:digit:]]`, and `\` before a character that stands for itself. Matching costs O(segment × name).
 */
export function parseSegment(text: string): Segment {
  const tokens = tokenize(Array.from(text));
  const literal = tokens.every((token) => token.kind === 'literal')
    ? tokens.map((token) => token.character).join('')
    : undefined;
  const first = tokens[0];
  const mayBeHidden = first?.kind === 'literal' && first.character === '.';
  return {
    literal,
    matches: (name) => (mayBeHidden || !name.startsWith('.')) && matchesAll(tokens, Array.from(name)),
  };
}

function tokenize(characters: readonly string[]): Token[] {
  const tokens: Token[] = [];
  const lastClose = characters.lastIndexOf(']');
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string;
    if (character === '*') tokens.push({ kind: 'run' });
    else if (character === '?') tokens.push({ kind: 'any' });
    else if (character === '[' && at < lastClose) {
      const set = readSet(characters, at + 1);
      tokens.push(set?.token ?? { kind: 'literal', character });
      at = set?.last ?? at;
    } else if (character === '\\' && at + 1 < characters.length) {
      tokens.push({ kind: 'literal', character: characters[++at] as string });
    } else tokens.push({ kind: 'literal', character });
  }
  return tokens;
}

/** The set that begins after a bracket, and the index of the bracket that closes it; undefined where none does. */
function readSet(characters: readonly string[], start: number): { token: Token; last: number } | undefined {
  const negated = characters[start] === '!';
  let at = negated ? start + 1 : start;
  const holds: SetMember[] = [];
  for (let first = true; ; first = false) {
    const character = characters[at];
    if (character === undefined) return undefined;
    if (character === ']' && !first) return { token: { kind: 'set', negated, holds }, last: at };
    const named = character === '[' ? readClass(characters, at) : undefined;
    if (named) {
      holds.push(named.holds);
      at = named.next;
      continue;
    }
    const upper = characters[at + 1] === '-' ? characters[at + 2] : undefined;
    const isRange = upper !== undefined && upper !== ']';
    const [from, to] = [codePoint(character), codePoint(isRange ? upper : character)];
    holds.push((code) => from <= code && code <= to);
    at += isRange ? 3 : 1;
  }
}

function readClass(
  characters: readonly string[],
  at: number,
): { holds: SetMember; next: number } | undefined {
  if (characters[at + 1] !== ':') return undefined;
  const name = characters.slice(at + 2, at + 2 + LONGEST_CLASS + 2).join('');
  const end = name.indexOf(':]');
  const expression = CLASSES[name.slice(0, Math.max(end, 0))];
  if (!expression) return undefined;
  return { holds: (code) => expression.test(String.fromCodePoint(code)), next: at + 2 + end + 2 };
}

/** What the C locale has in its classes. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[\0-\x1f\x7f]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t-\r]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};
const LONGEST_CLASS = 6;

function codePoint(character: string): number {
  return character.codePointAt(0) as number;
}

/** On a mismatch only the last run takes one more character: earlier ones need never be tried again. */
function matchesAll(tokens: readonly Token[], characters: readonly string[]): boolean {
  let token = 0;
  let at = 0;
  let runAt = -1;
  let retryFrom = 0;
  while (at < characters.length) {
    const expected = tokens[token];
    if (expected?.kind === 'run') {
      runAt = token++;
      retryFrom = at;
    } else if (expected && matchesOne(expected, characters[at] as string)) {
      token++;
      at++;
    } else if (runAt >= 0) {
      token = runAt + 1;
      at = ++retryFrom;
    } else return false;
  }
  while (tokens[token]?.kind === 'run') token++;
  return token === tokens.length;
}

function matchesOne(token: Token, character: string): boolean {
  if (token.kind === 'literal') return token.character === character;
  if (token.kind !== 'set') return true;
  const code = codePoint(character);
  return token.holds.some((holds) => holds(code)) !== token.negated;
}
