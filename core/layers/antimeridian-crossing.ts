/**
 * Edges more than 180 degrees of longitude wide, read as the short way round: across the antimeridian.
 *
 * As written such an edge goes the long way round (RFC 7946, section 3.1.1), so this is done only when the user asks for
 * it. A ring that then goes once around the globe is closed along the pole nearer to it.
 */
import type { Geometry, Position } from 'geojson';

/** Degrees within which a longitude is taken to lie on the antimeridian. Heuristic: a tenth of a millimetre. */
const ON_IT = 1e-9;

/** The geometry with continuous longitudes, which may leave ±180; cutting it there is left to `turnInside`. */
export function throughAntimeridian(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return geometry;
    case 'LineString':
      return { ...geometry, coordinates: continuous(geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((line) => inside(continuous(line))) };
    case 'Polygon':
      return { ...geometry, coordinates: area(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(area) };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(throughAntimeridian) };
  }
}

/** Outline and holes; the holes are brought to the side of the globe where the outline now is. */
function area([outline = [], ...holes]: Position[][]): Position[][] {
  const around = inside(closed(continuous(outline)));
  const [west, east] = reach(around);
  return [
    around,
    ...holes.map((hole) => {
      const turned = closed(continuous(hole));
      const [from, to] = reach(turned);
      return shifted(turned, from < west ? 360 : to > east ? -360 : 0);
    }),
  ];
}

/** Each longitude is the one of its place that is nearest to the longitude before it. */
function continuous(chain: readonly Position[]): Position[] {
  let turns = 0;
  return chain.map((position, index) => {
    const [lon = NaN, lat = NaN] = position;
    const [before = NaN, latBefore = NaN] = chain[index - 1] ?? position;
    const step = lon - before;
    const alongPole = Math.abs(lat) === 90 && lat === latBefore;
    // A whole turn is a band around the globe, drawn from one side of the map to the other.
    if (Math.abs(step) > 180 && Math.abs(step) < 360 && !alongPole) turns -= Math.sign(step);
    return [snapped(lon + 360 * turns), lat];
  });
}

function snapped(lon: number): number {
  const edge = Math.round((lon - 180) / 360) * 360 + 180;
  return Math.abs(lon - edge) < ON_IT ? edge : lon;
}

/** A ring that ends a whole turn from where it began holds a pole: from -180 to 180, and back along the pole. */
function closed(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0]?.[0] ?? 0, ring.at(-1)?.[0] ?? 0];
  if (Math.abs(Math.abs(last - first) - 360) > ON_IT) return [...ring];
  const pole = ring.reduce((sum, [, lat = 0]) => sum + lat, 0) < 0 ? -90 : 90;
  const [from, to] = last > first ? [-180, 180] : [180, -180];
  const { at, chain } = fromMeridian(ring);
  const between = chain
    .map(([lon = NaN, lat = NaN]): Position => [lon - 360 * Math.round(lon / 360), lat])
    .filter(([lon = NaN]) => Math.abs(lon) < 180);
  return [[from, at], ...between, [to, at], [to, pole], [from, pole], [from, at]];
}

/** The ring begun where it crosses the meridian, and the latitude of the crossing. */
function fromMeridian(ring: readonly Position[]): { readonly at: number; readonly chain: readonly Position[] } {
  const open = ring.slice(0, -1);
  const start = ring.findIndex(([lon = NaN], index) => crosses(ring[index - 1]?.[0] ?? lon, lon));
  // Nothing crosses where the ring begins and ends at the meridian itself.
  if (start <= 0) return { at: ring[0]?.[1] ?? 0, chain: open };
  const at = latitudeOfCrossing(ring[start - 1] ?? [], ring[start] ?? []);
  return { at, chain: [...open.slice(start), ...open.slice(0, start)] };
}

function crosses(before: number, lon: number): boolean {
  const turn = (value: number) => Math.floor((value + 180) / 360);
  return turn(before) !== turn(lon);
}

function latitudeOfCrossing([a = NaN, latA = NaN]: Position, [b = NaN, latB = NaN]: Position): number {
  const edge = Math.floor((Math.max(a, b) + 180) / 360) * 360 - 180;
  return latA + ((latB - latA) * (edge - a)) / (b - a);
}

/** Moved by whole turns so that it begins within ±180. */
function inside(chain: Position[]): Position[] {
  const [west, east] = reach(chain);
  return shifted(chain, west >= 180 ? -360 : east <= -180 ? 360 : 0);
}

function reach(chain: readonly Position[]): [number, number] {
  const [west, east] = chain.reduce<[number, number]>(
    ([low, high], [lon = NaN]) => [Math.min(low, lon), Math.max(high, lon)],
    [Infinity, -Infinity],
  );
  return [west, east];
}

function shifted(chain: Position[], degrees: number): Position[] {
  if (degrees === 0) return chain;
  return chain.map(([lon = NaN, lat = NaN]) => [lon + degrees, lat]);
}
