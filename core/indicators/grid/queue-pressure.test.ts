import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { areaLayer, boxFeature, exampleWorld } from '../example-world.ts';
import { queuePressure } from './queue-pressure.ts';

const world = exampleWorld();

/** ERCOT at the start of 2026: 233 GW asked (introl.com), a record peak of 85,464 MW (assets/reference/zone-peaks.json). */
const ERCOT = { zoneQueueMW: numberFact(233_000), zonePeakMW: numberFact(85_464) };

describe('as hosted', () => {
  test('ERCOT’s queue of 233 GW is 41 to 82 % of its peak once discounted', () => {
    const reading = queuePressure.read(exampleSite({ facts: ERCOT }), 'hosted', world);
    expect(reading.known && [reading.low, reading.value, reading.high]).toEqual([
      expect.closeTo(40.89, 2),
      expect.closeTo(61.34, 2),
      expect.closeTo(81.79, 2),
    ]);
    expect(reading).toMatchObject({ grade: 'C' });
  });

  test('queue and peak may come from the area around the site', () => {
    const balancingAreas = [
      areaLayer('balancing-areas', [boxFeature([-98, 32, -97, 33], { numbers: { queueMW: 1000, peakMW: 4000 } })]),
    ];
    const reading = queuePressure.read(exampleSite(), 'hosted', exampleWorld({ layers: { balancingAreas } }));
    expect(reading).toMatchObject({ value: 5.625, sources: ['layer-balancing-areas'] });
  });

  test('of two areas the one that bears the name of the grid region counts, none without a name', () => {
    const balancingAreas = [
      areaLayer('balancing-areas', [
        boxFeature([-98, 32, -97, 33], { kind: 'ERCOT', numbers: { queueMW: 1000, peakMW: 4000 } }),
        boxFeature([-98, 32, -97, 33], { kind: 'SPP', numbers: { queueMW: 1000, peakMW: 400 } }),
      ]),
    ];
    const near = exampleWorld({ layers: { balancingAreas } });
    expect(queuePressure.read(exampleSite({ gridRegion: 'ercot' }), 'hosted', near)).toMatchObject({ value: 5.625 });
    expect(queuePressure.read(exampleSite(), 'hosted', near)).toMatchObject({ known: false });
  });

  test('without the queue it is unknown; without the peak it is unknown and prints the MW', () => {
    expect(queuePressure.read(exampleSite(), 'hosted', world)).toMatchObject({
      reason: { code: 'queue-not-recorded' },
    });
    const site = exampleSite({ facts: { zoneQueueMW: numberFact(900) } });
    expect(queuePressure.read(site, 'hosted', world)).toMatchObject({
      reason: { code: 'zone-peak-not-recorded', facts: { queueMW: 900 } },
    });
  });
});

test('a running mine waits in no queue', () => {
  const site = exampleSite({ facts: { ...ERCOT, miningMW: numberFact(100) } });
  expect(queuePressure.read(site, 'mined', world)).toMatchObject({ value: 0 });
});

test('a queue twice as long presses twice as hard', () => {
  const mw = fc.integer({ min: 1, max: 200_000 });
  fc.assert(
    fc.property(mw, mw, (queue, peak) => {
      const [once, twice] = [queue, 2 * queue].map((zoneQueueMW) =>
        queuePressure.read(
          exampleSite({ facts: { zoneQueueMW: numberFact(zoneQueueMW), zonePeakMW: numberFact(peak) } }),
          'hosted',
          world,
        ),
      );
      expect(twice?.known && Number(twice.value)).toBeCloseTo(once?.known ? 2 * Number(once.value) : NaN, 6);
    }),
  );
});
