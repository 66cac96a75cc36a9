/** Counties and land use: crooked grids over the land, the cells that lie on it. */
import type { SeededRandom } from '../../../core/lib/seeded-random.ts';
import type { AreaSet } from '../../../core/spatial/feature-sets.ts';
import { LAND_USE_CLASSES } from '../../../core/spatial/workload-answers.ts';
import { AreaBuilder, addStarRing } from './area-builder.ts';
import { CrookedGrid } from './crooked-grid.ts';
import type { Land } from './land.ts';

/** Degrees of longitude that are about as long as one of latitude, in the middle of the country. */
const LON_PER_LAT = 1.28;

/** The class that dwellings lie in, as the workload has it. */
export const DWELLING_CLASS = 0;
/** Share of the land-use cells with a hole; every other hole is filled with a polygon of another class. */
const HOLED = 0.04;
/** Cells made per cell kept: enough that the first corrected grid nearly always has as many as are asked for. */
const SPARE = 1.002;
/** Vertices of a hole, and its radius in cells. */
const HOLE = { vertices: 14, least: 0.08, most: 0.2 };
/** Chance that a cell has the class of its neighbourhood, and the cells across a neighbourhood. */
const NEIGHBOURHOOD = { likely: 0.6, cells: 5 };
/** Chance that a cell in a city is residential. */
const URBAN = 0.65;

export function seededCounties(land: Land, count: number, random: SeededRandom): AreaSet {
  const { grid, kept } = cover(land, { count, segments: { least: 12, most: 20 }, random });
  const builder = new AreaBuilder();
  for (const cell of kept) addCell(builder, { grid, cell, kind: 0 });
  return builder.done();
}

/** Polygons that share edges, of seven classes; the polygons that fill holes count too. */
export function seededLandUse(land: Land, count: number, random: SeededRandom): AreaSet {
  const cells = Math.round(count / (1 + HOLED / 2));
  const { grid, kept } = cover(land, { count: cells, segments: { least: 6, most: 9 }, random });
  const residential = urbanCells(land, grid);
  const pick = classPicker(random);
  const builder = new AreaBuilder();
  let fills = count - kept.length;
  let holed = Math.round(HOLED * count);
  for (const [index, cell] of kept.entries()) {
    const [column, row] = at(grid, cell);
    const kind = residential.has(cell) && random.next() < URBAN ? DWELLING_CLASS : pick(column, row);
    addCell(builder, { grid, cell, kind });
    if (holed === 0 || random.next() > holed / (kept.length - index)) continue;
    holed -= 1;
    const hole = holeOf(grid, cell, random);
    addStarRing(builder, hole);
    if (fills === 0 || (holed >= fills && random.next() < 0.5)) continue;
    fills -= 1;
    builder.beginFeature((kind + 1 + random.below(LAND_USE_CLASSES - 1)) % LAND_USE_CLASSES);
    addStarRing(builder, hole);
  }
  return builder.done();
}

type Cover = {
  readonly count: number;
  readonly segments: { readonly least: number; readonly most: number };
  readonly random: SeededRandom;
};

/** A grid with `count` cells on the land, or a few more that are then left out. */
function cover(land: Land, { count, segments, random }: Cover): { grid: CrookedGrid; kept: number[] } {
  const { west, south, east, north } = land.extent;
  const area = (east - west) * (north - south);
  let height = Math.sqrt(area / LON_PER_LAT / count);
  for (;;) {
    const width = height * LON_PER_LAT;
    const columns = Math.ceil((east - west) / width);
    const rows = Math.ceil((north - south) / height);
    const kept: number[] = [];
    for (let cell = 0; cell < columns * rows; cell += 1) {
      const [column, row] = [cell % columns, Math.floor(cell / columns)];
      if (land.holds(west + (column + 0.5) * width, south + (row + 0.5) * height)) kept.push(cell);
    }
    if (kept.length >= count) {
      // Cells that are too many go one here, one there: small gaps, as a survey has them.
      while (kept.length > count) kept.splice(random.below(kept.length), 1);
      return { grid: new CrookedGrid({ west, south, width, height, columns, rows, segments }, random), kept };
    }
    height *= Math.min(0.9995, Math.sqrt(kept.length / (count * SPARE)));
  }
}

function at({ plan: { columns } }: CrookedGrid, cell: number): [number, number] {
  return [cell % columns, Math.floor(cell / columns)];
}

function addCell(
  builder: AreaBuilder,
  { grid, cell, kind }: { readonly grid: CrookedGrid; readonly cell: number; readonly kind: number },
): void {
  const [column, row] = at(grid, cell);
  builder.beginFeature(kind);
  builder.beginRing();
  grid.eachVertex(column, row, (lon, lat) => {
    builder.vertex(lon, lat);
  });
  builder.endRing();
}

function holeOf(grid: CrookedGrid, cell: number, random: SeededRandom) {
  const [lon, lat] = grid.centre(...at(grid, cell));
  const radius = (HOLE.least + (HOLE.most - HOLE.least) * random.next()) * grid.plan.height;
  const phase = 2 * Math.PI * random.next();
  const radiusAt = (turn: number) => radius * (0.75 + 0.2 * Math.sin(phase + 6 * Math.PI * turn));
  return { lon, lat, radiusAt, vertices: HOLE.vertices };
}

/** Cells whose middle lies in a city. */
function urbanCells(land: Land, { plan }: CrookedGrid): Set<number> {
  const urban = new Set<number>();
  for (const { lon, lat, radius } of land.cities) {
    const rows = Math.ceil(radius / plan.height);
    const columns = Math.ceil((radius * LON_PER_LAT) / plan.width);
    const [column, row] = [Math.floor((lon - plan.west) / plan.width), Math.floor((lat - plan.south) / plan.height)];
    for (let r = Math.max(0, row - rows); r <= Math.min(plan.rows - 1, row + rows); r += 1)
      for (let c = Math.max(0, column - columns); c <= Math.min(plan.columns - 1, column + columns); c += 1)
        if (Math.hypot((c - column) / columns, (r - row) / rows) <= 1) urban.add(r * plan.columns + c);
  }
  return urban;
}

/** The class of a neighbourhood for most of its cells, any class for the rest. */
function classPicker(random: SeededRandom): (column: number, row: number) => number {
  const known = new Map<string, number>();
  return (column, row) => {
    if (random.next() > NEIGHBOURHOOD.likely) return random.below(LAND_USE_CLASSES);
    const key = `${Math.floor(column / NEIGHBOURHOOD.cells)} ${Math.floor(row / NEIGHBOURHOOD.cells)}`;
    const kind = known.get(key) ?? random.below(LAND_USE_CLASSES);
    known.set(key, kind);
    return kind;
  };
}
