import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { waterPeakDay } from './water-peak-day.ts';

const world = exampleWorld();

describe('as stated', () => {
  test('Corsicana’s 1.5 million gallons a day stand as they are', () => {
    const site = exampleSite({ facts: { peakDayWaterMgd: numberFact(1.5), criticalItMW: numberFact(1) } });
    expect(waterPeakDay.read(site, 'hosted', world)).toMatchObject({
      value: 1.5,
      grade: 'B',
      detail: { code: 'impact.water-peak-day.detail' },
    });
  });

  test('the share of the utility’s supply is printed where that is known, and never divides by 0', () => {
    const share = (mgd: number) =>
      waterPeakDay.read(
        exampleSite({ facts: { peakDayWaterMgd: numberFact(1.5), waterSupplyMgd: numberFact(mgd) } }),
        'hosted',
        world,
      );
    expect(share(6)).toMatchObject({ detail: { code: 'impact.water-peak-day.detail-share', facts: { percent: 25 } } });
    expect(share(0)).toMatchObject({ detail: { code: 'impact.water-peak-day.detail' } });
  });
});

describe('worked out', () => {
  test('100 MW of IT at 1.1 L/kWh on a day twice as thirsty as the mean', () => {
    const site = exampleSite({ facts: { criticalItMW: numberFact(100), wueLPerKWh: numberFact(1.1) } });
    const reading = waterPeakDay.read(site, 'hosted', world);
    const mean = (100 * 1000 * 24 * 1.1) / 3.785e6;
    expect(reading.known && [reading.low, reading.value, reading.high]).toEqual([
      expect.closeTo(mean, 9),
      expect.closeTo(2 * mean, 9),
      expect.closeTo(3 * mean, 9),
    ]);
    expect(reading).toMatchObject({ grade: 'C', detail: { code: 'impact.water-peak-day.detail-derived' } });
  });

  test.each([
    { facts: {}, code: 'hosted-mw-not-recorded' },
    { facts: { criticalItMW: numberFact(1) }, code: 'cooling-not-recorded' },
  ])('$code', ({ facts, code }) => {
    expect(waterPeakDay.read(exampleSite({ facts }), 'hosted', world)).toMatchObject({
      known: false,
      reason: { code },
    });
  });
});

test('of the mine nothing is recorded', () => {
  const site = exampleSite({ facts: { peakDayWaterMgd: numberFact(1.5) } });
  expect(waterPeakDay.read(site, 'mined', world)).toMatchObject({ reason: { code: 'mine-cooling-not-recorded' } });
});

test('a thirstier cooling never takes less on its worst day', () => {
  const wue = fc.double({ min: 0, max: 5, noNaN: true });
  fc.assert(
    fc.property(wue, wue, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        waterPeakDay.read(
          exampleSite({ facts: { criticalItMW: numberFact(80), wueLPerKWh: numberFact(one) } }),
          'hosted',
          world,
        ),
      );
      expect(less?.known && Number(less.value)).toBeLessThanOrEqual(more?.known ? Number(more.value) : NaN);
    }),
  );
});
