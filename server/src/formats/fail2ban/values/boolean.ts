const TRUE: ReadonlySet<string> = new Set(['1', 'on', 'true', 'yes']);

/** Whether fail2ban takes a value for true: four words, in any case; every other text is false without a word. */
export function isTrue(value: string): boolean {
  return TRUE.has(value.toLowerCase());
}
