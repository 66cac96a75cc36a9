import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite } from '../sites/example-site.ts';
import type { NumberFact } from '../sources/fact.ts';
import { conversionDelta } from './delta.ts';
import { isPeakHour, loadDuration, peakDay, type DurationPoint } from './load-shape.ts';

function fact(value: number): NumberFact {
  return { value, low: value, high: value, grade: 'B', sources: [], date: null, note: '' };
}

function siteWith(facts: Record<string, number>) {
  return exampleSite({ facts: Object.fromEntries(Object.entries(facts).map(([name, n]) => [name, fact(n)])) });
}

/** Mean of the load over the year: the area under the corners. */
function mean(points: readonly DurationPoint[]): number {
  return points
    .slice(1)
    .reduce((sum, { share, mw }, i) => sum + ((share - (points[i]?.share ?? 0)) * (mw + (points[i]?.mw ?? 0))) / 2, 0);
}

test('300 MW that shed 95 % draw 15 MW from 15:00 to 19:00, and 270 MW as hosted all day', () => {
  const { mined, hosted } = peakDay(siteWith({ miningMW: 300, hostedGrossMW: 300 }));
  expect(mined?.map(Math.round)).toEqual(Array.from({ length: 24 }, (_, hour) => (isPeakHour(hour) ? 15 : 300)));
  expect(hosted?.map(Math.round)).toEqual(Array.from({ length: 24 }, () => 270));
});

test('in the peak hours the day says what the row of the peak says', () => {
  const site = siteWith({ miningMW: 300, hostedGrossMW: 300, hostedCurtailmentShare: 0.25 });
  const row = conversionDelta(site).find(({ key }) => key === 'peakMW');
  const { mined, hosted } = peakDay(site);
  expect(mined?.[16]).toBeCloseTo(row?.mined?.value ?? NaN, 9);
  expect(hosted?.[16]).toBeCloseTo(row?.hosted?.value ?? NaN, 9);
  expect(hosted?.[3]).toBeCloseTo(270, 9);
});

test('a load that is not known has no shape', () => {
  expect(peakDay(siteWith({}))).toEqual({ mined: null, hosted: null });
  expect(loadDuration(siteWith({ miningMW: 10 })).hosted).toBeNull();
});

test('as hosted the mean of the year is the load factor times the highest load, and no load is below zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (mw, factor) => {
      const points = loadDuration(siteWith({ hostedGrossMW: mw, hostedLoadFactor: factor })).hosted ?? [];
      expect(mean(points)).toBeCloseTo(mw * factor, 6);
      expect(Math.min(...points.map((point) => point.mw))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('as mined the load is whole for the hours that the mine runs, and shed for the others', () => {
  const points = loadDuration(siteWith({ miningMW: 100, miningUseShare: 0.9, miningCurtailmentShare: 0.8 })).mined;
  expect(points?.map(({ share, mw }) => [share, Math.round(mw)])).toEqual([
    [0, 100],
    [0.9, 100],
    [0.9, 20],
    [1, 20],
  ]);
});
