/**
 * For tests and benches: how far two ways to sort the same things agree, as the adjusted Rand index. 1 is the same groups, 0
 * what chance gives. Source: Hubert & Arabie, Comparing partitions, Journal of Classification 2 (1985).
 */

/** Labels of the same things in the same order. */
export function adjustedRand(a: readonly string[], b: readonly string[]): number {
  const pairs = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const both = pairs(tally(a.map((label, i) => `${label}\n${b[i] ?? ''}`)));
  const [inA, inB, all] = [pairs(tally(a)), pairs(tally(b)), (a.length * (a.length - 1)) / 2];
  const expected = (inA * inB) / all;
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

function tally(labels: readonly string[]): Iterable<number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts.values();
}
