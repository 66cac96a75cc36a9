/**
 * The seeded national data set of the spatial benchmarks: the same bytes from the same seed on every machine.
 *
 * Counts of the whole country are those of docs/performance.md; a scale below 1 takes a part of the country at the same
 * density. Coordinates are whole multiples of 1e-7 degrees, so that every engine is given the same data.
 */
import { seededRandom } from '../../../core/lib/seeded-random.ts';
import type { NationalLayers } from '../../../core/spatial/national-layers.ts';
import { seededLand } from './land.ts';
import { seededLines } from './power-lines.ts';
import { seededProtectedAreas } from './protected-areas.ts';
import { EVENTS, PEOPLE, seededPoints, SITES, SUBSTATIONS } from './seeded-points.ts';
import { seededCounties, seededLandUse } from './tessellations.ts';

const COUNTS = {
  substations: 75_000,
  lines: { lines: 95_000, segments: 300_000 },
  counties: 3_231,
  landUse: 200_000,
  protectedAreas: { count: 50_000, vertices: 2_700_000 },
  events: 20_000,
  people: 500_000,
};

/** Layers and `siteCount` sites; the sites of a smaller count are the first of a larger one. */
export function seededNationalSet(options: {
  readonly seed: number;
  readonly scale: number;
  readonly siteCount: number;
}): { readonly layers: NationalLayers; readonly sites: Float64Array } {
  const { seed, scale, siteCount } = options;
  // A stream for each layer: one that changes leaves the others as they were.
  const stream = (layer: number) => seededRandom(seed * 1_000 + layer);
  const land = seededLand(scale, stream(0));
  const part = (count: number) => Math.max(1, Math.round(count * scale));
  const lines = { lines: part(COUNTS.lines.lines), segments: part(COUNTS.lines.segments) };
  const areas = { count: part(COUNTS.protectedAreas.count), vertices: part(COUNTS.protectedAreas.vertices) };
  const layers = {
    substations: seededPoints(land, SUBSTATIONS(part(COUNTS.substations)), stream(1)),
    lines: seededLines(land, lines, stream(2)),
    counties: seededCounties(land, part(COUNTS.counties), stream(3)),
    landUse: seededLandUse(land, part(COUNTS.landUse), stream(4)),
    protectedAreas: seededProtectedAreas(land, areas, stream(5)),
    events: seededPoints(land, EVENTS(part(COUNTS.events)), stream(6)),
    people: seededPoints(land, PEOPLE(part(COUNTS.people)), stream(7)),
  };
  return { layers, sites: seededPoints(land, SITES(siteCount), stream(8)).coordinates };
}
