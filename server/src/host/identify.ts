import type { FormatInfo } from '../core/format.js';
import { matchesGlob } from '../core/glob.js';

/** What is known of a document besides its path and text. */
export interface IdentifyHints {
  /** The id of the format that somebody asked for: it decides. */
  readonly as?: string | undefined;
  /** The id of the format that the settings associate with the path. */
  readonly associated?: string | undefined;
  /** What the editor calls its language. */
  readonly languageId?: string | undefined;
}

/** From here on a name or a content tells; below it, it is a guess that nobody is bothered with. */
const SURE = 0.5;

/**
 * The format of a document: what was asked for, else what the settings say, else the editor's language, else
 * what the file's name tells, else its content, of which the first few kilobytes do. A format may deny a text
 * that has its name: several products have a file that is called `server.xml`.
 */
export async function identify<Known extends FormatInfo>(
  formats: readonly Known[],
  path: string,
  head: string,
  { as, associated, languageId }: IdentifyHints = {},
): Promise<Known | undefined> {
  const named = as ?? associated;
  if (named !== undefined) return formats.find((format) => format.id === named);
  const speaking = formats.filter((format) => languageId && format.languageIds.includes(languageId));
  if (speaking.length === 1) return speaking[0];
  const candidates = speaking.length > 0 ? speaking : formats;
  const byName = surest(candidates, (format) => {
    const certainty = certaintyOfName(format, path);
    // A look at the text costs more than one at the name.
    return certainty > 0 && format.denies?.(head) ? 0 : certainty;
  });
  if (byName) return byName;
  const certainties = new Map<Known, number>();
  for (const format of candidates) {
    if (!format.denies?.(head)) certainties.set(format, (await format.sniff?.(head)) ?? 0);
  }
  return surest(candidates, (format) => certainties.get(format) ?? 0);
}

/** The format that claims files of this name, whatever is in them. */
export function formatOfName<Known extends FormatInfo>(
  formats: readonly Known[],
  path: string,
): Known | undefined {
  return surest(formats, (format) => certaintyOfName(format, path));
}

function certaintyOfName({ files }: FormatInfo, path: string): number {
  return Math.max(0, ...files.map(({ glob, certainty }) => (matchesGlob(glob, path) ? certainty : 0)));
}

function surest<Known>(formats: readonly Known[], certaintyOf: (format: Known) => number): Known | undefined {
  let best: Known | undefined;
  let most = 0;
  for (const format of formats) {
    const certainty = certaintyOf(format);
    if (certainty <= most) continue;
    best = format;
    most = certainty;
  }
  return most >= SURE ? best : undefined;
}
