/** More than this of a text is not needed to find it again. */
const MAX_SHOWN = 60;

/** A text from a file as a message shows it: on one line, and cut where it is long. */
export function shown(text: string): string {
  const line = text.slice(0, 4 * MAX_SHOWN).replace(/\s+/g, ' ');
  return line.length > MAX_SHOWN || text.length > 4 * MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}
