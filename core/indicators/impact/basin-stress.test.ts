import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WATER_STRESSES } from '../../sites/class-facts.ts';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { areaLayer, boxFeature, exampleWorld } from '../example-world.ts';
import { basinStress } from './basin-stress.ts';

/** Two basins that meet at 97 degrees west. */
function basins(west: string | null, east: string | null) {
  return exampleWorld({
    layers: {
      waterStress: [
        areaLayer('water-stress', [
          boxFeature([-99, 31, -97, 34], { label: 'west', kind: west }),
          boxFeature([-97, 31, -95, 34], { label: 'east', kind: east }),
        ]),
      ],
    },
  });
}

test('it is the class of the basin that holds the site, in both states', () => {
  const world = basins('3', '0');
  const reading = basinStress.read(exampleSite(), 'hosted', world);
  expect(reading).toMatchObject({
    value: 'high',
    low: 'high',
    high: 'high',
    grade: 'B',
    sources: ['layer-water-stress'],
    counted: [{ label: 'west' }],
  });
  expect(basinStress.read(exampleSite(), 'mined', world)).toEqual(reading);
});

test('a ring that reaches the next basin reads the kinder and the harsher class', () => {
  const near = exampleSite({ position: [-97.05, 32.5], precisionKm: 10 });
  expect(basinStress.read(near, 'hosted', basins('3', '0'))).toMatchObject({ value: 'high', low: 'low', high: 'high' });
  const far = exampleSite({ position: [-97.5, 32.5], precisionKm: 10 });
  expect(basinStress.read(far, 'hosted', basins('3', '0'))).toMatchObject({ low: 'high' });
});

test('arid land that few draw on is a class of its own, not low', () => {
  expect(basinStress.read(exampleSite(), 'hosted', basins('-1', '0'))).toMatchObject({ value: 'arid-low-use' });
  const risk = (word: (typeof WATER_STRESSES)[number]) => riskOfFacts(basinStress, { waterStress: classFactOf(word) });
  expect(risk('arid-low-use')).toBeGreaterThan(risk('medium-high'));
});

test('a stated class wins over the layer', () => {
  const site = exampleSite({ facts: { waterStress: classFactOf('low-medium') } });
  expect(basinStress.read(site, 'hosted', basins('3', '0'))).toMatchObject({
    value: 'low-medium',
    sources: ['s-letter'],
  });
});

test('no layer, no basin and no value are unknown, each with its reason', () => {
  expect(basinStress.read(exampleSite(), 'hosted', exampleWorld())).toMatchObject({ reason: { code: 'not-imported' } });
  expect(basinStress.read(exampleSite(), 'hosted', basins('-9999', '0'))).toMatchObject({
    reason: { code: 'basin-no-value' },
  });
  const outside = exampleSite({ position: [-80, 40] });
  expect(basinStress.read(outside, 'hosted', basins('3', '0'))).toMatchObject({ reason: { code: 'outside-layer' } });
});

test('the classes stand in order of risk', () => {
  const place = fc.integer({ min: 0, max: WATER_STRESSES.length - 1 });
  const risk = (at: number) => riskOfFacts(basinStress, { waterStress: classFactOf(WATER_STRESSES[at] ?? 'low') });
  fc.assert(
    fc.property(place, place, (a, b) => {
      expect(risk(Math.min(a, b))).toBeLessThanOrEqual(risk(Math.max(a, b)));
    }),
  );
});
