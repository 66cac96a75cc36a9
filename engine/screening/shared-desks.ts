/** One run over several desks: each holds a piece of the candidates, in their order. */
import type { Candidates } from '../../core/screening/grid-cells.ts';
import type { CandidateScores, ScreeningMethod } from '../../core/screening/score-candidates.ts';
import type { SiteScore } from '../../core/scoring/score-matrix.ts';
import type { Desk, ReadOrder } from './desk.ts';

export type Shared = { readonly desks: readonly Desk[]; readonly candidates: Candidates };

/** Has every desk read its piece; false when it was stopped. `onProgress` hears the share that is read. */
export async function readShared(
  { desks, candidates }: Shared,
  order: Omit<ReadOrder, 'candidates'>,
  onProgress: (done: number) => void,
): Promise<boolean> {
  const done = desks.map(() => 0);
  const whole = await Promise.all(
    desks.map((desk, i) =>
      desk.read({ ...order, candidates: pieceOf(candidates, i, desks.length) }, (count) => {
        done[i] = count;
        onProgress(done.reduce((sum, each) => sum + each, 0) / Math.max(1, candidates.ids.length));
      }),
    ),
  );
  return whole.every(Boolean);
}

/** Scores of all candidates. */
export async function scoreShared({ desks }: Shared, method: ScreeningMethod): Promise<CandidateScores> {
  const scores = await Promise.all(desks.map((desk) => desk.score(method)));
  const float = (part: 'point' | 'low' | 'high' | 'coverage') =>
    Float64Array.from(scores.flatMap((one) => [...one[part]]));
  const short = (part: 'excludedBy' | 'failedGate') => Int16Array.from(scores.flatMap((one) => [...one[part]]));
  return {
    point: float('point'),
    low: float('low'),
    high: float('high'),
    coverage: float('coverage'),
    excludedBy: short('excludedBy'),
    isOpen: Uint8Array.from(scores.flatMap(({ isOpen }) => [...isOpen])),
    failedGate: short('failedGate'),
  };
}

/** Whole scores of some candidates, by their number. */
export async function detailsShared(
  { desks, candidates }: Shared,
  rows: readonly number[],
  method: ScreeningMethod,
): Promise<ReadonlyMap<number, SiteScore>> {
  const found = new Map<number, SiteScore>();
  for (const [i, desk] of desks.entries()) {
    const [from, to] = spanOf(candidates.ids.length, i, desks.length);
    const own = rows.filter((row) => row >= from && row < to);
    if (own.length === 0) continue;
    const scores = await desk.details({ rows: own.map((row) => row - from), method });
    own.forEach((row, at) => {
      const score = scores[at];
      if (score !== undefined) found.set(row, score);
    });
  }
  return found;
}

function spanOf(count: number, piece: number, pieces: number): readonly [from: number, to: number] {
  return [Math.floor((count * piece) / pieces), Math.floor((count * (piece + 1)) / pieces)];
}

function pieceOf({ ids, positions, precisionKm }: Candidates, piece: number, pieces: number): Candidates {
  const [from, to] = spanOf(ids.length, piece, pieces);
  return {
    ids: ids.slice(from, to),
    positions: positions.slice(2 * from, 2 * to),
    precisionKm: precisionKm.slice(from, to),
  };
}
