const CONTEXT = 2;

interface Change {
  readonly kind: ' ' | '+' | '-';
  readonly line: string;
}

/** What changed between two texts, as `diff -u` writes it. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const changes = changesOf(before.split('\n'), after.split('\n'));
  const hunks: string[] = [];
  let oldLine = 1;
  let newLine = 1;
  for (let at = 0; at < changes.length; ) {
    if (changes[at]?.kind === ' ') {
      [at, oldLine, newLine] = [at + 1, oldLine + 1, newLine + 1];
      continue;
    }
    const start = Math.max(0, at - CONTEXT);
    let end = at;
    for (let same = 0; end < changes.length && same <= 2 * CONTEXT; end += 1) same = changes[end]?.kind === ' ' ? same + 1 : 0;
    while (end > at && changes[end - 1]?.kind === ' ') end -= 1;
    const hunk = changes.slice(start, Math.min(changes.length, end + CONTEXT));
    const oldCount = hunk.filter(({ kind }) => kind !== '+').length;
    const newCount = hunk.filter(({ kind }) => kind !== '-').length;
    const lead = at - start;
    hunks.push(`@@ -${String(oldLine - lead)},${String(oldCount)} +${String(newLine - lead)},${String(newCount)} @@`, ...hunk.map(({ kind, line }) => kind + line));
    for (; at < end; at += 1) {
      if (changes[at]?.kind !== '+') oldLine += 1;
      if (changes[at]?.kind !== '-') newLine += 1;
    }
  }
  return hunks.length === 0 ? '' : [`--- a/${name}`, `+++ b/${name}`, ...hunks, ''].join('\n');
}

/** The shortest way from one list of lines to the other (Myers), after what both begin and end with. */
function changesOf(before: readonly string[], after: readonly string[]): readonly Change[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const same = (lines: readonly string[]): Change[] => lines.map(line => ({ kind: ' ', line }));
  return [...same(before.slice(0, head)), ...shortestWay(before.slice(head, before.length - tail), after.slice(head, after.length - tail)), ...same(before.slice(before.length - tail))];
}

function shortestWay(before: readonly string[], after: readonly string[]): Change[] {
  const reached = new Map<number, number>([[1, 0]]);
  const history: Map<number, number>[] = [];
  for (let cost = 0; cost <= before.length + after.length; cost += 1) {
    history.push(new Map(reached));
    for (let diagonal = -cost; diagonal <= cost; diagonal += 2) {
      let x = goesDown(reached, diagonal, cost) ? (reached.get(diagonal + 1) ?? 0) : (reached.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      reached.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return trace(before, after, history);
    }
  }
  return [];
}

function goesDown(reached: ReadonlyMap<number, number>, diagonal: number, cost: number): boolean {
  return diagonal === -cost || (diagonal !== cost && (reached.get(diagonal - 1) ?? 0) < (reached.get(diagonal + 1) ?? 0));
}

function trace(before: readonly string[], after: readonly string[], history: readonly ReadonlyMap<number, number>[]): Change[] {
  const changes: Change[] = [];
  let [x, y] = [before.length, after.length];
  for (let cost = history.length - 1; cost >= 0; cost -= 1) {
    const reached = history[cost] ?? new Map<number, number>();
    const diagonal = x - y;
    const from = goesDown(reached, diagonal, cost) ? diagonal + 1 : diagonal - 1;
    const fromX = cost === 0 ? 0 : (reached.get(from) ?? 0);
    const fromY = cost === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) [x, y] = [x - 1, y - 1], changes.unshift({ kind: ' ', line: before[x] ?? '' });
    if (cost === 0) break;
    if (x === fromX) changes.unshift({ kind: '+', line: after[fromY] ?? '' });
    else changes.unshift({ kind: '-', line: before[fromX] ?? '' });
    [x, y] = [fromX, fromY];
  }
  return changes;
}
