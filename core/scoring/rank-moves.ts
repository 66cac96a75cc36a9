/** How scores and ranks differ between two states of a workspace, and through which criteria. */
import { z } from 'zod';
import type { Perspective } from '../indicators/reading.ts';
import type { SiteScore, WeightedCriterion } from './score-matrix.ts';

/** A site whose score or rank differs in one perspective. Scores 0-100, null when it cannot be judged. */
export const RankMove = z.strictObject({
  site: z.string(),
  perspective: z.enum(['delivery', 'burden']),
  before: z.strictObject({ score: z.number().nullable(), rank: z.int().nullable() }),
  after: z.strictObject({ score: z.number().nullable(), rank: z.int().nullable() }),
  /** Criteria whose risk differs, largest difference first. Risks 0-100, null when not known. */
  because: z.array(
    z.strictObject({ indicator: z.string(), before: z.number().nullable(), after: z.number().nullable() }),
  ),
});
export type RankMove = z.infer<typeof RankMove>;

/** Scores of all sites, by whose risk they tell. */
export type Scores = Readonly<Record<Perspective, readonly SiteScore[]>>;

/** Risks closer than this are the same: the last binary digits of a mean. Heuristic. */
const SAME = 1e-9;

/**
 * Sites whose score or rank differs, delivery before burden, in the order of `after`; a site of only one state has null
 * in the other. A rank that moves because others moved has no criteria of its own.
 */
export function rankMoves(before: Scores, after: Scores): RankMove[] {
  return (['delivery', 'burden'] as const).flatMap((perspective) => {
    const [old, now] = [byId(before[perspective]), byId(after[perspective])];
    return [...new Set([...now.keys(), ...old.keys()])].flatMap((site) => {
      const [from, to] = [old.get(site), now.get(site)];
      const move = { site, perspective, before: standing(from), after: standing(to), because: differences(from, to) };
      return isMove(move) ? [move] : [];
    });
  });
}

function byId(scores: readonly SiteScore[]): ReadonlyMap<string, SiteScore> {
  return new Map(scores.map((score) => [score.siteId, score]));
}

function standing(score: SiteScore | undefined): RankMove['before'] {
  const point = score?.score.point ?? null;
  return { score: point === null ? null : point * 100, rank: score?.rank ?? null };
}

function isMove({ before, after }: RankMove): boolean {
  return before.rank !== after.rank || !isSame(before.score, after.score);
}

/** Ties in size stand in the order of the criteria. A criterion without weight moves nothing. */
function differences(from: SiteScore | undefined, to: SiteScore | undefined): RankMove['because'] {
  const [old, now] = [risks(from), risks(to)];
  const both = [...new Set([...now.keys(), ...old.keys()])];
  return both
    .map((indicator) => ({ indicator, before: old.get(indicator) ?? null, after: now.get(indicator) ?? null }))
    .filter(({ before, after }) => !isSame(before, after))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

function risks(score: SiteScore | undefined): ReadonlyMap<string, number | null> {
  const counting = (score?.criteria ?? []).filter(({ weight }) => weight > 0);
  return new Map(counting.map((criterion) => [criterion.indicator, riskOf(criterion)]));
}

function riskOf({ risk }: WeightedCriterion): number | null {
  return risk === null ? null : risk.point * 100;
}

function isSame(before: number | null, after: number | null): boolean {
  return before === null || after === null ? before === after : Math.abs(before - after) < SAME * 100;
}

/** A risk that becomes known or unknown counts as the whole of it: it is weighed against nothing. */
function sizeOf({ before, after }: RankMove['because'][number]): number {
  return Math.abs((after ?? 0) - (before ?? 0));
}
