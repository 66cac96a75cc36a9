import { getHexagonAreaAvg, getHexagonEdgeLengthAvg, UNITS } from 'h3-js';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '../geo/geodesic.ts';
import { gazetteer } from '../indicators/example-world.ts';
import { acrossKm, CELL_SIZES, estimatedCells, finestSize, MOST_CELLS, offeredSizes } from './cell-sizes.ts';
import { cellCandidates, cellOutlines, gridCells } from './grid-cells.ts';
import { areasOfRegion, roughKm2 } from './region.ts';

const BOX = { kind: 'box', box: [-98, 32, -97, 33] } as const;
const places = gazetteer({
  counties: [
    { name: 'Hood', state: 'Texas', box: [-98, 32, -97, 33] },
    { name: 'Erath', state: 'Texas', box: [-99, 32, -98, 33] },
    { name: 'Lea', state: 'New Mexico', box: [-104, 32, -103, 33] },
  ],
});

describe('the cells of a region', () => {
  const areas = areasOfRegion(BOX, places) ?? [];
  const cells = gridCells(areas, 6);
  const { positions, precisionKm } = cellCandidates(cells);
  const { coordinates, starts } = cellOutlines(cells);

  test('are about as many as the area says, each once, with the centre inside', () => {
    expect(cells.length).toBeGreaterThan(0.75 * estimatedCells(roughKm2(areas), sizeOf(6)));
    expect(cells.length).toBeLessThan(1.3 * estimatedCells(roughKm2(areas), sizeOf(6)));
    expect(new Set(cells).size).toBe(cells.length);
    for (let i = 0; i < cells.length; i += 1) {
      expect(positions[2 * i]).toBeGreaterThan(-98);
      expect(positions[2 * i]).toBeLessThan(-97);
    }
  });

  test('lie within the ring of their centre, corner by corner', () => {
    for (let i = 0; i < cells.length; i += 1) {
      const centre = [positions[2 * i] ?? NaN, positions[2 * i + 1] ?? NaN] as const;
      const corners = Array.from({ length: (starts[i + 1] ?? 0) - (starts[i] ?? 0) }, (_, k) => (starts[i] ?? 0) + k);
      const reach = Math.max(
        ...corners.map((at) => distanceKm(centre, [coordinates[2 * at] ?? NaN, coordinates[2 * at + 1] ?? NaN])),
      );
      expect(reach).toBeLessThanOrEqual(precisionKm[i] ?? 0);
      expect(precisionKm[i]).toBeLessThan(1.02 * reach + 0.01);
    }
  });

  test('a state is the union of its counties, and a shared border counts no cell twice', () => {
    const state = gridCells(areasOfRegion({ kind: 'state', state: 'Texas' }, places) ?? [], 5);
    const each = ['48001', '48002'].map((fips) => gridCells(areasOfRegion({ kind: 'county', fips }, places) ?? [], 5));
    expect(new Set(state)).toEqual(new Set(each.flat()));
    expect(state).toHaveLength(new Set(each.flat()).size);
  });

  test('across the antimeridian outlines run on', () => {
    const over = gridCells(areasOfRegion({ kind: 'box', box: [179, 51, -179, 52] }, places) ?? [], 4);
    const outlines = cellOutlines(over);
    expect(over.length).toBeGreaterThan(3);
    for (let i = 0; i < over.length; i += 1) {
      const lons = outlines.coordinates.subarray(2 * (outlines.starts[i] ?? 0), 2 * (outlines.starts[i + 1] ?? 0));
      const east = Array.from(lons).filter((_, k) => k % 2 === 0);
      expect(Math.max(...east) - Math.min(...east)).toBeLessThan(5);
    }
  });
});

describe('sizes of cells', () => {
  test('are those that H3 states', () => {
    for (const { resolution, areaKm2, edgeKm } of CELL_SIZES) {
      expect(areaKm2).toBeCloseTo(getHexagonAreaAvg(resolution, UNITS.km2), 6);
      expect(edgeKm).toBeCloseTo(getHexagonEdgeLengthAvg(resolution, UNITS.km), 6);
    }
  });

  test('the finest that fits is chosen: Texas, 695,662 km2, in cells of 6.5 km', () => {
    expect(finestSize(695_662).resolution).toBe(6);
    expect(acrossKm(finestSize(695_662))).toBeCloseTo(6.45, 2);
    expect(estimatedCells(695_662, finestSize(695_662))).toBeLessThan(MOST_CELLS);
    expect(finestSize(1e12).resolution).toBe(3);
  });

  test('none is offered that would put no cell into the region: Rhode Island, 2,844 km2', () => {
    expect(offeredSizes(2_844).map((size) => estimatedCells(2_844, size))).toEqual([2, 11, 79, 551, 3_857]);
  });

  test('one is always offered, in a region without size and in one that no size fits', () => {
    expect(offeredSizes(0).map(({ resolution }) => resolution)).toEqual([9]);
    expect(offeredSizes(1e12).map(({ resolution }) => resolution)).toEqual([3]);
  });
});

function sizeOf(resolution: number) {
  const size = CELL_SIZES.find((one) => one.resolution === resolution);
  if (size === undefined) throw new Error('no such size');
  return size;
}
