/** The letters that Java's SimpleDateFormat knows. */
const LETTERS: ReadonlySet<string> = new Set('GyYMLwWDdFEuaHkKhmsSzZX');

/** What Java's SimpleDateFormat refuses in a format: a letter, an open quote; undefined where it takes it. */
export function dateFormatProblem(format: string): string | undefined {
  let isQuoted = false;
  for (const char of format) {
    if (char === "'") isQuoted = !isQuoted;
    else if (!isQuoted && /[A-Za-z]/.test(char) && !LETTERS.has(char)) return `the letter ${char}`;
  }
  if (isQuoted) return 'a quote that is not closed';
  return undefined;
}
