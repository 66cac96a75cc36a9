import { expect, test } from 'vitest';
import { exampleCase } from '../../../core/indicators/example-records.ts';
import { exampleWorkspace } from '../../../core/workspace/example-workspace.ts';
import { cardOfCases } from './card-of-cases.ts';

const { method } = exampleWorkspace();

test('the card of a workspace follows its own terms, curve and seed', () => {
  const cases = ['2023', '2024'].map((decided, i) => exampleCase({ id: `c${i}`, project: `P${i}`, decided }));
  const own = {
    ...method,
    scales: {
      'opposition.precedents': {
        kind: 'curve' as const,
        points: [
          [0, 0],
          [0.5, 100],
        ] as [number, number][],
        source: 'ours',
      },
    },
    robustness: { ...method.robustness, seed: 9 },
  };
  const { card, terms } = cardOfCases(cases, { 'opposition.precedents.priorAdvanced': 3 }, own);
  expect(terms.prior).toEqual({ blocked: 3, advanced: 3 });
  // Both shares, 3/6 and 4/7, lie on the far end of the curve.
  expect(card.tiers.map(({ n }) => n)).toEqual([0, 0, 0, 2]);
  expect(card.auc).toMatchObject({ seed: 9, reason: 'no-advance' });
});
