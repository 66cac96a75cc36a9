/**
 * Where the seeded national data set lies: a rough outline of the conterminous United States, and its cities.
 *
 * A smaller scale shrinks the land about its centre and keeps the density of everything on it, so that a small set
 * has neighbours as far apart as the national one.
 */
import type { SeededRandom } from '../../../core/lib/seeded-random.ts';

/** Corners in degrees, read off a map to about 50 km: it only has to look like a country. */
const OUTLINE: readonly (readonly [number, number])[] = [
  [-124.6, 48.3],
  [-122.8, 49],
  [-95.2, 49],
  [-89.5, 48],
  [-84.6, 46.5],
  [-82.5, 45.3],
  [-82.4, 43],
  [-79, 42.9],
  [-76.3, 43.6],
  [-74.8, 45],
  [-71.4, 45.2],
  [-69.2, 47.4],
  [-67.8, 47],
  [-67, 44.9],
  [-70.2, 43.6],
  [-70, 41.7],
  [-74, 40.5],
  [-75.6, 35.3],
  [-80.9, 32],
  [-81.3, 29.8],
  [-80.1, 26.5],
  [-80.9, 25.3],
  [-82.6, 28],
  [-84, 30],
  [-89.3, 29.2],
  [-94.7, 29.4],
  [-97.3, 26],
  [-99.5, 27.6],
  [-101.4, 29.8],
  [-103.2, 29],
  [-106.5, 31.8],
  [-111, 31.4],
  [-114.8, 32.6],
  [-117.1, 32.6],
  [-120.6, 34.6],
  [-124.3, 40.3],
];
const CENTRE: readonly [number, number] = [-96.5, 38.5];

/** Cities of the whole country, and the range of their radii in degrees of latitude. *Heuristic*. */
const CITIES = 500;
const CITY_RADIUS = { least: 0.06, most: 0.5 };

export type City = { readonly lon: number; readonly lat: number; readonly radius: number };
export type Land = {
  /** Share of the national counts and of the national area. */
  readonly scale: number;
  readonly extent: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
  readonly holds: (lon: number, lat: number) => boolean;
  readonly cities: readonly City[];
};

/** Degrees, rounded to 1e-7 (1 cm): what both engines are given. */
export function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

export function seededLand(scale: number, random: SeededRandom): Land {
  const shrink = Math.sqrt(scale);
  const ring = OUTLINE.map(([lon, lat]): [number, number] => [
    CENTRE[0] + (lon - CENTRE[0]) * shrink,
    CENTRE[1] + (lat - CENTRE[1]) * shrink,
  ]);
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  const extent = {
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
  const land: Land = { scale, extent, holds: (lon, lat) => holds(ring, lon, lat), cities: [] };
  const cities = Array.from({ length: Math.max(3, Math.round(CITIES * scale)) }, () => {
    const [lon, lat] = somewhere(land, random);
    // Few cities are large: the radius falls off with the cube.
    const radius = CITY_RADIUS.least + (CITY_RADIUS.most - CITY_RADIUS.least) * random.next() ** 3;
    return { lon, lat, radius };
  });
  return { ...land, cities };
}

function holds(ring: readonly (readonly [number, number])[], lon: number, lat: number): boolean {
  let inside = false;
  let [x0, y0] = ring.at(-1) ?? [0, 0];
  for (const [x1, y1] of ring) {
    if (y0 > lat !== y1 > lat && lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    [x0, y0] = [x1, y1];
  }
  return inside;
}

/** A place on the land, each as likely as another in degrees. */
export function somewhere({ extent, holds: onLand }: Land, { next }: SeededRandom): [number, number] {
  for (;;) {
    const lon = extent.west + next() * (extent.east - extent.west);
    const lat = extent.south + next() * (extent.north - extent.south);
    if (onLand(lon, lat)) return [lon, lat];
  }
}

/** A place in or about a city, nearer places likelier; the sum of two uniforms is close enough to a bell. */
export function nearCity(land: Land, { next, below }: SeededRandom): [number, number] {
  for (;;) {
    const city = land.cities[below(land.cities.length)];
    if (city === undefined) continue;
    const lon = city.lon + (next() + next() - 1) * 1.3 * city.radius;
    const lat = city.lat + (next() + next() - 1) * city.radius;
    if (land.holds(lon, lat)) return [lon, lat];
  }
}
