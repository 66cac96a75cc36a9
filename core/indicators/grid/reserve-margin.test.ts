import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { areaLayer, boxFeature, exampleWorld } from '../example-world.ts';
import { reserveMargin } from './reserve-margin.ts';

test.each([
  { points: 0, risk: 10 },
  { points: 2, risk: 45 },
  { points: 10, risk: 100 },
])('$points points short are a risk of $risk', ({ points, risk }) => {
  expect(riskOfFacts(reserveMargin, { reserveShortfallPoints: numberFact(points) })).toBeCloseTo(risk, 9);
});

test('it is the region’s number, the same as mined and as hosted, and may come from a layer', () => {
  const balancingAreas = [
    areaLayer('balancing-areas', [boxFeature([-98, 32, -97, 33], { numbers: { reserveShortfallPoints: 1.5 } })]),
  ];
  const world = exampleWorld({ layers: { balancingAreas } });
  expect(reserveMargin.read(exampleSite(), 'hosted', world)).toMatchObject({ value: 1.5, grade: 'B' });
  expect(reserveMargin.read(exampleSite(), 'mined', world)).toMatchObject({ value: 1.5 });
  const stated = exampleSite({ facts: { reserveShortfallPoints: numberFact(3) } });
  expect(reserveMargin.read(stated, 'hosted', world)).toMatchObject({ value: 3, sources: ['s-letter'] });
});

test('without a record it is unknown, and so is an area that does not say', () => {
  const balancingAreas = [areaLayer('balancing-areas', [boxFeature([-98, 32, -97, 33])])];
  for (const world of [exampleWorld(), exampleWorld({ layers: { balancingAreas } })]) {
    expect(reserveMargin.read(exampleSite(), 'hosted', world)).toEqual({
      known: false,
      reason: { code: 'reserve-not-recorded', facts: {} },
      ask: 'ask.balancing-area',
    });
  }
});

test('a larger shortfall is never a smaller risk', () => {
  const points = fc.double({ min: 0, max: 30, noNaN: true });
  fc.assert(
    fc.property(points, points, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(reserveMargin, { reserveShortfallPoints: numberFact(one) }),
      );
      expect(less).toBeLessThanOrEqual(more ?? NaN);
    }),
  );
});
