import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { equipmentLead } from './equipment-lead.ts';

test.each([
  { value: 52, risk: 20 },
  { value: 100, risk: 50 },
  { value: 160, risk: 90 },
])('$value is a risk of $risk, as domain/indicators.md has it', ({ value, risk }) => {
  expect(riskOfFacts(equipmentLead, { transformerLeadWeeks: numberFact(value) })).toBeCloseTo(risk, 9);
});

test('the reading keeps range, grade and source of the fact', () => {
  const site = exampleSite({ facts: { transformerLeadWeeks: numberFact(12, 10, 15) } });
  expect(equipmentLead.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 12,
    low: 10,
    high: 15,
    grade: 'B',
    sources: ['s-letter'],
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(equipmentLead.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'lead-not-recorded', facts: {} },
    ask: 'ask.manufacturer',
  });
});

test('a running mine waits for nothing; one without a load on record is not known', () => {
  const running = exampleSite({ facts: { miningMW: numberFact(100) } });
  expect(equipmentLead.read(running, 'mined', exampleWorld())).toMatchObject({ value: 0, low: 0, high: 0, grade: 'B' });
  const idle = exampleSite({ facts: { miningMW: numberFact(0) } });
  expect(equipmentLead.read(idle, 'mined', exampleWorld())).toMatchObject({ known: false });
});

test('a longer wait is never a smaller risk', () => {
  const amount = fc.double({ min: 0, max: 400, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(equipmentLead, { transformerLeadWeeks: numberFact(one) }),
      );
      expect(less).toBeLessThanOrEqual(more ?? NaN);
    }),
  );
});
