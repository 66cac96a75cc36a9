/**
 * How loud it is where people live: all sources of a state at each receptor, with the range, in dBA and dBC.
 */
import { z } from 'zod';
import { addEnergies, roomForSquares } from './distance-table.ts';
import { perCase, CASES, type LevelRange } from './level-range.ts';
import type { LocalMetres } from './local-metres.ts';
import { isLowFrequency, isToneHeard } from './noise-character.ts';
import { shiftDb, type NoiseSource } from './noise-source.ts';
import { energyOf, levelOf } from './energy-sum.ts';
import type { Propagation } from './propagation.ts';
import { placeSources, type PlacedSource } from './source-tables.ts';
import type { Weighting } from './frequency-weights.ts';

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
  about: { readonly frame: LocalMetres; readonly propagation: Propagation; readonly upToM: number },
): readonly (ReceptorLevel | null)[] {
  if (sources.length === 0 || receptors.length === 0) return receptors.map(() => null);
  const places = receptors.map(({ position }) => about.frame.toMetres(position));
  const placed = (weighting: Weighting) => placeSources(sources, about.frame, { ...about, weighting });
  const [forA, forC] = [placed('A'), placed('C')];
  const range = (of: readonly PlacedSource[]) =>
    perCaseOf((asked) => totalsAt(places, of, (source) => energyOf(shiftDb(source, asked))));
  const [dba, dbc] = [range(forA), range(forC)];
  const tonal = totalsAt(places, forA, ({ isTonal }) => (isTonal ? 1 : 0));
  const nearest = nearestAt(places, forA);
  return receptors.map((_, i) => {
    const [a, c] = [levelsOf(dba, i), levelsOf(dbc, i)];
    return {
      ...{ dba: a, dbc: c, nearestM: nearest[i] ?? NaN },
      isTonal: isToneHeard(levelOf(tonal[i] ?? 0), a.likely),
      isLowFrequency: isLowFrequency(a.likely, c.likely),
    };
  });
}

type Places = readonly (readonly [number, number])[];
type Totals = Readonly<Record<(typeof CASES)[number], Float64Array>>;

function perCaseOf(make: (asked: (typeof CASES)[number]) => Float64Array): Totals {
  return { low: make('low'), likely: make('likely'), high: make('high') };
}

function levelsOf(totals: Totals, i: number): LevelRange {
  return perCase((asked) => levelOf(totals[asked][i] ?? 0));
}

/** Energies at each place; `weigh` multiplies what a source brings. */
function totalsAt(
  places: Places,
  placed: readonly PlacedSource[],
  weigh: (source: NoiseSource) => number,
): Float64Array {
  const energies = new Float64Array(places.length);
  const squares = roomForSquares(places.length);
  for (const { source, x, y, table, gain } of placed) {
    const weight = weigh(source);
    if (weight === 0) continue;
    places.forEach(([east, north], i) => {
      squares.metres2[i] = Math.max(1, (east - x) ** 2 + (north - y) ** 2);
    });
    addEnergies(squares, { table, gain: gain * weight }, { energies, at: 0, count: places.length });
  }
  return energies;
}

function nearestAt(places: Places, placed: readonly PlacedSource[]): readonly number[] {
  return places.map(([east, north]) =>
    placed.reduce((least, { x, y }) => Math.min(least, Math.hypot(east - x, north - y)), Infinity),
  );
}
