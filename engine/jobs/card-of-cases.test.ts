import { expect, test } from 'vitest';
import { exampleCase } from '../../core/indicators/example-records.ts';
import { gazetteer } from '../../core/indicators/example-world.ts';
import { cardOfCases } from './card-of-cases.ts';

test('the card of a workspace follows its own terms, curve and seed', () => {
  const cases = ['2023', '2024'].map((decided, i) => exampleCase({ id: `c${i}`, project: `P${i}`, decided }));
  const scales = {
    'opposition.precedents': {
      kind: 'curve' as const,
      points: [
        [0, 0],
        [0.5, 100],
      ] as [number, number][],
      source: 'ours',
    },
  };
  const parameters = { 'opposition.precedents.priorAdvanced': 3 };
  const card = cardOfCases({ cases, parameters, scales, seed: 9 }, gazetteer({}));
  // Both shares, 3/6 and 4/7, lie on the far end of the curve.
  expect(card.tiers.map(({ n }) => n)).toEqual([0, 0, 0, 2]);
  expect(card.auc).toMatchObject({ seed: 9, reason: 'no-advance' });
});
