/** A text in lower case as C has it without a locale: only ASCII letters have a case. */
export function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
