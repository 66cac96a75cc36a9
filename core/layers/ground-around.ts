/** The ground around a position as a small map needs it: outlines of counties and the larger places, from the gazetteer. */
import type { Position as Coordinates } from 'geojson';
import { distanceKm } from '../geo/geodesic.ts';
import type { Position } from '../sites/site.ts';
import type { Gazetteer } from './layer-data.ts';

export type GroundAround = {
  /** Outer and inner rings of counties that reach into the square around the circle; uncut. */
  readonly outlines: readonly (readonly Coordinates[])[];
  /** The most populous first. */
  readonly towns: readonly { readonly name: string; readonly position: Position; readonly population: number }[];
};

/** Towns on a map that is as large as a hand. *heuristic* */
const MOST_TOWNS = 9;
/** Towns as near to a larger one as this share of the radius are left out: their names would lie on each other. *heuristic* */
const APART = 0.27;
/** A degree of latitude is nowhere shorter, km (WGS 84: 110.57 at the equator). */
const LEAST_DEGREE_KM = 110.5;

/** What lies within `radiusKm` of a position; nothing outside the US and Canada but the largest cities. */
export function groundAround({ counties, places }: Gazetteer, position: Position, radiusKm: number): GroundAround {
  const box = boxAround(position, radiusKm);
  const outlines = counties.geometries.flatMap((geometry, i) => {
    const [west = 0, south = 0, east = 0, north = 0] = counties.boxes.subarray(4 * i, 4 * i + 4);
    if (west > box.east || east < box.west || south > box.north || north < box.south) return [];
    return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  });
  return { outlines, towns: townsAround(places, { position, radiusKm, box }) };
}

type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

function boxAround([lon, lat]: Position, radiusKm: number): Box {
  const tall = radiusKm / LEAST_DEGREE_KM;
  const wide = tall / Math.max(0.02, Math.cos(((Math.abs(lat) + tall) * Math.PI) / 180));
  return { west: lon - wide, south: lat - tall, east: lon + wide, north: lat + tall };
}

function townsAround(
  { coordinates, names, population }: Gazetteer['places'],
  { position, radiusKm, box }: { readonly position: Position; readonly radiusKm: number; readonly box: Box },
): GroundAround['towns'] {
  const found = names.flatMap((name, i) => {
    const [lon = 0, lat = 0] = coordinates.subarray(2 * i, 2 * i + 2);
    if (lon < box.west || lon > box.east || lat < box.south || lat > box.north) return [];
    const at: Position = [lon, lat];
    return distanceKm(position, at) <= radiusKm ? [{ name, position: at, population: population[i] ?? 0 }] : [];
  });
  const kept: GroundAround['towns'][number][] = [];
  for (const town of found.sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))) {
    if (kept.length === MOST_TOWNS) break;
    if (kept.every((other) => distanceKm(other.position, town.position) >= APART * radiusKm)) kept.push(town);
  }
  return kept;
}
