/** Lines of either text that stand in a row, or that both have. */
interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly lines: readonly string[];
}

const CONTEXT = 3;

/** The unified diff between two versions of a file, as `patch -p0` takes it; empty where they are the same. */
export function unifiedDiff(label: string, before: string, after: string): string {
  if (before === after) return '';
  const hunks = hunksOf(compare(linesOf(before), linesOf(after)));
  return `--- ${label}\n+++ ${label}\n${hunks.map(renderHunk).join('')}`;
}

/** The lines of a text, each with its line ending. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/**
 * Fixes change a few lines here and there, so both texts are read in step, and after a difference they meet
 * again where they need to skip the fewest lines. Costs no more than the lines there are, and a look-up for each.
 */
function compare(before: readonly string[], after: readonly string[]): Run[] {
  const runs: Run[] = [];
  const places = placesOf(after);
  let [b, a] = [0, 0];
  while (b < before.length || a < after.length) {
    const start = b;
    while (b < before.length && before[b] === after[a]) {
      b++;
      a++;
    }
    runs.push({ kind: 'same', lines: before.slice(start, b) });
    const [removed, added] = untilTheyMeet(before, b, places, a) ?? [before.length - b, after.length - a];
    runs.push({ kind: 'removed', lines: before.slice(b, b + removed) });
    runs.push({ kind: 'added', lines: after.slice(a, a + added) });
    b += removed;
    a += added;
  }
  return runs.filter((run) => run.lines.length > 0);
}

/** How many lines to skip on both sides until the next lines are the same; undefined where they never are. */
function untilTheyMeet(
  before: readonly string[],
  b: number,
  places: ReadonlyMap<string, readonly number[]>,
  a: number,
): [removed: number, added: number] | undefined {
  let best: [number, number] | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let removed = 0; removed < Math.min(fewest, before.length - b); removed++) {
    const next = firstFrom(places.get(before[b + removed] as string) ?? [], a);
    if (next === undefined || removed + next - a >= fewest) continue;
    best = [removed, next - a];
    fewest = removed + next - a;
  }
  return best;
}

function placesOf(lines: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const known = places.get(line);
    if (known) known.push(index);
    else places.set(line, [index]);
  }
  return places;
}

/** The first of some ascending numbers that is `least` or more. */
function firstFrom(ascending: readonly number[], least: number): number | undefined {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return ascending[low];
}

interface Hunk {
  readonly before: number;
  readonly after: number;
  readonly runs: readonly Run[];
}

/** Changes with the lines around them; those that are near each other share a hunk. Places are zero-based lines. */
function hunksOf(runs: readonly Run[]): Hunk[] {
  const hunks: Hunk[] = [];
  let open: { before: number; after: number; runs: Run[] } | undefined;
  let [before, after] = [0, 0];
  for (const [index, run] of runs.entries()) {
    const { kind, lines } = run;
    if (kind === 'same') {
      const isLast = index === runs.length - 1;
      if (open && (isLast || lines.length > 2 * CONTEXT)) {
        open.runs.push({ kind, lines: lines.slice(0, CONTEXT) });
        hunks.push(open);
        open = undefined;
      } else open?.runs.push(run);
      if (!open && !isLast) {
        const context = lines.slice(Math.max(0, lines.length - CONTEXT));
        const skipped = lines.length - context.length;
        open = { before: before + skipped, after: after + skipped, runs: [{ kind, lines: context }] };
      }
    } else {
      open ??= { before, after, runs: [] };
      open.runs.push(run);
    }
    if (kind !== 'added') before += lines.length;
    if (kind !== 'removed') after += lines.length;
  }
  return open ? [...hunks, open] : hunks;
}

const SIGNS: Readonly<Record<Run['kind'], string>> = { same: ' ', removed: '-', added: '+' };

function renderHunk({ before, after, runs }: Hunk): string {
  const lengthWithout = (kind: Run['kind']) =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? 0 : run.lines.length), 0);
  const head = `@@ -${rangeOf(before, lengthWithout('added'))} +${rangeOf(after, lengthWithout('removed'))} @@\n`;
  const body = runs.flatMap(({ kind, lines }) => lines.map((line) => SIGNS[kind] + closed(line)));
  return head + body.join('');
}

/** An empty range names the line before it. */
function rangeOf(start: number, length: number): string {
  return `${length === 0 ? start : start + 1},${length}`;
}

function closed(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}
