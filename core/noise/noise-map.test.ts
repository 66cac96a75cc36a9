import { describe, expect, test } from 'vitest';
import { countByBand } from './count-by-band.ts';
import { compareAt, worstOf } from './compare-states.ts';
import { EXAMPLE_CENTRE, exampleOrder, exampleSource } from './example-sources.ts';
import { localMetres } from './local-metres.ts';
import { mapNoise, NoiseMap } from './noise-map.ts';
import { gridOfOrder, NoiseOrder } from './noise-order.ts';
import { emissionOf } from './noise-source.ts';
import { receiverLevel } from './receiver-level.ts';
import type { Receptor, ReceptorLevel } from './receptor-levels.ts';

function receptorAt(east: number, north: number, changes: Partial<Receptor> = {}): Receptor {
  const [lon, lat] = localMetres(EXAMPLE_CENTRE).toLonLat([east, north]);
  return { id: `${east},${north}`, position: [lon, lat], people: 3, dwellings: 1, measuredDba: null, ...changes };
}

function mapOf(order: NoiseOrder): { readonly map: NoiseMap; readonly heard: readonly number[] } {
  const grid = gridOfOrder(order);
  if (!grid.ok) throw new Error(grid.error.code);
  const heard: number[] = [];
  const steps = mapNoise(order, grid.value);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) heard.push(step.value);
  return { map: step.value, heard };
}

describe('a map', () => {
  const near = receptorAt(300, 0);
  const far = receptorAt(0, -1500, { people: null, dwellings: 2 });
  const order = exampleOrder({ receptors: [far, near] });

  test('holds what the contract says, and rises to 1', () => {
    const { map, heard } = mapOf(order);
    expect(NoiseOrder.safeParse(order).success).toBe(true);
    expect(NoiseMap.parse(map)).toEqual(map);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBeCloseTo(1, 9);
  });

  test('has the levels of the formulas at receptors, in dBA and dBC, with the change', () => {
    const { map } = mapOf(order);
    const [hosted] = order.hosted;
    if (hosted === undefined) throw new Error('the example is hosted');
    const exact = receiverLevel(emissionOf(hosted), order.propagation, 300);
    const [, found] = map.receptors;
    if (!found?.hosted || found.mined === null) throw new Error('both states run');
    expect(found.hosted.dba.likely).toBeCloseTo(exact.dba, 1);
    expect(found.hosted.dbc.likely).toBeCloseTo(exact.dbc, 1);
    expect(found.hosted.nearestM).toBeCloseTo(300, 3);
    expect(found.change).toEqual(compareAt(near, found.mined, found.hosted).change);
    expect(map.worst).toEqual({ mined: 1, hosted: 1, rise: map.worst.rise });
  });

  test('the AI site is tonal and lower in pitch than the mine', () => {
    const [there] = mapOf(order).map.receptors;
    expect([there?.mined?.isTonal, there?.hosted?.isTonal]).toEqual([false, true]);
    const pitch = (level: ReceptorLevel | null | undefined) => (level?.dbc.likely ?? NaN) - (level?.dba.likely ?? NaN);
    expect(pitch(there?.hosted)).toBeGreaterThan(pitch(there?.mined));
  });

  test('counts people and dwellings by band, and says what is not known', () => {
    const { map } = mapOf(order);
    const counts = map.mined.counts.likely;
    expect(counts.reduce((sum, { receptors }) => sum + receptors, 0)).toBe(2);
    expect(counts.reduce((sum, { people }) => sum + people, 0)).toBe(3);
    expect(counts.reduce((sum, { dwellings }) => sum + dwellings, 0)).toBe(3);
    expect(counts.reduce((sum, { withoutPeople }) => sum + withoutPeople, 0)).toBe(1);
  });

  test('of a state that does not run has no contours, no level and no change', () => {
    const { map } = mapOf({ ...order, mined: [] });
    expect(map.mined.bands).toBeNull();
    expect(map.receptors.map(({ mined, change }) => [mined, change])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(map.worst).toEqual({ mined: null, hosted: 1, rise: null });
  });

  test('of generators is silent at night and loud in their test', () => {
    const generator = {
      ...exampleSource('generator', [0, 0], 112),
      runs: { day: false, night: false, generatorTest: true },
    };
    const both = { ...order, hosted: [...order.hosted, generator] };
    const [night, tried] = [mapOf(both).map, mapOf({ ...both, period: 'generator-test' }).map];
    expect(night.receptors).toEqual(mapOf(order).map.receptors);
    expect(tried.receptors[1]?.hosted?.dba.likely).toBeGreaterThan(
      (night.receptors[1]?.hosted?.dba.likely ?? NaN) + 0.5,
    );
  });

  test('of the high end covers more than of the low one, and an enclosure less', () => {
    const [source] = order.hosted;
    if (source === undefined) throw new Error('the example is hosted');
    const ranged = { ...source, power: { ...source.power, lowDb: -3, highDb: 3 } };
    const areaOf = (changes: Partial<NoiseOrder>) =>
      (mapOf({ ...order, hosted: [ranged], ...changes }).map.hosted.bands?.features ?? []).reduce(
        (sum, { properties }) => sum + properties.areaKm2,
        0,
      );
    expect(areaOf({ case: 'high' })).toBeGreaterThan(areaOf({}));
    expect(areaOf({ case: 'low' })).toBeLessThan(areaOf({}));
    const enclosed = { ...ranged, insertionLossDb: [3, 4, 6, 8, 10, 12, 12, 12] as typeof ranged.insertionLossDb };
    expect(areaOf({ hosted: [enclosed] })).toBeLessThan(areaOf({}));
  });

  test('lies round its middle in degrees, across the antimeridian too', () => {
    const moved = { ...order, centre: [179.999, 32.4] as [number, number], receptors: [] };
    const source = { ...exampleSource('ai-dry-cooler', [0, 0], 115), position: [-179.999, 32.4] as [number, number] };
    const { map } = mapOf({ ...moved, mined: [], hosted: [source] });
    const longitudes = (map.hosted.bands?.features ?? []).flatMap(({ geometry }) =>
      geometry.coordinates.flat(2).map(([lon]) => lon),
    );
    expect(Math.min(...longitudes)).toBeGreaterThan(179.98);
    expect(Math.max(...longitudes)).toBeGreaterThan(180);
  });
});

describe('an order is refused', () => {
  test.each([
    ['noise-silent', { mined: [], hosted: [] }],
    ['noise-near-pole', { centre: [0, 76] as [number, number] }],
    ['noise-levels-not-rising', { levelsDb: [40, 40] }],
    ['noise-too-fine', { widthM: 40_000, heightM: 40_000, cellM: 10 }],
    ['noise-far-sources', { hosted: [exampleSource('generator', [26_000, 0], 100)] }],
    ['noise-far-receptors', { receptors: [receptorAt(26_000, 0)] }],
    [
      'noise-too-much',
      { cellM: 2.5, hosted: Array.from({ length: 1_999 }, () => exampleSource('chiller', [0, 0], 99)) },
    ],
  ])('as %s', (code, changes) => {
    const answer = gridOfOrder(exampleOrder(changes));
    expect(answer.ok ? 'a grid' : answer.error.code).toBe(code);
  });
});

const level = (likely: number): ReceptorLevel => ({
  ...{ dba: { low: likely - 3, likely, high: likely + 3 }, dbc: { low: likely, likely, high: likely } },
  ...{ isTonal: false, isLowFrequency: false, nearestM: 100 },
});

describe('two states at a receptor', () => {
  const plain = receptorAt(0, 0);

  test('change by a range as wide as both of theirs', () => {
    expect(compareAt(plain, level(60), level(50)).change).toEqual({ low: -16, likely: -10, high: -4 });
  });

  test('change against the measurement where there is one', () => {
    const compared = compareAt({ ...plain, measuredDba: 63 }, level(60), level(50));
    expect([compared.change, compared.isAgainstMeasured]).toEqual([{ low: -16, likely: -13, high: -10 }, true]);
  });

  test('change against a measurement of some range by the range of both', () => {
    const measuredDba = { low: 45, likely: 52, high: 60 };
    const compared = compareAt({ measuredDba }, level(60), level(53));
    expect([compared.change, compared.isAgainstMeasured]).toEqual([{ low: -10, likely: 1, high: 11 }, true]);
  });

  test('the worst of equals is the first, and of none there is none', () => {
    const compared = [compareAt(plain, level(50), level(55)), compareAt(plain, level(50), level(55))];
    expect(worstOf(compared)).toEqual({ mined: 0, hosted: 0, rise: 0 });
    expect(worstOf([])).toEqual({ mined: null, hosted: null, rise: null });
  });
});

test('a level on the edge of two bands belongs to the louder', () => {
  const receptors = [receptorAt(0, 0), receptorAt(1, 0), receptorAt(2, 0)];
  const rows = countByBand(receptors, [level(29.9), level(30), level(35)], 'likely');
  expect(rows.map(({ fromDb, toDb, receptors: count }) => [fromDb, toDb, count])).toEqual([
    [null, 30, 1],
    [30, 35, 1],
    [35, 40, 1],
  ]);
});
