/**
 * A noise map: contours of the site as a mine and as an AI site, and what changes where people live.
 */
import { z } from 'zod';
import { countByBand, BandCount } from './count-by-band.ts';
import { compareAt, ReceptorChange, Worst, worstOf } from './compare-states.ts';
import { CASES, type Case } from './level-range.ts';
import { localMetres, type LocalMetres, type Metres } from './local-metres.ts';
import { noiseBands, type NoiseBand } from './noise-contours.ts';
import { fieldLevels, fillField, type FieldGrid } from './noise-field.ts';
import type { NoiseOrder } from './noise-order.ts';
import { shiftDb, type NoiseSource } from './noise-source.ts';
import { receptorLevels, type ReceptorLevel } from './receptor-levels.ts';
import { placeSources, runningIn } from './source-tables.ts';

const LonLatPair = z.tuple([z.number(), z.number()]);

/** One band of noise; longitudes stay on the turn of the middle of the map. */
const BandFeature = z.strictObject({
  type: z.literal('Feature'),
  properties: z.strictObject({
    fromDb: z.number(),
    /** Null for the loudest band. */
    toDb: z.number().nullable(),
    areaKm2: z.number(),
    /** Whether the area goes on beyond the map. */
    isCut: z.boolean(),
  }),
  geometry: z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(LonLatPair))) }),
});
const Bands = z.strictObject({ type: z.literal('FeatureCollection'), features: z.array(BandFeature) });

const Counts = z.strictObject({ low: z.array(BandCount), likely: z.array(BandCount), high: z.array(BandCount) });

/** A state's contours (null where no source of it runs), and its people and dwellings by band. */
const StateMap = z.strictObject({ bands: Bands.nullable(), counts: Counts });

export const NoiseMap = z.strictObject({
  mined: StateMap,
  hosted: StateMap,
  /** In the order of the receptors asked about. */
  receptors: z.array(ReceptorChange),
  worst: Worst,
});
export type NoiseMap = z.infer<typeof NoiseMap>;
type StateMap = z.infer<typeof StateMap>;
type Bands = z.infer<typeof Bands>;

/** Distances of the tables, m: beyond the farthest that an order may ask about. */
export const REACH_M = 60_000;
/** Decimals of a degree: a centimetre. */
const DEGREE_UNITS = 1e7;

/** Works out a map of an order that was checked; yields the share that is done. */
export function* mapNoise(order: NoiseOrder, grid: FieldGrid): Generator<number, NoiseMap> {
  const frame = localMetres(order.centre);
  const about = { frame, propagation: order.propagation, upToM: REACH_M };
  const states = [order.mined, order.hosted].map((sources) => runningIn(sources, order.period));
  const work = states.map((sources) => sources.length);
  const all = Math.max(
    1,
    work.reduce((sum, one) => sum + one, 0),
  );
  const bands: (Bands | null)[] = [];
  let before = 0;
  for (const [i, sources] of states.entries()) {
    const share = (work[i] ?? 0) / all;
    const steps = bandsOf(sources, order, { grid, frame });
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield before + share * step.value;
    bands.push(step.value);
    before += share;
  }
  const [minedLevels = [], hostedLevels = []] = states.map((one) => receptorLevels(one, order.receptors, about));
  const receptors = order.receptors.map((receptor, i) =>
    compareAt(receptor, minedLevels[i] ?? null, hostedLevels[i] ?? null),
  );
  return {
    mined: { bands: bands[0] ?? null, counts: countsOf(order, minedLevels) },
    hosted: { bands: bands[1] ?? null, counts: countsOf(order, hostedLevels) },
    ...{ receptors, worst: worstOf(receptors) },
  };
}

function* bandsOf(
  sources: readonly NoiseSource[],
  { propagation, weighting, levelsDb, case: asked }: NoiseOrder,
  { grid, frame }: { readonly grid: FieldGrid; readonly frame: LocalMetres },
): Generator<number, Bands | null> {
  if (sources.length === 0) return null;
  const placed = placeSources(sources, frame, { propagation, weighting, upToM: REACH_M });
  const shifts = sources.map((source) => shiftDb(source, asked));
  const field = yield* fillField(grid, placed, shifts);
  const bands = noiseBands(field, levelsDb, fieldLevels(placed, shifts));
  return { type: 'FeatureCollection', features: bands.map((band) => featureOf(band, frame)) };
}

function featureOf({ polygons, ...properties }: NoiseBand, frame: LocalMetres): Bands['features'][number] {
  const position = (point: Metres): [number, number] => {
    const [lon, lat] = frame.toLonLat(point);
    return [Math.round(lon * DEGREE_UNITS) / DEGREE_UNITS, Math.round(lat * DEGREE_UNITS) / DEGREE_UNITS];
  };
  const coordinates = polygons.map((polygon) => polygon.map((ring) => ring.map(position)));
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } };
}

function countsOf({ receptors }: NoiseOrder, levels: readonly (ReceptorLevel | null)[]): StateMap['counts'] {
  const of = (asked: Case) => [...countByBand(receptors, levels, asked)];
  const [low, likely, high] = CASES;
  return { low: of(low), likely: of(likely), high: of(high) };
}
