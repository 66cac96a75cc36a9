import { describe, expect, test } from 'vitest';
import type { MovedRow } from './moved-rows.ts';
import { rankMeasures, type WeighedMeasure } from './rank-measures.ts';

const cost = (value: number) => ({ value, low: value / 2, high: value * 2 });
const row = (taken: number): MovedRow => {
  const known = { value: 1, low: 1, high: 1 };
  return { key: 'peakMW', unit: 'MW', before: known, after: known, change: known, taken };
};

function measure(id: WeighedMeasure['id'], known: Partial<WeighedMeasure>): WeighedMeasure {
  return { id, before: 0.6, after: 0.6, coverage: 1, rows: [], madeKnown: [], cost: cost(1), ...known };
}

function order(...measures: readonly WeighedMeasure[]) {
  return rankMeasures(measures).map(({ id, rank, isTied }) => `${rank ?? '-'}${isTied ? '=' : ''} ${id}`);
}

describe('a rank of measures', () => {
  test('is by points per dollar, then by shares of rows per dollar; without a cost after those with one', () => {
    expect(
      order(
        measure('shielded-lighting', {}),
        measure('benefit-agreement', { after: 0.3, cost: null }),
        measure('battery-backup', { rows: [row(0.5)], cost: cost(50) }),
        measure('low-speed-fans', { rows: [row(0.3)], cost: cost(3) }),
        measure('dry-cooling', { after: 0.5, cost: cost(10), rows: [row(0.9)] }),
        measure('noise-barrier', { after: 0.58 }),
      ),
    ).toEqual([
      '1 noise-barrier',
      '2 dry-cooling',
      '3 low-speed-fans',
      '4 battery-backup',
      '- benefit-agreement',
      '- shielded-lighting',
    ]);
  });

  test('has the same place for what comes out the same, whatever the list says first', () => {
    const [a, b] = [measure('noise-barrier', { rows: [row(0.3)] }), measure('low-speed-fans', { rows: [row(0.3001)] })];
    expect(order(a, b)).toEqual(['1= noise-barrier', '1= low-speed-fans']);
    expect(order(b, a)).toEqual(['1= low-speed-fans', '1= noise-barrier']);
    expect(order(a, b, measure('dry-cooling', { rows: [row(0.1)] })).at(-1)).toBe('3 dry-cooling');
  });

  test('counts points as the reader sees them: a change behind the decimal point is none', () => {
    const [ranked] = rankMeasures([measure('dry-cooling', { before: 0.224, after: 0.216 })]);
    expect(ranked).toMatchObject({ lowers: 0, worth: null, rank: null });
  });

  test('puts what makes the burden larger last, however much of a row it takes away', () => {
    const worse = measure('dry-cooling', { after: 0.7, rows: [row(0.9)] });
    expect(order(worse, measure('shielded-lighting', {}))).toEqual(['- shielded-lighting', '- dry-cooling']);
  });

  test('gives the worth at the likely cost and at its ends', () => {
    const [ranked] = rankMeasures([measure('noise-barrier', { after: 0.58 })]);
    expect(ranked?.worth?.of).toBe('points');
    expect(ranked?.worth?.perUSDM.value).toBeCloseTo(2, 9);
    expect(ranked?.worth?.perUSDM.low).toBeCloseTo(1, 9);
    expect(ranked?.worth?.perUSDM.high).toBeCloseTo(4, 9);
    const [free] = rankMeasures([measure('noise-barrier', { after: 0.58, cost: { value: 1, low: 0, high: 2 } })]);
    expect(free?.worth?.perUSDM.high).toBeCloseTo(2, 9);
  });
});
