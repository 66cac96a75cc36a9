import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { ratioShortfall } from './ratio-shortfall.ts';

const world = exampleWorld();

test('is the missing share of the gross need', () => {
  const site = exampleSite({ facts: { hostedGrossMW: numberFact(200), serviceMW: numberFact(150) } });
  expect(ratioShortfall.read(site, 'hosted', world)).toMatchObject({ value: 25, low: 25, high: 25, grade: 'B' });
});

test('150 MW of IT on a service of 200 MW lack 17.5 of 217.5 MW, as in the worked check', () => {
  const site = exampleSite({ facts: { criticalItMW: numberFact(150), serviceMW: numberFact(200) } });
  const reading = ratioShortfall.read(site, 'hosted', world);
  expect(reading).toMatchObject({ low: 0, grade: 'C' });
  expect(reading.known && reading.value).toBeCloseTo(1750 / 217.5, 9);
  expect(reading.known && reading.high).toBeCloseTo(100 * (1 - 200 / 228), 9);
});

test('enough service is no shortfall', () => {
  const site = exampleSite({ facts: { hostedGrossMW: numberFact(100), serviceMW: numberFact(300) } });
  expect(ratioShortfall.read(site, 'hosted', world)).toMatchObject({ value: 0, high: 0 });
});

test('what the mine draws is a lower bound of the service, so the kinder end is none missing', () => {
  const site = exampleSite({ facts: { hostedGrossMW: numberFact(200), miningMW: numberFact(100) } });
  expect(ratioShortfall.read(site, 'hosted', world)).toMatchObject({
    value: 50,
    low: 0,
    high: 50,
    detail: { code: 'readiness.ratio-shortfall.detail-from-mining' },
  });
});

test('a need of 0 MW lacks nothing', () => {
  const site = exampleSite({ facts: { hostedGrossMW: numberFact(0), serviceMW: numberFact(0) } });
  expect(ratioShortfall.read(site, 'hosted', world)).toMatchObject({ value: 0 });
});

test('as mined nothing is missing; as hosted both loads are needed', () => {
  expect(ratioShortfall.read(exampleSite(), 'mined', world)).toMatchObject({ value: 0 });
  expect(ratioShortfall.read(exampleSite({ facts: { serviceMW: numberFact(1) } }), 'hosted', world).known).toBe(false);
  expect(ratioShortfall.read(exampleSite({ facts: { criticalItMW: numberFact(1) } }), 'hosted', world).known).toBe(
    false,
  );
});

test('a site without a mine says nothing about its service', () => {
  const site = exampleSite({ facts: { hostedGrossMW: numberFact(200), miningMW: numberFact(0) } });
  expect(ratioShortfall.read(site, 'hosted', world)).toMatchObject({ reason: { code: 'service-not-recorded' } });
});
