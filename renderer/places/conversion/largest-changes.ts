/** The scale of the bars of change: rows of one unit share it, a unit of one row has none. */
import type { DeltaRow } from '../../../core/conversion/conversion-row.ts';

/** The largest change of each unit that at least two rows with a known change have, in that unit and above zero. */
export function largestChanges(rows: readonly DeltaRow[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number[]>();
  for (const { unit, change } of rows) {
    if (change !== null) sizes.set(unit, [...(sizes.get(unit) ?? []), Math.abs(change.value)]);
  }
  const shared = [...sizes].filter(([, all]) => all.length > 1 && Math.max(...all) > 0);
  return new Map(shared.map(([unit, all]) => [unit, Math.max(...all)]));
}
