const IN_VALUES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A value as it is written between quotes of this kind. */
export function escapeValue(value: string, quote: '"' | "'"): string {
  const special = quote === '"' ? /[&<"\t\n\r]/g : /[&<'\t\n\r]/g;
  return value.replace(special, (char) => IN_VALUES[char] as string);
}

/** A text as it is written between tags. */
export function escapeText(text: string): string {
  return text
    .replace(/[&<]/g, (char) => IN_VALUES[char] as string)
    .replaceAll(']]>', ']]&gt;')
    .replaceAll('\r', '&#13;');
}
