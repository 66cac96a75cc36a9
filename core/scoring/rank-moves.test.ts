import { describe, expect, test } from 'vitest';
import { rankMoves } from './rank-moves.ts';
import type { SiteScore, WeightedCriterion } from './score-matrix.ts';

type Risks = Readonly<Record<string, number | null>>;

/** A score with the risks of its criteria, in [0, 1]; a weight of 0 where the name ends in a dash. */
function score(siteId: string, point: number | null, rank: number | null, risks: Risks = {}): SiteScore {
  const criteria = Object.entries(risks).map(([indicator, risk]): WeightedCriterion => ({
    indicator,
    group: 'grid',
    risk: risk === null ? null : { point: risk, low: risk, high: risk },
    weight: indicator.endsWith('-') ? 0 : 1,
  }));
  const range = { point, low: 0, high: 1, coverage: 1 };
  return { siteId, score: range, band: null, groups: [], criteria, gates: [], excluded: false, exclusions: [], rank };
}

const both = (scores: readonly SiteScore[]) => ({ delivery: scores, burden: scores });

describe('rankMoves', () => {
  test('the same scores move nothing', () => {
    const scores = both([score('a', 0.4, 1, { line: 0.2 }), score('b', null, null)]);
    expect(rankMoves(scores, scores)).toEqual([]);
  });

  test('names the criteria whose risk differs, the largest difference first', () => {
    const before = both([score('a', 0.4, 1, { near: 0.1, far: 0.1, same: 0.3, 'unweighted-': 0 })]);
    const after = both([score('a', 0.6, 1, { near: 0.2, far: 0.9, same: 0.3, 'unweighted-': 1 })]);
    const [move, ...others] = rankMoves(before, after).filter(({ perspective }) => perspective === 'delivery');
    expect(others).toEqual([]);
    expect(move).toMatchObject({ site: 'a', before: { score: 40, rank: 1 }, after: { score: 60, rank: 1 } });
    expect(move?.because.map(({ indicator }) => indicator)).toEqual(['far', 'near']);
    expect(move?.because[0]).toEqual({ indicator: 'far', before: 10, after: 90, counts: 'both' });
  });

  test('a rank that moves because another site moved has no criteria of its own', () => {
    const before = both([score('a', 0.4, 1, { line: 0.2 }), score('b', 0.5, 2, { line: 0.4 })]);
    const after = both([score('a', 0.6, 2, { line: 0.7 }), score('b', 0.5, 1, { line: 0.4 })]);
    const moves = rankMoves(before, after);
    expect(moves.map(({ perspective, site }) => `${perspective} ${site}`)).toEqual([
      'delivery a',
      'delivery b',
      'burden a',
      'burden b',
    ]);
    expect(moves[1]).toMatchObject({ site: 'b', because: [], before: { rank: 2 }, after: { rank: 1 } });
  });

  test('what becomes known or unknown, comes or goes, is told with null', () => {
    const before = both([score('a', null, null, { line: null }), score('gone', 0.2, 1)]);
    const after = both([score('a', 0.3, 1, { line: 0.3 })]);
    const moves = rankMoves(before, after).filter(({ perspective }) => perspective === 'burden');
    expect(moves).toEqual([
      {
        site: 'a',
        perspective: 'burden',
        before: { score: null, rank: null },
        after: { score: 30, rank: 1 },
        because: [{ indicator: 'line', before: null, after: 30, counts: 'both' }],
      },
      {
        site: 'gone',
        perspective: 'burden',
        before: { score: 20, rank: 1 },
        after: null,
        because: [],
      },
    ]);
  });

  test('a criterion that loses its weight keeps its risk: it is not counted any more, and not unknown', () => {
    const before = both([score('a', 0.9, 1, { line: 1, water: 0.2 })]);
    const after = both([
      {
        ...score('a', 0.2, 1, { line: 1, water: 0.2 }),
        criteria: score('a', 0, 0, { line: 1, water: 0.2 }).criteria.map((one) => ({
          ...one,
          weight: one.indicator === 'line' ? 0 : 1,
        })),
      },
    ]);
    expect(rankMoves(before, after)[0]?.because).toEqual([
      { indicator: 'line', before: 100, after: 100, counts: 'before' },
    ]);
    expect(rankMoves(after, before)[0]?.because).toEqual([
      { indicator: 'line', before: 100, after: 100, counts: 'after' },
    ]);
  });
});
