import { describe, expect, test } from 'vitest';
import { driversOf } from './drivers.ts';
import { exampleScoring } from './example-scoring.ts';
import { swapDistance } from './swap-distance.ts';
import { tornado } from './tornado.ts';

const set = { c0: 1, c1: 1, c2: 1 };
const scoring = exampleScoring({
  sites: { a: [0.5, null, 0.8], b: [0.4, 0.4, 0.9], c: [null, null, null] },
  groups: ['grid', 'grid', 'impact'],
  groupWeights: { grid: 60, impact: 40 },
  indicatorWeights: set,
});

describe('tornado', () => {
  const found = tornado(scoring, 0);

  test('starts from the score with nothing changed', () => {
    expect(found?.score).toBeCloseTo(0.6 * 0.5 + 0.4 * 0.8, 12);
  });

  test('an unknown reading swings from 0 to 100 of its weight, and is the widest bar here', () => {
    const [widest] = found?.bars ?? [];
    expect(widest?.turned).toEqual({ kind: 'reading', indicator: 'c1', known: false });
    expect(widest?.first).toBeCloseTo(0.6 * 0.25 + 0.32, 12);
    expect(widest?.second).toBeCloseTo(0.6 * 0.75 + 0.32, 12);
  });

  test('a known reading goes to the ends of its range', () => {
    const bar = found?.bars.find(({ turned }) => turned.kind === 'reading' && turned.indicator === 'c2');
    expect([bar?.first, bar?.second]).toEqual([expect.closeTo(0.3 + 0.28, 12), expect.closeTo(0.3 + 0.36, 12)]);
  });

  test('a group goes to nothing and to twice its weight', () => {
    const bar = found?.bars.find(({ turned }) => turned.kind === 'group' && turned.group === 'grid');
    expect([bar?.first, bar?.second]).toEqual([expect.closeTo(0.8, 12), expect.closeTo((0.5 * 120 + 32) / 160, 12)]);
  });

  test('a site of which nothing is known has no tornado', () => {
    expect(tornado(scoring, 2)).toBeNull();
  });

  test('bars stand widest first', () => {
    const widths = (found?.bars ?? []).map(
      ({ first, second }) => Math.max(first, second, 0.62) - Math.min(first, second, 0.62),
    );
    expect(widths).toEqual(widths.toSorted((x, y) => y - x));
  });
});

describe('drivers', () => {
  test('the reading that the score owes most to comes first, unknown ones are none', () => {
    const drivers = driversOf(scoring, 0);
    expect(drivers.map(({ indicator }) => indicator)).toEqual(['c2', 'c0']);
    expect(drivers[0]?.toBest).toBeCloseTo(-0.32, 12);
    expect(drivers[0]?.toWorst).toBeCloseTo(0.08, 12);
  });
});

describe('swap distance', () => {
  test('two sites change places where their weighted sums meet', () => {
    const two = exampleScoring({
      sites: { a: [0.2, 0.6], b: [0.5, 0.1] },
      groups: ['grid', 'impact'],
      groupWeights: { grid: 75, impact: 25 },
      indicatorWeights: { c0: 1, c1: 1 },
    });
    // 0.2 g + 0.6 (1 - g) = 0.5 g + 0.1 (1 - g) at g = 0.625.
    const swap = swapDistance(two, 0, 1);
    expect(swap?.from).toBeCloseTo(swap?.turned.kind === 'group' && swap.turned.group === 'grid' ? 0.75 : 0.25, 12);
    expect(Math.abs((swap?.to ?? 0) - (swap?.from ?? 0))).toBeCloseTo(0.125, 5);
    expect(swapDistance(two, 1, 0)).toEqual(swap);
  });

  test('a weight inside a group counts with the share of the group', () => {
    const inside = exampleScoring({
      sites: { a: [0.2, 0.6, 0.5], b: [0.5, 0.1, 0.5] },
      groups: ['grid', 'grid', 'impact'],
      groupWeights: { grid: 50, impact: 50 },
      indicatorWeights: { c0: 3, c1: 1, c2: 1 },
    });
    const swap = swapDistance(inside, 0, 1);
    expect(swap?.turned.kind).toBe('indicator');
    expect(Math.abs((swap?.to ?? 0) - (swap?.from ?? 0))).toBeCloseTo(0.0625, 5);
  });

  test('a site that is worse in everything never changes places', () => {
    const worse = exampleScoring({
      sites: { a: [0.2, 0.3], b: [0.5, 0.6] },
      groups: ['grid', 'impact'],
      groupWeights: { grid: 50, impact: 50 },
      indicatorWeights: { c0: 1, c1: 1 },
    });
    expect(swapDistance(worse, 0, 1)).toBeNull();
  });
});
