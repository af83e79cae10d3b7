/**
 * What Java's `Pattern` surely refuses in a regular expression, as the end of a sentence; undefined where it takes it,
 * or where this does not know.
 */
export function javaRegexProblem(regex: string): string | undefined {
  if (regex.includes('\\Q') || /\(\?[a-zA-Z-]*x|\[\]|\[\^\]/.test(regex)) return undefined;
  let open = 0;
  let isAtStart = true;
  for (let at = 0; at < regex.length; at++) {
    const char = regex.charAt(at);
    switch (char) {
      case '\\':
        if (at === regex.length - 1) return 'a backslash is the last character';
        at = endOfEscape(regex, at);
        isAtStart = false;
        break;
      case '[': {
        const end = endOfClass(regex, at);
        if (end === undefined) return 'nothing closes a [';
        at = end;
        isAtStart = false;
        break;
      }
      case '(':
        open++;
        isAtStart = regex[at + 1] !== '?';
        if (!isAtStart) at++;
        break;
      case ')':
        if (open-- === 0) return 'nothing opens a )';
        isAtStart = false;
        break;
      case '|':
        isAtStart = true;
        break;
      case '*':
      case '+':
      case '?':
        if (isAtStart) return `there is nothing before ${char} that could be repeated`;
        break;
      case '{':
        if (isAtStart || !/\d/.test(regex.charAt(at + 1))) return 'a { is no repetition here';
        break;
      default:
        isAtStart = false;
    }
  }
  return open > 0 ? 'nothing closes a (' : undefined;
}

/** The last character of an escape: `\p{Alpha}` has more than two. */
function endOfEscape(regex: string, at: number): number {
  if (!/[pPxNk]/.test(regex.charAt(at + 1)) || !/[{<]/.test(regex.charAt(at + 2))) return at + 1;
  const end = regex.indexOf(regex[at + 2] === '{' ? '}' : '>', at);
  return end < 0 ? regex.length : end;
}

/** Where a class in brackets ends; there may be others in it. */
function endOfClass(regex: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < regex.length; at++) {
    const char = regex[at];
    if (char === '\\') at++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return at;
  }
  return undefined;
}
