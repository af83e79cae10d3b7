import { isUtf8 } from 'node:buffer';

/** A text, or why there is none, as the end of a sentence that begins with the name of the file. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** The text of a file's bytes, its byte order mark included. What is not UTF-8 is refused: it could not be kept. */
export function decode(bytes: Buffer): Decoded {
  const isUtf16 = bytes.length > 1 && (bytes.readUInt16BE() === 0xfeff || bytes.readUInt16BE() === 0xfffe);
  if (isUtf16) return { problem: 'is UTF-16; save it as UTF-8' };
  if (bytes.includes(0)) return { problem: 'is a binary file' };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  return { problem: `is not UTF-8 at line ${firstBadLine(bytes)}; convert it, perhaps from Latin-1` };
}

/** Decoding turns the first wrong byte into the same character that a text may hold: bytes must be compared. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end;
  }
  return line;
}

const LINE_FEED = 10;
