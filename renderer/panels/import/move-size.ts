/** Order of the moves that new data caused. */
import type { RankMove } from '../../../core/scoring/rank-moves.ts';

/** Largest change of score first, then of rank; what became known or unknown comes before everything. */
export function bySize(moves: readonly RankMove[]): readonly RankMove[] {
  return [...moves].sort((a, b) => size(b, 'score') - size(a, 'score') || size(b, 'rank') - size(a, 'rank'));
}

function size({ before, after }: RankMove, what: 'score' | 'rank'): number {
  const [from, to] = [before?.[what] ?? null, after?.[what] ?? null];
  if (from === null && to === null) return 0;
  return from === null || to === null ? Infinity : Math.abs(to - from);
}
