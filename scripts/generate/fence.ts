/** A code block, whose fence is longer than any run of backticks in it. */
export function fence(language: string | undefined, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language ?? ''}\n${text.endsWith('\n') ? text : `${text}\n`}${marks}`;
}
