import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Site } from '../../sites/site.ts';
import { classFactOf, exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { timeToPower } from './time-to-power.ts';

test.each([
  { value: 6, risk: 5 },
  { value: 36, risk: 55 },
  { value: 84, risk: 100 },
  { value: 42, risk: 62.5 },
])('$value is a risk of $risk, as domain/indicators.md has it', ({ value, risk }) => {
  expect(riskOfFacts(timeToPower, { monthsToPower: numberFact(value) })).toBeCloseTo(risk, 9);
});

test('the reading keeps range, grade and source of the fact', () => {
  const site = exampleSite({ facts: { monthsToPower: numberFact(12, 10, 15) } });
  expect(timeToPower.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 12,
    low: 10,
    high: 15,
    grade: 'B',
    sources: ['s-letter'],
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(timeToPower.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'power-date-not-recorded', facts: {} },
    ask: 'ask.utility-letter',
  });
});

test('a running mine waits for nothing; one without a load on record is not known', () => {
  const running = exampleSite({ facts: { miningMW: numberFact(100) } });
  expect(timeToPower.read(running, 'mined', exampleWorld())).toMatchObject({ value: 0, low: 0, high: 0, grade: 'B' });
  const idle = exampleSite({ facts: { miningMW: numberFact(0) } });
  expect(timeToPower.read(idle, 'mined', exampleWorld())).toMatchObject({ known: false });
});

test('a later date is never a smaller risk', () => {
  const amount = fc.double({ min: 0, max: 600, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(timeToPower, { monthsToPower: numberFact(one) }),
      );
      expect(less).toBeLessThanOrEqual(more ?? NaN);
    }),
  );
});

test('power that is energised at the planned MW is there; a stated date wins', () => {
  const energised = classFactOf('energised');
  const read = (facts: Site['facts']) => timeToPower.read(exampleSite({ facts }), 'hosted', exampleWorld());
  expect(read({ serviceStatus: energised })).toMatchObject({
    value: 0,
    detail: { code: 'grid.time-to-power.detail-energised' },
  });
  expect(read({ serviceStatus: energised, monthsToPower: numberFact(9) })).toMatchObject({ value: 9 });
  expect(read({ serviceStatus: classFactOf('queue') })).toMatchObject({ known: false });
});
