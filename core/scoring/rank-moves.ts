/** How scores and ranks differ between two states of a workspace, and through which criteria. */
import { z } from 'zod';
import type { Perspective } from '../indicators/reading.ts';
import type { SiteScore, WeightedCriterion } from './score-matrix.ts';

const Standing = z.strictObject({ score: z.number().nullable(), rank: z.int().nullable() });

/**
 * A site whose score or rank differs in one perspective. Scores 0-100, null when it cannot be judged; no standing where
 * the site is not there.
 */
export const RankMove = z.strictObject({
  site: z.string(),
  perspective: z.enum(['delivery', 'burden']),
  before: Standing.nullable(),
  after: Standing.nullable(),
  /**
   * Criteria whose risk differs, or that carry weight in one state only, largest difference first. Risks 0-100, null when
   * not known. A weight that becomes another, and not none, is no difference here.
   */
  because: z.array(
    z.strictObject({
      indicator: z.string(),
      before: z.number().nullable(),
      after: z.number().nullable(),
      /** Where the criterion carries weight. */
      counts: z.enum(['both', 'before', 'after']),
    }),
  ),
});
export type RankMove = z.infer<typeof RankMove>;

/** Scores of all sites, by whose risk they tell. */
export type Scores = Readonly<Record<Perspective, readonly SiteScore[]>>;

/** Risks closer than this are the same: the last binary digits of a mean. Heuristic. */
const SAME = 1e-9;

/**
 * Sites whose score or rank differs, delivery before burden, in the order of `after`; a site of only one state has null
 * in the other, and no criteria. A rank that moves because others moved has no criteria of its own.
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
  if (score === undefined) return null;
  const { point } = score.score;
  return { score: point === null ? null : point * 100, rank: score.rank };
}

function isMove({ before, after }: RankMove): boolean {
  if (before === null || after === null) return before !== after;
  return before.rank !== after.rank || !isSame(before.score, after.score);
}

/** Ties in size stand in the order of the criteria. A criterion without weight in either state moves nothing. */
function differences(from: SiteScore | undefined, to: SiteScore | undefined): RankMove['because'] {
  if (from === undefined || to === undefined) return [];
  const [old, now] = [byIndicator(from), byIndicator(to)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .flatMap((indicator) => difference(indicator, old.get(indicator), now.get(indicator)) ?? [])
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

function byIndicator({ criteria }: SiteScore): ReadonlyMap<string, WeightedCriterion> {
  return new Map(criteria.map((criterion) => [criterion.indicator, criterion]));
}

function difference(
  indicator: string,
  old: WeightedCriterion | undefined,
  now: WeightedCriterion | undefined,
): RankMove['because'][number] | null {
  const [wasCounted, isCounted] = [hasWeight(old), hasWeight(now)];
  if (!wasCounted && !isCounted) return null;
  const [before, after] = [riskOf(old), riskOf(now)];
  if (wasCounted && isCounted) return isSame(before, after) ? null : { indicator, before, after, counts: 'both' };
  return { indicator, before, after, counts: wasCounted ? 'before' : 'after' };
}

function hasWeight(criterion: WeightedCriterion | undefined): boolean {
  return criterion !== undefined && criterion.weight > 0;
}

function riskOf(criterion: WeightedCriterion | undefined): number | null {
  return criterion?.risk ? criterion.risk.point * 100 : null;
}

function isSame(before: number | null, after: number | null): boolean {
  return before === null || after === null ? before === after : Math.abs(before - after) < SAME * 100;
}

/** A risk that becomes known or unknown, or that counts in one state only, is the whole of it: it is weighed against nothing. */
function sizeOf({ before, after, counts }: RankMove['because'][number]): number {
  const [from, to] = [counts === 'after' ? null : before, counts === 'before' ? null : after];
  return Math.abs((to ?? 0) - (from ?? 0));
}
