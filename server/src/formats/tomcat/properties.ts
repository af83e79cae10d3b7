/** Whether a value is what it seems: no property of the Java process (`${name}`) decides it. */
export function isLegible(value: string): boolean {
  return !value.includes('${');
}
