/** Seeded layers for tests: land use that shares its edges, areas with holes and parts, lines with long spans. */
import { seededRandom, type SeededRandom } from '../lib/seeded-random.ts';
import type { AreaSet, LineSet, PointSet } from './feature-sets.ts';
import type { NationalLayers } from './national-layers.ts';
import { LAND_USE_CLASSES } from './workload-answers.ts';

/** Where the layers lie, in degrees; the east may be beyond 180. */
export type Region = { readonly west: number; readonly south: number; readonly width: number; readonly height: number };

type Vertex = readonly [lon: number, lat: number];

/** Small layers of every kind in a region. */
export function exampleLayers(region: Region, seed: number): NationalLayers {
  const random = seededRandom(seed);
  return {
    substations: somePoints(region, 60, random),
    lines: someLines(region, 40, random),
    counties: someCells(region, 3, random),
    landUse: someCells(region, 14, random),
    protectedAreas: someIslands(region, 25, random),
    events: somePoints(region, 80, random),
    people: somePoints(region, 400, random),
  };
}

/** Positions in a region and a little round it, lon and lat interleaved. */
export function exampleSites(region: Region, count: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: 2 * count }, (_, i) => placed(region, i % 2, 1.2 * random.next() - 0.1));
}

function placed({ west, south, width, height }: Region, axis: number, share: number): number {
  return axis === 0 ? west + share * width : south + share * height;
}

function somePoints(region: Region, count: number, random: SeededRandom): PointSet {
  return {
    coordinates: Float64Array.from({ length: 2 * count }, (_, i) => placed(region, i % 2, random.next())),
    values: Float64Array.from({ length: count }, () => (random.below(10) === 0 ? NaN : random.below(500))),
  };
}

function someLines(region: Region, count: number, random: SeededRandom): LineSet {
  const coordinates: number[] = [];
  const starts = [0];
  for (let line = 0; line < count; line++) {
    const from: Vertex = [placed(region, 0, random.next()), placed(region, 1, random.next())];
    const step = 0.15 * random.next();
    for (let vertex = 0; vertex < 2 + random.below(5); vertex++) {
      coordinates.push(from[0] + vertex * step * random.next() * (region.width / region.height));
      coordinates.push(from[1] + vertex * step * (random.next() - 0.5));
    }
    starts.push(coordinates.length / 2);
  }
  return { coordinates: Float64Array.from(coordinates), starts: Uint32Array.from(starts) };
}

/** Cells of a shaken grid that share their sides; one in eight has a hole. */
function someCells(region: Region, side: number, random: SeededRandom): AreaSet {
  const corners = Array.from({ length: side + 1 }, (_, row) =>
    Array.from({ length: side + 1 }, (_, column): Vertex => {
      const shake = () => 0.5 * (random.next() - 0.5);
      return [placed(region, 0, (column + shake()) / side), placed(region, 1, (row + shake()) / side)];
    }),
  );
  const corner = (row: number, column: number): Vertex => corners[row]?.[column] ?? [NaN, NaN];
  const features: Vertex[][][] = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const ring = [
        ...sideOf(corner(row, column), corner(row, column + 1)),
        ...sideOf(corner(row, column + 1), corner(row + 1, column + 1)),
        ...sideOf(corner(row + 1, column + 1), corner(row + 1, column)),
        ...sideOf(corner(row + 1, column), corner(row, column)),
      ];
      const middle: Vertex = [placed(region, 0, (column + 0.5) / side), placed(region, 1, (row + 0.5) / side)];
      const hole = starRound(middle, { region, size: 0.1 / side, random });
      features.push(random.below(8) === 0 ? [ring, hole] : [ring]);
    }
  }
  return areaSet(features, random);
}

/** The same bent side in both directions: neighbours share it vertex by vertex. */
function sideOf(from: Vertex, to: Vertex): readonly Vertex[] {
  const isForward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
  const [a, b] = isForward ? [from, to] : [to, from];
  const bent = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share, i): Vertex => {
    const off = i === 0 || i === 5 ? 0 : (i % 2 === 0 ? 0.05 : -0.05) * share;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    return [a[0] + share * dx - off * dy, a[1] + share * dy + off * dx];
  });
  return (isForward ? bent : bent.toReversed()).slice(0, -1);
}

/** Stars of one or two parts, some of them over one another. */
function someIslands(region: Region, count: number, random: SeededRandom): AreaSet {
  const features = Array.from({ length: count }, () =>
    Array.from({ length: 1 + random.below(2) }, (_, part) => {
      const middle: Vertex = [placed(region, 0, random.next()), placed(region, 1, random.next())];
      return starRound([middle[0] + part * region.width, middle[1]], { region, size: 0.06 * random.next(), random });
    }),
  );
  return areaSet(features, random);
}

function starRound(
  middle: Vertex,
  { region, size, random }: { readonly region: Region; readonly size: number; readonly random: SeededRandom },
): Vertex[] {
  const corners = 5 + random.below(12);
  return Array.from({ length: corners }, (_, i): Vertex => {
    const angle = (-2 * Math.PI * i) / corners;
    const reach = size * (0.5 + 0.5 * random.next());
    return [middle[0] + reach * region.width * Math.cos(angle), middle[1] + reach * region.height * Math.sin(angle)];
  });
}

/** Areas of open rings, with classes drawn at random. */
function areaSet(features: readonly (readonly (readonly Vertex[])[])[], random: SeededRandom): AreaSet {
  const coordinates: number[] = [];
  const ringStarts = [0];
  const featureStarts = [0];
  for (const rings of features) {
    for (const ring of rings) {
      for (const vertex of [...ring, ...ring.slice(0, 1)]) coordinates.push(...vertex);
      ringStarts.push(coordinates.length / 2);
    }
    featureStarts.push(ringStarts.length - 1);
  }
  return {
    coordinates: Float64Array.from(coordinates),
    ringStarts: Uint32Array.from(ringStarts),
    featureStarts: Uint32Array.from(featureStarts),
    classes: Uint8Array.from(features, () => random.below(LAND_USE_CLASSES)),
  };
}
