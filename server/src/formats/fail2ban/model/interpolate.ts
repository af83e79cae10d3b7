/** What stands in place of a value that refers to others: the value, or why there is none. */
export type Interpolated = { readonly value: string } | { readonly problem: InterpolationProblem };

/** Why a value cannot be made out. fail2ban does not start where it needs such a value. */
export interface InterpolationProblem {
  readonly kind: 'unknown-name' | 'bad-reference' | 'lone-percent' | 'too-deep' | 'too-long';
  /** The name that is not there, the reference or the percent sign, as it is written. */
  readonly text: string;
  /** The names that lead to the value in which the problem is, the outermost first; none for the value itself. */
  readonly through: readonly string[];
}

/** MAX_INTERPOLATION_DEPTH of Python's configparser. */
const MAX_DEPTH = 10;
/** References in references multiply: nobody has a longer value. */
const MAX_LENGTH = 1_000_000;

/**
 * Replaces the references of a value as Python's `BasicInterpolation` does: `%(name)s` by the value of that name, and
 * `%%` by a percent sign. Names are looked up in lower case.
 */
export function interpolate(value: string, lookUp: (name: string) => string | undefined): Interpolated {
  const parts: string[] = [];
  const through: string[] = [];
  let length = 0;
  const problem = expand(value, 1);
  return problem ? { problem } : { value: parts.join('') };

  function expand(rest: string, depth: number): InterpolationProblem | undefined {
    if (depth > MAX_DEPTH) return wrong('too-deep', through.at(-1) as string);
    let from = 0;
    for (;;) {
      const percent = rest.indexOf('%', from);
      if (!put(rest.slice(from, percent < 0 ? rest.length : percent))) return wrong('too-long', '');
      if (percent < 0) return undefined;
      const next = rest[percent + 1];
      if (next === '%') {
        put('%');
        from = percent + 2;
        continue;
      }
      if (next !== '(') return wrong('lone-percent', rest.slice(percent, percent + 2));
      const close = rest.indexOf(')', percent + 2);
      if (close <= percent + 2 || rest[close + 1] !== 's') {
        return wrong('bad-reference', rest.slice(percent, close < 0 ? rest.length : close + 1));
      }
      const found = reference(rest.slice(percent + 2, close), depth);
      if (found) return found;
      from = close + 2;
    }
  }

  function reference(written: string, depth: number): InterpolationProblem | undefined {
    const name = written.toLowerCase();
    // fail2ban looks for what stands in another section by the name as it is written, ConfigParser then by the other.
    const value = written.includes('/') && written !== name ? undefined : lookUp(name);
    if (value === undefined) return wrong('unknown-name', written);
    if (!value.includes('%')) return put(value) ? undefined : wrong('too-long', '');
    through.push(written);
    const found = expand(value, depth + 1);
    if (!found) through.pop();
    return found;
  }

  function put(text: string): boolean {
    length += text.length;
    if (length > MAX_LENGTH) return false;
    if (text !== '') parts.push(text);
    return true;
  }

  function wrong(kind: InterpolationProblem['kind'], text: string): InterpolationProblem {
    return { kind, text, through: [...through] };
  }
}
