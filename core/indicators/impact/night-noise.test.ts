import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { nightNoise } from './night-noise.ts';

test.each([
  { dBA: 30, risk: 0 },
  { dBA: 40, risk: 30 },
  { dBA: 55, risk: 85 },
  { dBA: 60, risk: 100 },
])('$dBA dBA at night are a risk of $risk, as the WHO guidelines are read', ({ dBA, risk }) => {
  expect(riskOfFacts(nightNoise, { hostedNightDBA: numberFact(dBA) })).toBeCloseTo(risk, 9);
});

test('the mine has its own measurement: Granbury’s 43 to 63 dBA', () => {
  const site = exampleSite({ facts: { minedNightDBA: numberFact(53, 43, 63), hostedNightDBA: numberFact(40) } });
  expect(nightNoise.read(site, 'mined', exampleWorld())).toMatchObject({ value: 53, low: 43, high: 63 });
  expect(nightNoise.read(site, 'hosted', exampleWorld())).toMatchObject({ value: 40 });
});

test('one state’s level says nothing of the other', () => {
  const mine = exampleSite({ facts: { minedNightDBA: numberFact(53) } });
  expect(nightNoise.read(mine, 'hosted', exampleWorld())).toMatchObject({
    reason: { code: 'host-noise-not-recorded' },
  });
  expect(nightNoise.read(exampleSite(), 'mined', exampleWorld())).toMatchObject({
    reason: { code: 'mine-noise-not-recorded' },
    ask: 'ask.noise-survey',
  });
});

test('a louder night is never a smaller risk', () => {
  const level = fc.double({ min: 0, max: 120, noNaN: true });
  fc.assert(
    fc.property(level, level, (a, b) => {
      const [quiet, loud] = [Math.min(a, b), Math.max(a, b)].map((dBA) =>
        riskOfFacts(nightNoise, { hostedNightDBA: numberFact(dBA) }),
      );
      expect(quiet).toBeLessThanOrEqual(loud ?? NaN);
    }),
  );
});
