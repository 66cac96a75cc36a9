import fc from 'fast-check';
import { expect, test } from 'vitest';
import { riskAt } from '../../curves/value-function.ts';
import { invariant } from '../../lib/invariant.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { areaLayer, boxFeature, exampleWorld } from '../example-world.ts';
import { burdenIndex } from './burden-index.ts';

function index(west: Readonly<Record<string, number>>, east: Readonly<Record<string, number>> = { percentile: 20 }) {
  const layer = areaLayer('burden-index', [
    boxFeature([-99, 31, -97, 34], { label: 'west', numbers: west }),
    boxFeature([-97, 31, -95, 34], { label: 'east', numbers: east }),
  ]);
  const provenance = { ...layer.info.provenance, observed: '2024-05' };
  return exampleWorld({ layers: { burdenIndex: [{ ...layer, info: { ...layer.info, provenance } }] } });
}

test('it is the percentile of the area that holds the site, in both states, with the year of the archive', () => {
  const reading = burdenIndex.read(exampleSite(), 'hosted', index({ percentile: 83 }));
  expect(reading).toMatchObject({
    value: 83,
    low: 83,
    high: 83,
    grade: 'B',
    detail: { facts: { layer: 'burden-index', year: '2024' } },
  });
  expect(burdenIndex.read(exampleSite(), 'mined', index({ percentile: 83 }))).toEqual(reading);
});

test('it is never a risk to the developer', () => {
  expect(burdenIndex.perspectives).toEqual(['burden']);
});

test('a ring that reaches the next area widens the range', () => {
  const site = exampleSite({ position: [-97.05, 32.5], precisionKm: 10 });
  expect(burdenIndex.read(site, 'hosted', index({ percentile: 83 }))).toMatchObject({ value: 83, low: 20, high: 83 });
});

test.each([
  { world: exampleWorld(), code: 'not-imported' },
  { world: index({}), code: 'burden-no-value' },
  { world: index({ percentile: 999 }), code: 'burden-no-value' },
])('$code', ({ world, code }) => {
  expect(burdenIndex.read(exampleSite(), 'hosted', world)).toMatchObject({ known: false, reason: { code } });
});

test('over the 80th percentile is a risk of 60 and more, and more burden is never a smaller one', () => {
  const { scale } = burdenIndex;
  invariant(scale.kind === 'curve', 'percentiles have a curve');
  const percentile = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(percentile, percentile, (a, b) => {
      const [less, more] = [riskAt(scale.curve, Math.min(a, b)), riskAt(scale.curve, Math.max(a, b))];
      expect(less).toBeLessThanOrEqual(more);
      expect(more >= 0.6).toBe(Math.max(a, b) >= 80);
    }),
  );
});
