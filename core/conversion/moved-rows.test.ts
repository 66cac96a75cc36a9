import { describe, expect, test } from 'vitest';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import type { SiteFacts } from '../sites/site-facts.ts';
import { movedRows } from './moved-rows.ts';

const plan: SiteFacts = {
  miningMW: numberFact(100),
  criticalItMW: numberFact(100),
  hostedCooling: classFactOf('evaporative'),
  hostedNightDBA: numberFact(60),
};

function moved(before: SiteFacts, after: SiteFacts) {
  return movedRows(exampleSite({ facts: before }), exampleSite({ facts: after }));
}

describe('rows that a measure moves', () => {
  test('are none where the plans are the same', () => {
    expect(moved(plan, plan)).toEqual([]);
  });

  test('say by how much: what both plans rest on moves together', () => {
    const [peak] = moved(plan, { ...plan, hostedCurtailmentShare: numberFact(0.5) });
    expect(peak?.key).toBe('peakMW');
    // 100 MW of IT, k 1.33-1.52, D 0.75-1: half of it is shed, where none to half was before.
    expect(peak?.before?.value).toBeCloseTo(130.5, 9);
    expect(peak?.change?.value).toBeCloseTo(-65.25, 9);
    expect(peak?.change?.low).toBeCloseTo(-76, 9);
    expect(peak?.change?.high).toBe(0);
    expect(peak?.taken).toBeCloseTo(0.5, 9);
  });

  test('are known only now where the plan did not say', () => {
    const [night] = moved({}, { hostedNightDBA: numberFact(50) });
    expect(night).toMatchObject({ key: 'nightDBA', before: null, change: null, taken: null, after: { value: 50 } });
  });

  test('of levels 10 dB are half of the loudness', () => {
    const [night] = moved(plan, { ...plan, hostedNightDBA: numberFact(50) });
    expect(night?.taken).toBeCloseTo(0.5, 9);
  });

  test('that grow come last and take nothing', () => {
    const rows = moved(plan, { ...plan, hostedNightDBA: numberFact(70), hostedCooling: classFactOf('dry') });
    expect(rows.map(({ key }) => key)).toEqual(['waterMgalPerYear', 'peakDayWaterMgd', 'nightDBA']);
    expect(rows.at(-1)?.taken).toBeCloseTo(-1, 9);
  });
});
