import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite } from '../../sites/example-site.ts';
import { exampleWorld, layerInfo, lineLayer, TEXAS } from '../example-world.ts';
import { fibreDistance } from './fibre-distance.ts';

/** A route along a meridian. */
function routeAt(lon: number) {
  const layer = lineLayer([
    {
      kV: NaN,
      path: [
        [lon, 31],
        [lon, 34],
      ],
    },
  ]);
  return exampleWorld({ layers: { fibre: [{ ...layer, info: layerInfo('fibre', TEXAS) }] } });
}

test('a tenth of a degree of longitude at 32.5 degrees north is 9.4 km, in both states', () => {
  const reading = fibreDistance.read(exampleSite(), 'hosted', routeAt(-97.4));
  expect(reading.known && Number(reading.value)).toBeCloseTo(9.398, 2);
  expect(reading).toMatchObject({ grade: 'B', sources: ['layer-fibre'] });
  expect(fibreDistance.read(exampleSite(), 'mined', routeAt(-97.4))).toEqual(reading);
});

test('the ring of the position widens it, down to 0', () => {
  const reading = fibreDistance.read(exampleSite({ precisionKm: 20 }), 'hosted', routeAt(-97.4));
  expect(reading).toMatchObject({ low: 0 });
  expect(reading.known && Number(reading.high)).toBeCloseTo(29.398, 2);
});

test('no layer and an empty one are unknown, each with its reason', () => {
  expect(fibreDistance.read(exampleSite(), 'hosted', exampleWorld())).toMatchObject({
    reason: { code: 'not-imported', facts: { role: 'fibre' } },
  });
  const empty = exampleWorld({ layers: { fibre: [{ ...lineLayer([]), info: layerInfo('fibre', TEXAS) }] } });
  expect(fibreDistance.read(exampleSite(), 'hosted', empty)).toMatchObject({ reason: { code: 'no-fibre-route' } });
});

test('a farther route is never nearer', () => {
  const east = fc.double({ min: 0, max: 3, noNaN: true });
  fc.assert(
    fc.property(east, east, (a, b) => {
      const [near, far] = [Math.min(a, b), Math.max(a, b)].map((degrees) =>
        fibreDistance.read(exampleSite(), 'hosted', routeAt(-97.5 + degrees)),
      );
      expect(near?.known && Number(near.value)).toBeLessThanOrEqual(far?.known ? Number(far.value) + 1e-9 : NaN);
    }),
    { numRuns: 40 },
  );
});
