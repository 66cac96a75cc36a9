import { bareSite } from '../sites/bare-site.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Site } from '../sites/site.ts';
import type { SiteFacts } from '../sites/site-facts.ts';
import { conversionDelta } from './delta.ts';

/** A site of which only these facts are known. */
function siteWith(numbers: Record<string, number | readonly [number, number, number]>): Site {
  const facts = Object.fromEntries(
    Object.entries(numbers).map(([name, given]) => {
      const [low, value, high] = typeof given === 'number' ? [given, given, given] : given;
      return [name, { value, low, high, grade: 'B', sources: [], date: null, note: '' }];
    }),
  ) as SiteFacts;
  return { ...bareSite({ id: 'a', name: 'A', position: [-97, 33] }), country: 'US', facts };
}

function rowsOf(site: Site) {
  return Object.fromEntries(conversionDelta(site).map((row) => [row.key, row]));
}

describe('the worked check of the conversion model', () => {
  const rows = rowsOf(siteWith({ miningMW: 200, serviceMW: 200, criticalItMW: 150, wueLPerKWh: 0.38 }));
  test.each([
    { what: 'I0', key: 'itPossibleMW', column: 'mined', expected: 137.9, digits: 1 },
    { what: 'L_req', key: 'grossMW', column: 'hosted', expected: 217.5, digits: 9 },
    { what: 'dL', key: 'shortfallMW', column: 'hosted', expected: 17.5, digits: 9 },
    { what: 'CP0', key: 'peakMW', column: 'mined', expected: 10, digits: 9 },
    { what: 'CP1', key: 'peakMW', column: 'hosted', expected: 195.75, digits: 9 },
    { what: 'dCP', key: 'peakMW', column: 'change', expected: 185.75, digits: 9 },
    { what: 'E1', key: 'energyMWhPerYear', column: 'hosted', expected: 1_314_000, digits: 6 },
    { what: 'W', key: 'waterMgalPerYear', column: 'hosted', expected: 105.5, digits: 1 },
    { what: 'P_gen', key: 'generatorMW', column: 'hosted', expected: 239.25, digits: 9 },
    { what: 'NOx', key: 'noxTonnes', column: 'hosted', expected: 16.0, digits: 1 },
  ] as const)('$what is $expected', ({ key, column, expected, digits }) => {
    expect(rows[key]?.[column]?.value).toBeCloseTo(expected, digits);
  });
});

test('300 MW that shut at peaks become 255 MW of new peak without any new interconnection', () => {
  const rows = rowsOf(siteWith({ miningMW: 300, serviceMW: 300, hostedGrossMW: 300 }));
  expect(rows['peakMW']?.change?.value).toBeCloseTo(255, 9);
  expect(rows['shortfallMW']?.change?.value).toBe(0);
});

test('100 MW of IT use 0, 9, 70, 204 or 333 Mgal a year by the way they are cooled', () => {
  const water = [0, 0.05, 0.38, 1.1, 1.8].map(
    (wueLPerKWh) => rowsOf(siteWith({ criticalItMW: 100, wueLPerKWh }))['waterMgalPerYear']?.hosted?.value ?? NaN,
  );
  expect(water.map(Math.round)).toEqual([0, 9, 70, 204, 333]);
});

test('the range of the gross need is that of the ratio', () => {
  const gross = rowsOf(siteWith({ criticalItMW: 100 }))['grossMW']?.hosted;
  expect([gross?.low, gross?.value, gross?.high]).toEqual([133, 145, 152]);
});

test('a recorded gross load wins over the ratio, and the row no longer cites the ratio', () => {
  const row = rowsOf(siteWith({ criticalItMW: 100, hostedGrossMW: 130 }))['grossMW'];
  expect(row?.hosted?.value).toBe(130);
  expect(row?.notes).toEqual([]);
});

test('a recorded share of curtailment replaces the assumed one', () => {
  const row = rowsOf(siteWith({ miningMW: 100, miningCurtailmentShare: 0.5 }))['peakMW'];
  expect(row?.mined).toEqual({ value: 50, low: 50, high: 50 });
  expect(row?.notes).toEqual([]);
});

test("where only the mine's draw is known, the shortfall may be nothing", () => {
  const row = rowsOf(siteWith({ miningMW: 100, hostedGrossMW: 150 }))['shortfallMW'];
  expect(row?.hosted).toEqual({ value: 50, low: 0, high: 50 });
});

test('particles follow the engines and the hours, potential and expected apart', () => {
  const load = siteWith({ hostedGrossMW: 100, generatorHoursPerYear: 500, generatorExpectedHours: 20 });
  const of = (tier: 'tier-4' | 'tier-2') => {
    const generatorTier = { value: tier, grade: 'B' as const, sources: [], date: null, note: '' };
    const rows = rowsOf({ ...load, facts: { ...load.facts, generatorTier } });
    return [rows['pm25Tonnes']?.hosted?.value, rows['expectedPm25Tonnes']?.hosted?.value];
  };
  // 110 MW for 500 and for 20 hours.
  expect(of('tier-4')).toEqual([expect.closeTo(1.65, 9), expect.closeTo(0.066, 9)]);
  expect(of('tier-2')).toEqual([expect.closeTo(11, 9), expect.closeTo(0.44, 9)]);
});

test('heat that somebody uses is not given off', () => {
  const heat = (numbers: Parameters<typeof siteWith>[0]) => rowsOf(siteWith(numbers))['heatMWhPerYear'];
  const all = { miningMW: 100, criticalItMW: 100, hostedLoadFactor: 0.8, hostedPue: 1.25 };
  expect(heat(all)?.hosted).toEqual({ value: 876_000, low: 876_000, high: 876_000 });
  const used = heat({ ...all, heatReusedShare: [0.1, 0.25, 0.5] })?.hosted;
  expect([used?.value, used?.low]).toEqual([657_000, 438_000]);
  expect(used?.high).toBeCloseTo(788_400, 6);
  expect(heat(all)?.notes).toContain('delta.note.heat');
});

test('power that is energised and enough is there at once, unless some of it is not firm', () => {
  const load = siteWith({ hostedGrossMW: 100, serviceMW: 100 });
  const serviceStatus = { value: 'energised' as const, grade: 'B' as const, sources: [], date: null, note: '' };
  const wait = (numbers: Parameters<typeof siteWith>[0]) =>
    rowsOf({ ...load, facts: { ...load.facts, serviceStatus, ...siteWith(numbers).facts } })['powerMonths']?.hosted;
  expect(wait({})).toEqual({ value: 0, low: 0, high: 0 });
  expect(wait({ firmShare: 1 })).toEqual({ value: 0, low: 0, high: 0 });
  expect(wait({ firmShare: 0.6 })).toBeNull();
  expect(wait({ firmShare: 0.6, monthsToPower: [12, 18, 36] })).toEqual({ value: 18, low: 12, high: 36 });
});

test('a site of which nothing is known has rows of nothing known', () => {
  for (const row of conversionDelta(siteWith({}))) {
    expect([row.mined, row.hosted, row.change, row.notes]).toEqual([null, null, null, []]);
  }
});

describe('for any facts', () => {
  const load = fc.tuple(
    fc.integer({ min: 0, max: 900 }),
    fc.integer({ min: 0, max: 90 }),
    fc.integer({ min: 0, max: 90 }),
  );
  const range = load.map(([low, up, upper]) => [low, low + up, low + up + upper] as const);
  const facts = fc.record(
    { miningMW: range, serviceMW: range, criticalItMW: range, hostedGrossMW: range },
    { requiredKeys: [] },
  );

  test('value lies in its range, and a change is known only where both sides are', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const { mined, hosted, change } of conversionDelta(siteWith(given))) {
          for (const range of [mined, hosted, change]) {
            if (range) expect(range.low <= range.value && range.value <= range.high).toBe(true);
          }
          expect(change !== null).toBe(mined !== null && hosted !== null);
          if (mined && hosted && change) expect(change.value).toBeCloseTo(hosted.value - mined.value, 6);
        }
      }),
    );
  });

  test('any draw from the facts lies in the range of the peak', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(range, range, fc.array(share, { minLength: 6, maxLength: 6 }), (mine, it, u) => {
        const change = rowsOf(siteWith({ miningMW: mine, criticalItMW: it }))['peakMW']?.change;
        const draw = (low: number, high: number, i: number) => low + (high - low) * (u[i] ?? 0);
        const before = draw(mine[0], mine[2], 0) * (1 - draw(0.6, 1, 1));
        const after = draw(it[0], it[2], 2) * draw(1.33, 1.52, 3) * draw(0.75, 1, 4) * (1 - draw(0, 0.5, 5));
        expect(after - before).toBeGreaterThanOrEqual((change?.low ?? NaN) - 1e-9);
        expect(after - before).toBeLessThanOrEqual((change?.high ?? NaN) + 1e-9);
      }),
    );
  });
});
