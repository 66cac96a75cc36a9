/**
 * How loud it is where people live: all sources of a state at each receptor, with the range, in dBA and dBC.
 */
import { z } from 'zod';
import type { LevelRange } from './level-range.ts';
import { isLowFrequency, isToneHeard } from './noise-character.ts';
import type { NoiseSource } from './noise-source.ts';
import { levelsAt, placeLevels, type LevelsAbout, type PlaceLevels } from './place-levels.ts';

const Count = z.number().min(0).nullable();

/** A dwelling or a point that stands for people. */
export const Receptor = z.strictObject({
  id: z.string().max(200),
  /** Longitude, latitude, WGS 84 degrees. */
  position: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  /** Null where they are not known. */
  people: Count,
  dwellings: Count,
  /** Measured there while the mine ran, dBA; null when nobody measured. */
  measuredDba: z.number().min(0).max(140).nullable(),
});
export type Receptor = z.infer<typeof Receptor>;

const Range = z.strictObject({ low: z.number(), likely: z.number(), high: z.number() }) satisfies z.ZodType<LevelRange>;

export const ReceptorLevel = z.strictObject({
  dba: Range,
  dbc: Range,
  /** Whether tonal machines are likely to be heard as such, and whether low frequencies prevail; of the likely levels. */
  isTonal: z.boolean(),
  isLowFrequency: z.boolean(),
  /** To the nearest source that runs, m. */
  nearestM: z.number(),
});
export type ReceptorLevel = z.infer<typeof ReceptorLevel>;

/** Levels at each receptor, in order; null for all where no source runs. */
export function receptorLevels(
  sources: readonly NoiseSource[],
  receptors: readonly Receptor[],
  about: LevelsAbout,
): readonly (ReceptorLevel | null)[] {
  if (sources.length === 0 || receptors.length === 0) return receptors.map(() => null);
  const steps = placeLevels(sources, Float64Array.from(receptors.flatMap(({ position }) => position)), about);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const levels = step.value;
  return receptors.map((_, i) => receptorLevelAt(levels, i));
}

/** The level at a place of the columns. */
export function receptorLevelAt({ dba, dbc, tonalDba, nearestM }: PlaceLevels, i: number): ReceptorLevel {
  const [a, c] = [levelsAt(dba, i), levelsAt(dbc, i)];
  return {
    ...{ dba: a, dbc: c, nearestM: nearestM[i] ?? NaN },
    isTonal: isToneHeard(tonalDba[i] ?? -Infinity, a.likely),
    isLowFrequency: isLowFrequency(a.likely, c.likely),
  };
}
