import { describe, expect, test } from 'vitest';
import { numberFact } from '../sites/example-site.ts';
import { mitigatedFacts, QUIETER_BY } from './mitigation-effects.ts';

const stated = numberFact(50);

describe('a measure against noise on a stated level', () => {
  test('takes its whole effect where nothing stands yet', () => {
    const enclosed = mitigatedFacts({ hostedNightDBA: stated }, ['acoustic-enclosure']);
    expect(enclosed.hostedNightDBA?.value).toBe(50 - QUIETER_BY['acoustic-enclosure'].value);
    const walled = mitigatedFacts({ hostedNightDBA: stated }, ['noise-barrier']);
    expect(walled.hostedNightDBA?.value).toBe(50 - QUIETER_BY['noise-barrier'].value);
  });

  test('takes only what goes beyond an enclosure that the level holds already', () => {
    const facts = { hostedNightDBA: stated, hostedEnclosureDB: numberFact(10) };
    const { hostedNightDBA } = mitigatedFacts(facts, ['acoustic-enclosure']);
    expect(hostedNightDBA).toMatchObject({ value: 48, low: 40, high: 50 });
  });

  test('leaves the level where a lower wall stands already', () => {
    const facts = {
      hostedNightDBA: stated,
      hostedBarrierHeightM: numberFact(4),
      hostedBarrierDistanceM: numberFact(10),
    };
    expect(mitigatedFacts(facts, ['noise-barrier'])).toMatchObject({
      hostedNightDBA: stated,
      hostedBarrierHeightM: { value: 8 },
    });
  });
});
