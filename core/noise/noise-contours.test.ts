import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMisnested } from '../layers/polygon-nesting.ts';
import { assembleRings, ringArea, type PlaneRing } from './assemble-rings.ts';
import { DEFAULT_MACHINES, powerAtLevel, type DefaultKind } from './default-spectra.ts';
import { sumLevels } from './energy-sum.ts';
import { localMetres, type Metres } from './local-metres.ts';
import { noiseBands, type NoiseBand } from './noise-contours.ts';
import { fieldLevels, fillField, gridOver, type NoiseField } from './noise-field.ts';
import { emissionOf, type NoiseSource } from './noise-source.ts';
import { DEFAULT_PROPAGATION } from './propagation.ts';
import { receiverLevel } from './receiver-level.ts';
import { placeSources } from './source-tables.ts';

const frame = localMetres([-97.8, 32.4]);
const CELL = 25;

type Machine = { readonly kind: DefaultKind; readonly at: Metres; readonly lwa: number };

function sourceOf({ kind, at, lwa }: Machine, i: number): NoiseSource {
  const [lon, lat] = frame.toLonLat(at);
  const { heightM, isTonal } = DEFAULT_MACHINES[kind];
  return {
    ...{ id: `s${i}`, kind, position: [lon, lat], heightM, isTonal, insertionLossDb: null, screen: null },
    power: powerAtLevel(kind, { low: lwa, likely: lwa, high: lwa }),
    runs: { day: true, night: true, generatorTest: true },
  };
}

function bandsOf(machines: readonly Machine[], sizeM: number, levelsDb: readonly number[]) {
  const order = { propagation: DEFAULT_PROPAGATION, weighting: 'A', upToM: 20_000 } as const;
  const placed = placeSources(machines.map(sourceOf), frame, order);
  const steps = fillField(gridOver(sizeM, sizeM, CELL), placed, []);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const field: NoiseField = step.value;
  return noiseBands(field, levelsDb, fieldLevels(placed, []));
}

/** As a receptor would be told, without table or grid. */
function exactLevel(machines: readonly Machine[], [x, y]: Metres): number {
  return sumLevels(
    machines.map((machine, i) => {
      const distance = Math.max(1, Math.hypot(x - machine.at[0], y - machine.at[1]));
      return receiverLevel(emissionOf(sourceOf(machine, i)), DEFAULT_PROPAGATION, distance).dba;
    }),
  );
}

function cellsFromSource(machines: readonly Machine[], [x, y]: Metres): number {
  return Math.min(...machines.map(({ at }) => Math.hypot(x - at[0], y - at[1]))) / CELL;
}

function isOnRim([x, y]: Metres, sizeM: number): boolean {
  return Math.max(Math.abs(x), Math.abs(y)) >= sizeM / 2 - 1e-6;
}

const place = fc.tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -600, max: 600 }));
const machine = fc.record<Machine>({
  kind: fc.constantFrom<DefaultKind>('mine-air', 'ai-dry-cooler', 'generator'),
  at: place,
  lwa: fc.integer({ min: 95, max: 122 }),
});
const machines = fc.array(machine, { minLength: 1, maxLength: 8 });
const LEVELS = [35, 40, 45, 50, 55, 60, 65];
const SIZE = 2_400;

/** Corners and middles of the edges of the rings of a band, which follow its lower or its upper level. */
function* pointsOn(bands: readonly NoiseBand[]) {
  for (const { fromDb, toDb, polygons } of bands) {
    const levels = toDb === null ? [fromDb] : [fromDb, toDb];
    for (const ring of polygons.flat()) {
      // Every fifth edge, so that a run takes a second.
      for (let i = 1; i < ring.length; i += 5) {
        const [a, b]: [Metres, Metres] = [ring[i - 1] ?? [NaN, NaN], ring[i] ?? [NaN, NaN]];
        yield { at: b, levels, isCorner: true };
        yield { at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const, levels, isCorner: false };
      }
    }
  }
}

describe('contours agree with receptor levels', () => {
  test(
    'within 0.1 dB at every corner, and 0.5 dB all along from 2.5 cells off the sources',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(machines, (some) => {
          const bands = bandsOf(some, SIZE, LEVELS);
          for (const { at, levels, isCorner } of pointsOn(bands)) {
            if (isOnRim(at, SIZE)) continue;
            if (!isCorner && cellsFromSource(some, at) < 2.5) continue;
            const level = exactLevel(some, at);
            const off = Math.min(...levels.map((wanted) => Math.abs(level - wanted)));
            if (!(off <= (isCorner ? 0.1 : 0.5))) throw new Error(`${off} dB off at ${at.join(', ')}`);
          }
        }),
        { numRuns: 20 },
      );
    },
  );

  test('a receptor between two contours has a level between them', { timeout: 60_000 }, () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -1150, max: 1150 }), fc.integer({ min: -1150, max: 1150 })), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(machines, points, (some, asked) => {
        const bands = bandsOf(some, SIZE, LEVELS);
        for (const at of asked) {
          if (cellsFromSource(some, at) < 2.5) continue;
          const level = exactLevel(some, at);
          const own = bands.filter(({ polygons }) => polygons.some((polygon) => isWithin(polygon, at)));
          expect(own.length).toBeLessThanOrEqual(1);
          const [band] = own;
          const [least, most] = band === undefined ? [-Infinity, 35] : [band.fromDb, band.toDb ?? Infinity];
          expect(level).toBeGreaterThan(least - 0.5);
          expect(level).toBeLessThan(most + 0.5);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('bands', () => {
  test('of a lone source are rings round it, of the right size', () => {
    const lone: Machine = { kind: 'ai-dry-cooler', at: [0, 0], lwa: 115 };
    const [quiet, , loud] = bandsOf([lone], 6_000, [40, 45, 50]);
    expect([quiet?.polygons.length, quiet?.polygons[0]?.length, quiet?.isCut]).toEqual([1, 2, false]);
    expect([loud?.polygons.length, loud?.polygons[0]?.length, loud?.toDb]).toEqual([1, 1, null]);
    const radius = Math.sqrt(((loud?.areaKm2 ?? 0) * 1e6) / Math.PI);
    expect(exactLevel([lone], [radius, 0])).toBeCloseTo(50, 1);
  });

  test('that go on beyond the map are cut at its edge, apart from one another, and say so', () => {
    const bands = bandsOf([{ kind: 'mine-air', at: [300, 0], lwa: 125 }], 1_000, [40, 45, 50, 55]);
    expect(bands.map(({ isCut }) => isCut)).toEqual([true, true, true, true]);
    for (const { polygons } of bands)
      expect(isMisnested(polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))))).toBe(false);
    const all = bands.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
    expect(all).toBeCloseTo(1, 2);
  });

  test('nest, never overlap, and have their shells counter-clockwise', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(machines, (some) => {
        for (const { polygons, areaKm2 } of bandsOf(some, SIZE, LEVELS)) {
          expect(isMisnested(polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))))).toBe(false);
          expect(areaKm2).toBeGreaterThanOrEqual(0);
          for (const [shell, ...holes] of polygons) {
            expect(ringArea(shell ?? [])).toBeGreaterThan(0);
            for (const hole of holes) expect(ringArea(hole)).toBeLessThan(0);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('above every level are there, and cover nothing', () => {
    const bands = bandsOf([{ kind: 'ai-dry-cooler', at: [0, 0], lwa: 95 }], 1_000, [30, 90]);
    expect(bands.map(({ polygons, areaKm2 }) => [polygons.length, areaKm2 > 0])).toEqual([
      [1, true],
      [0, false],
    ]);
  });
});

test('rings are put together by depth: a ring in a hole begins a polygon of its own', () => {
  const square = (half: number, x = 0): PlaneRing => [
    [x - half, -half],
    [x + half, -half],
    [x + half, half],
    [x - half, half],
    [x - half, -half],
  ];
  const polygons = assembleRings([square(1), square(10), square(5), square(2, 100), square(1, 7)]);
  expect(polygons.map((rings) => rings.map(ringArea))).toEqual([[400, -100, -4], [16], [4]]);
});

function isWithin(polygon: readonly PlaneRing[], [x, y]: Metres): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[ax, ay], [bx, by]] = [ring[i - 1] ?? [NaN, NaN], ring[i] ?? [NaN, NaN]];
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
    }
  }
  return inside;
}
