/**
 * Which systems could the metres of a file without a statement be in? Those that North American files are kept in are
 * tried; the ones that put most positions where people live come first.
 */
import { countyAt } from '../../core/layers/county-at.ts';
import type { CrsChoice } from '../../core/layers/import-review.ts';
import type { Extent } from '../../core/layers/layer-info.ts';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import { statePlanes } from './crs-index.ts';
import type { Crs } from './crs.ts';
import { resolveCrs } from './resolve-crs.ts';

type Positions = readonly (readonly [number, number])[];
type Tried = { readonly crs: Crs; readonly share: number; readonly middle: readonly [number, number] };

/** Systems of whole countries and of the web, and UTM on NAD 83 and WGS 84 for zones 10 to 20; ties keep this order. */
const USUAL: readonly string[] = [
  ...['EPSG:3857', 'EPSG:5070', 'ESRI:102003', 'ESRI:102008', 'ESRI:102004', 'ESRI:102009', 'EPSG:3978', 'EPSG:3347'],
  ...['EPSG:3310', 'EPSG:3083', 'EPSG:3338', 'EPSG:3395', 'EPSG:2163'],
  ...[269, 326].flatMap((start) => Array.from({ length: 11 }, (_, index) => `EPSG:${start}${index + 10}`)),
];
/** Systems offered. Heuristic: a list that can be read. */
const MOST_OFFERED = 12;
/** Share of positions that must land where people live. Heuristic. */
const ENOUGH = 0.5;
/** Taken off a system whose own area does not hold the middle: a zone is used outside itself, but seldom. Heuristic. */
const OUTSIDE = 0.1;
/** Numbers all below this are degrees gone wrong, not places beside the origin of a projection. Heuristic. */
const NEAR_ORIGIN = 1_000;
/** United States and Canada, for installations without a gazetteer: west, south, east, north. */
const NORTH_AMERICA: Extent = [-170, 18, -52, 72];

/** The systems that fit, best first; empty when none does. `gazetteer` is null when there is none. */
export function crsChoices(positions: Positions, gazetteer: Gazetteer | null): CrsChoice[] {
  if (positions.every(([x, y]) => Math.abs(x) < NEAR_ORIGIN && Math.abs(y) < NEAR_ORIGIN)) return [];
  const isLivedIn = landTest(gazetteer);
  const tried = [...USUAL, ...statePlanes().map(({ code }) => code)].flatMap((code) => {
    const resolved = resolveCrs(code);
    return resolved.ok ? [tryOut(resolved.value, positions, isLivedIn)] : [];
  });
  return tried
    .filter((one) => one.share >= ENOUGH && (isUsual(one) || isInArea(one)))
    .map((one) => ({ ...one, rank: one.share - (isInArea(one) ? 0 : OUTSIDE) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_OFFERED)
    .map(({ crs, middle }) => ({ code: crs.code ?? crs.name, name: crs.name, place: placeOf(middle, gazetteer) }));
}

function isUsual({ crs }: Tried): boolean {
  return crs.code !== null && USUAL.includes(crs.code);
}

function tryOut(crs: Crs, positions: Positions, isLivedIn: (lon: number, lat: number) => boolean): Tried {
  const placed = positions.map(([x, y]): [number, number] => {
    const position = [x, y];
    crs.toWgs84(position);
    return [position[0] ?? NaN, position[1] ?? NaN];
  });
  const share = placed.filter(([lon, lat]) => isLivedIn(lon, lat)).length / placed.length;
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  return { crs, share, middle: [median(placed.map(([lon]) => lon)), median(placed.map(([, lat]) => lat))] };
}

function isInArea({ crs: { area }, middle: [lon, lat] }: Tried): boolean {
  return area === null || (lon >= area[0] && lon <= area[2] && lat >= area[1] && lat <= area[3]);
}

/** True in every cell of half a degree that holds a place of the United States or Canada. */
function landTest(gazetteer: Gazetteer | null): (lon: number, lat: number) => boolean {
  if (gazetteer === null) {
    const [west, south, east, north] = NORTH_AMERICA;
    return (lon, lat) => lon >= west && lon <= east && lat >= south && lat <= north;
  }
  const cell = (lon: number, lat: number) => Math.floor(lon * 2) * 1000 + Math.floor(lat * 2);
  const { coordinates, countries } = gazetteer.places;
  const lived = new Set<number>();
  for (const [index, country] of countries.entries()) {
    if (country === 'US' || country === 'CA')
      lived.add(cell(coordinates[2 * index] ?? NaN, coordinates[2 * index + 1] ?? NaN));
  }
  return (lon, lat) => lived.has(cell(lon, lat));
}

/** County and state, else the nearest place; null without a gazetteer. */
function placeOf(middle: readonly [number, number], gazetteer: Gazetteer | null): string | null {
  if (gazetteer === null || !middle.every(Number.isFinite)) return null;
  const county = countyAt(middle, gazetteer);
  if (county !== null) return `${county.name}, ${county.state}`;
  const { coordinates, names, regions } = gazetteer.places;
  let [nearest, least] = [-1, Infinity];
  for (let index = 0; index < names.length; index += 1) {
    const [east, north] = [
      (coordinates[2 * index] ?? NaN) - middle[0],
      (coordinates[2 * index + 1] ?? NaN) - middle[1],
    ];
    const distance = (east * Math.cos((middle[1] * Math.PI) / 180)) ** 2 + north ** 2;
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest === -1 ? null : `${names[nearest] ?? ''}, ${regions[nearest] ?? ''}`;
}
