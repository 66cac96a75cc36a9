import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { areaLayer, boxFeature, exampleWorld } from '../example-world.ts';
import { headroom } from './headroom.ts';

const world = exampleWorld();
/** The 300 MW of domain/conversion-model.md section 3: 255 MW of new peak, between -7.5 and 300. */
const load = { miningMW: numberFact(300), hostedGrossMW: numberFact(300) };

test('255 MW of 5,100 that the area takes at half a percent are 5 %', () => {
  const site = exampleSite({ facts: { ...load, headroomHalfMW: numberFact(5100) } });
  const reading = headroom.read(site, 'hosted', world);
  expect(reading.known && reading.value).toBeCloseTo(5, 9);
  expect(reading).toMatchObject({ grade: 'C', detail: { facts: { percent: '0.5' } } });
});

test('the harsher end reads the room at a quarter percent, the kinder one that at one percent', () => {
  const facts = {
    ...load,
    headroomQuarterMW: numberFact(1000),
    headroomHalfMW: numberFact(2000),
    headroomOneMW: numberFact(4000),
  };
  const reading = headroom.read(exampleSite({ facts }), 'hosted', world);
  // 300 / 1000 at the harsher end; at the kinder end the mine sheds less and the host more, -7.5 / 1000
  expect(reading.known && [reading.low, reading.value, reading.high]).toEqual([
    expect.closeTo(-0.75, 9),
    expect.closeTo(12.75, 9),
    expect.closeTo(30, 9),
  ]);
});

test('a level that alone is known stands for the value, also from a layer', () => {
  const balancingAreas = [
    areaLayer('balancing-areas', [boxFeature([-98, 32, -97, 33], { numbers: { headroomOneMW: 2550 } })]),
  ];
  const reading = headroom.read(exampleSite({ facts: load }), 'hosted', exampleWorld({ layers: { balancingAreas } }));
  expect(reading.known && reading.value).toBeCloseTo(10, 9);
  expect(reading).toMatchObject({
    detail: { facts: { percent: '1' } },
    sources: ['s-letter', 'layer-balancing-areas'],
  });
});

test.each([
  { facts: load, code: 'headroom-not-recorded' },
  { facts: { miningMW: numberFact(1), headroomHalfMW: numberFact(9) }, code: 'hosted-mw-not-recorded' },
  { facts: { hostedGrossMW: numberFact(1), headroomHalfMW: numberFact(9) }, code: 'mining-mw-not-recorded' },
  { facts: { ...load, headroomHalfMW: numberFact(0) }, code: 'headroom-not-recorded' },
])('$code', ({ facts, code }) => {
  expect(headroom.read(exampleSite({ facts }), 'hosted', world)).toMatchObject({ known: false, reason: { code } });
});

test('as mined a running mine takes none', () => {
  expect(headroom.read(exampleSite({ facts: load }), 'mined', world)).toMatchObject({ value: 0 });
});

test('more headroom is never a larger share of it, while the conversion adds load', () => {
  const mw = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(mw, mw, (a, b) => {
      const [tight, wide] = [Math.min(a, b), Math.max(a, b)].map((room) =>
        headroom.read(exampleSite({ facts: { ...load, headroomHalfMW: numberFact(room) } }), 'hosted', world),
      );
      expect(wide?.known && Number(wide.value)).toBeLessThanOrEqual(tight?.known ? Number(tight.value) : NaN);
    }),
  );
});
