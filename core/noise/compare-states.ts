/**
 * Mine against AI site, receptor by receptor.
 *
 * The two states are different machines, so their ranges move apart: the least change is from the loudest mine to the
 * quietest AI site. Where the mine was measured, the measurement stands for it, with its own range. Source: domain/conversion-model.md 3.6.
 */
import { z } from 'zod';
import type { LevelRange } from './level-range.ts';
import { ReceptorLevel } from './receptor-levels.ts';

const Change = z.strictObject({ low: z.number(), likely: z.number(), high: z.number() });

export const ReceptorChange = z.strictObject({
  /** Null where no source of the state runs. */
  mined: ReceptorLevel.nullable(),
  hosted: ReceptorLevel.nullable(),
  /** Hosted less mined, dBA; null where one of them is silent. */
  change: Change.nullable(),
  /** Whether the mine's level is the measured one in `change`. */
  isAgainstMeasured: z.boolean(),
});
export type ReceptorChange = z.infer<typeof ReceptorChange>;

/** Levels of both states at a receptor, and the change; a measurement is one level in dBA, or a range of them. */
export function compareAt(
  { measuredDba }: { readonly measuredDba: LevelRange | number | null },
  mined: ReceptorLevel | null,
  hosted: ReceptorLevel | null,
): ReceptorChange {
  const before = measuredDba === null ? (mined?.dba ?? null) : rangeOf(measuredDba);
  const after = hosted?.dba ?? null;
  const change =
    before === null || after === null
      ? null
      : { low: after.low - before.high, likely: after.likely - before.likely, high: after.high - before.low };
  return { mined, hosted, change, isAgainstMeasured: measuredDba !== null };
}

function rangeOf(level: LevelRange | number): LevelRange {
  return typeof level === 'number' ? { low: level, likely: level, high: level } : level;
}

/** Places in the list of receptors; null where none has a level. */
export const Worst = z.strictObject({
  mined: z.int().nullable(),
  hosted: z.int().nullable(),
  rise: z.int().nullable(),
});
export type Worst = z.infer<typeof Worst>;

/** The loudest receptor of each state and the one with the largest rise, by likely levels; ties by the first. */
export function worstOf(changes: readonly ReceptorChange[]): Worst {
  return {
    mined: largest(changes, ({ mined }) => mined?.dba.likely ?? null),
    hosted: largest(changes, ({ hosted }) => hosted?.dba.likely ?? null),
    rise: largest(changes, ({ change }) => change?.likely ?? null),
  };
}

function largest(changes: readonly ReceptorChange[], of: (one: ReceptorChange) => number | null): number | null {
  let [best, found]: [number, number | null] = [-Infinity, null];
  changes.forEach((one, i) => {
    const value = of(one);
    if (value === null || value <= best) return;
    [best, found] = [value, i];
  });
  return found;
}
