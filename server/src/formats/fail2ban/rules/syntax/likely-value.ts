import type { Catalog, CatalogEntry } from '../../../../core/catalog.js';
import { jailOptions } from '../../catalogue/options.js';
import type { Place } from '../../model/setting.js';
import type { Option } from '../../parse/syntax.js';

const LISTS: ReadonlySet<string | undefined> = new Set(['addresses', 'paths', 'regexes', 'specifications']);
/** What a path, a reference, a regular expression or an address begins with, and no option. */
const BEGINNING = /^(?:\/[^/]|%\(|[\^<]|(?:\d{1,3}\.){3}\d|[\da-f]{0,4}:[\da-f:]*(?:[/\s]|$))/i;

/** Whether a line that is no option is likely one more value of the option above it. */
export function isLikelyValue(line: string, above: Option, options: Catalog<CatalogEntry>): boolean {
  if (BEGINNING.test(line)) return true;
  if (line.startsWith('=')) return false;
  const [word = ''] = line.split(/\s/, 1);
  if (options.get(word)) return false;
  return LISTS.has(jailOptions.get(above.name)?.grammar);
}

/** Whether what ConfigParser takes for an option can only be a value: `2001:db8::1`, `^error: <HOST>`. */
export function isOnlyValue({ name, lines }: Option, delimiter: string): boolean {
  if (delimiter === ':' && /^[\da-f]{1,4}$/.test(name))
    return /^[\da-f:.]+(?:[/\s]|$)/i.test(lines[0]?.text ?? '');
  return /^(?:[\^/]|%\()|<host>|\[\w+$/.test(name);
}

/** Whether an option is a line of a value that is not indented, which is told as such. */
export function isLostValue({ option, document }: Place): boolean {
  return isOnlyValue(option, document.source.slice(option.delimiter));
}
