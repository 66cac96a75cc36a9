import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Site } from '../../sites/site.ts';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { generatorGap } from './generator-gap.ts';

function read(facts: Site['facts'], state: 'mined' | 'hosted' = 'hosted') {
  return generatorGap.read(exampleSite({ facts }), state, exampleWorld());
}

test('55 MW permitted of the 110 that back up 100 MW leave half open, a risk of 40', () => {
  const facts = { hostedGrossMW: numberFact(100), permittedGeneratorMW: numberFact(55) };
  const reading = read(facts);
  expect(reading.known && reading.value).toBeCloseTo(50, 9);
  expect(reading).toMatchObject({ grade: 'C', sources: ['s-letter'] });
  expect(riskOfFacts(generatorGap, facts)).toBeCloseTo(40, 9);
});

test('a permit for more than the need leaves no gap', () => {
  expect(read({ hostedGrossMW: numberFact(100), permittedGeneratorMW: numberFact(300) })).toMatchObject({ value: 0 });
});

test('a mine runs without backup by design', () => {
  expect(read({}, 'mined')).toMatchObject({ value: 0, grade: 'C' });
});

test.each([
  { facts: { hostedGrossMW: numberFact(100) }, code: 'permit-not-recorded' },
  { facts: { permittedGeneratorMW: numberFact(100) }, code: 'hosted-mw-not-recorded' },
])('$code', ({ facts, code }) => {
  expect(read(facts)).toMatchObject({ known: false, reason: { code } });
});

test('a larger permit never leaves a larger gap', () => {
  const mw = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(mw, mw, (a, b) => {
      const [small, large] = [Math.min(a, b), Math.max(a, b)].map((permitted) =>
        read({ hostedGrossMW: numberFact(200), permittedGeneratorMW: numberFact(permitted) }),
      );
      expect(large?.known && Number(large.value)).toBeLessThanOrEqual(small?.known ? Number(small.value) : NaN);
    }),
  );
});
