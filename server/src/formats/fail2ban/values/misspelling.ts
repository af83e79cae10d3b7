/** Whether two names differ by one letter more, less or other, or by two neighbours that are swapped; case does not count. */
export function isOneLetterOff(written: string, meant: string): boolean {
  const a = written.toLowerCase();
  const b = meant.toLowerCase();
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA === restB || restA.slice(1) === restB.slice(1)) return true;
  if (restA === restB.slice(1) || restA.slice(1) === restB) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
