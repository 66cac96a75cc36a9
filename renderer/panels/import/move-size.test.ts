import { expect, test } from 'vitest';
import type { RankMove } from '../../../core/scoring/rank-moves.ts';
import { bySize } from './move-size.ts';

const move = (
  site: string,
  from: number | null,
  to: number | null,
  ranks: readonly [number, number] = [1, 1],
): RankMove => ({
  site,
  perspective: 'delivery',
  before: { score: from, rank: ranks[0] },
  after: { score: to, rank: ranks[1] },
  because: [],
});

test('what became known comes first, then the larger score, then the larger rank', () => {
  const moves = [move('c', 10, 10, [1, 2]), move('d', 10, 10, [1, 5]), move('b', 40, 30), move('a', null, 30)];
  expect(bySize(moves).map(({ site }) => site)).toEqual(['a', 'b', 'd', 'c']);
});
