import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointAt } from '../../geo/geodesic.ts';
import type { Indicator } from '../indicator.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { exampleWorld, pointLayer } from '../example-world.ts';
import { people1km } from './people-1km.ts';
import { people250m } from './people-250m.ts';
import { people2km } from './people-2km.ts';
import { people500m } from './people-500m.ts';

const site = exampleSite();
const BANDS = [people250m, people500m, people1km, people2km];

function read(indicator: Indicator, blocks: readonly (readonly [km: number, people: number])[], precisionKm = 0) {
  const points = blocks.map(([km, value], i) => ({ at: pointAt(site.position, 70 * i, km), value }));
  const world = exampleWorld({ layers: { population: [pointLayer('population', points)] } });
  return indicator.read({ ...site, precisionKm }, 'hosted', world);
}

test('sums the counts of each band', () => {
  const blocks = [
    [0.05, 3],
    [0.4, 20],
    [0.9, 100],
    [1.9, 1000],
  ] as const;
  const values = BANDS.map((band) => {
    const reading = read(band, blocks);
    return reading.known ? reading.value : null;
  });
  expect(values).toEqual([3, 23, 123, 1123]);
});

test('coarse counts widen the range by the distance to the nearest one', () => {
  expect(read(people500m, [[0.6, 40]])).toMatchObject({
    value: 0,
    low: 0,
    high: 40,
    detail: { facts: { reachM: 600 } },
  });
  expect(read(people500m, [[0.45, 40]])).toMatchObject({ value: 40, low: 0, high: 40 });
  expect(read(people500m, [[30, 40]])).toMatchObject({ value: 0, high: 0, detail: { facts: { reachM: 2000 } } });
});

test('the bundled places are too coarse for it: without a layer it is unknown', () => {
  for (const band of BANDS)
    expect(band.read(site, 'mined', exampleWorld())).toMatchObject({ reason: { code: 'not-imported' } });
});

test('a wider band never holds fewer people', () => {
  const block = fc.tuple(fc.double({ min: 0.01, max: 3, noNaN: true }), fc.integer({ min: 0, max: 500 }));
  const ring = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), ring, (blocks, precisionKm) => {
      const ends = BANDS.map((band) => read(band, blocks, precisionKm));
      for (const [i, wider] of ends.entries()) {
        const narrower = ends[Math.max(0, i - 1)];
        if (!wider.known || !narrower?.known) throw new Error('a covered site is known');
        for (const end of ['low', 'value', 'high'] as const)
          expect(Number(narrower[end])).toBeLessThanOrEqual(Number(wider[end]));
      }
    }),
    { numRuns: 100, seed: 5 },
  );
});
