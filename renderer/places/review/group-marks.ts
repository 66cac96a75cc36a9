/** Marks of a drawing that would lie on each other, together: one place, all their numbers. */

type At = { readonly x: number; readonly y: number };
export type MarkGroup<T> = At & { readonly members: readonly T[] };

/** Closer marks share a place. Units of the drawing. *heuristic*: the width of a mark. */
const CLOSE = 11;

/** Groups in the order of their first members, each at the place of the first. */
export function groupMarks<T extends At>(marks: readonly T[]): readonly MarkGroup<T>[] {
  const groups: (At & { readonly members: T[] })[] = [];
  for (const mark of marks) {
    const near = groups.find(({ x, y }) => Math.hypot(x - mark.x, y - mark.y) < CLOSE);
    if (near === undefined) groups.push({ x: mark.x, y: mark.y, members: [mark] });
    else near.members.push(mark);
  }
  return groups;
}

/** Rising numbers, runs of three or more drawn together: `1, 3–5`. */
export function numbersText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}
