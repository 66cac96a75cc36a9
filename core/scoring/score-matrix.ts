/**
 * From a decision matrix and weights to scores: the fast half, run in the frame in which a slider moves.
 *
 * A site's score depends on its own row alone: adding a site never moves another site's score, only ranks.
 * Source: domain/methods.md section 6.
 */
import { isExcluded, type Criterion, type DecisionMatrix, type MatrixRow } from '../criteria/decision-matrix.ts';
import type { ExclusionVerdict } from '../criteria/exclusion.ts';
import { GROUPS, type GateVerdict, type Group, type Perspective } from '../indicators/reading.ts';
import { groupWeight, indicatorWeight, type Weights } from '../weights/weights.ts';
import { aggregate, DEFAULT_AGGREGATION, type Aggregation } from './aggregation.ts';
import { bandOfRange, type Band } from './bands.ts';

/** Risks in [0, 1]. `point` is null when nothing is known; it always lies within [low, high]. */
export type ScoreRange = {
  readonly point: number | null;
  /** Every unknown at 0, every reading at its kinder end. */
  readonly low: number;
  /** Every unknown at 1, every reading at its harsher end. */
  readonly high: number;
  /** Share of weight that rests on known readings, 0-1. */
  readonly coverage: number;
};

export type GroupScore = ScoreRange & { readonly group: Group; readonly weight: number };

/** What one criterion adds: `weight` is its share of the whole perspective, all shares sum to 1. */
export type WeightedCriterion = Criterion & { readonly weight: number };

export type SiteScore = {
  readonly siteId: string;
  readonly score: ScoreRange;
  readonly band: Band;
  readonly groups: readonly GroupScore[];
  readonly criteria: readonly WeightedCriterion[];
  readonly gates: readonly GateVerdict[];
  /** True when an exclusion leaves the site without a score: no point, no band, no rank, only the reason. */
  readonly excluded: boolean;
  readonly exclusions: readonly ExclusionVerdict[];
  /** 1 = lowest risk; sites whose points round to the same whole number share a rank; null without a point. */
  readonly rank: number | null;
};

/** The score of a site by itself: ranks are among sites. */
export type UnrankedScore = Omit<SiteScore, 'rank'>;

/** Scores of all rows, in the order of the matrix, with ranks among them. */
export function scoreMatrix(
  matrix: DecisionMatrix,
  weights: Weights,
  aggregation: Aggregation = DEFAULT_AGGREGATION,
): readonly SiteScore[] {
  const scores = matrix.rows.map((row) => scoreRow(row, { perspective: matrix.perspective, weights, aggregation }));
  const points = scores.map(({ score }) => roundedPoint(score.point));
  return scores.map((score, i) => ({ ...score, rank: rankOf(points[i] ?? null, points) }));
}

/** Score as the reader sees it, 0-100 without decimals; null without a point. */
export function roundedPoint(point: number | null): number | null {
  return point === null ? null : Math.round(point * 100);
}

function rankOf(point: number | null, points: readonly (number | null)[]): number | null {
  return point === null ? null : 1 + points.filter((other) => other !== null && other < point).length;
}

export type RowQuestion = {
  readonly perspective: Perspective;
  readonly weights: Weights;
  readonly aggregation: Aggregation;
};

/** The score of one row with everything a reader needs to check it; ranks are among sites and stand elsewhere. */
export function scoreRow(row: MatrixRow, { perspective, weights, aggregation }: RowQuestion): UnrankedScore {
  const members = GROUPS.map((group) => ({
    group,
    criteria: row.criteria.filter((criterion) => criterion.group === group),
    weight: groupWeight(weights, perspective, group),
  }));
  const counting = members.filter(
    ({ criteria, weight }) =>
      weight > 0 && criteria.some(({ indicator }) => indicatorWeight(weights, perspective, indicator) > 0),
  );
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  const within = (criterion: Criterion) => indicatorWeight(weights, perspective, criterion.indicator);
  const groups = counting.map(({ group, criteria, weight }) => ({
    group,
    weight: weight / total,
    ...scoreGroup(criteria, criteria.map(within), aggregation),
  }));
  const excluded = isExcluded(row);
  const judged = applyGates(scoreTotal(groups, aggregation), row.gates);
  const score = excluded ? { ...judged, point: null } : judged;
  return {
    siteId: row.siteId,
    score,
    band: excluded ? null : bandOfRange(score.low, score.high, score.coverage),
    excluded,
    exclusions: row.exclusions,
    groups,
    criteria: counting.flatMap(({ criteria, weight }) => {
      const sum = criteria.reduce((all, criterion) => all + within(criterion), 0);
      return criteria.map((criterion) => ({ ...criterion, weight: ((weight / total) * within(criterion)) / sum }));
    }),
    gates: row.gates,
  };
}

function scoreGroup(criteria: readonly Criterion[], weights: readonly number[], aggregation: Aggregation): ScoreRange {
  const mean = (values: readonly number[], of: readonly number[]) => aggregate(values, of, aggregation, 'in-group');
  const known = criteria.flatMap(({ risk }, i) => {
    const weight = weights[i] ?? 0;
    return risk === null || weight === 0 ? [] : [{ risk, weight }];
  });
  const knownWeights = known.map(({ weight }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return ordered({
    point:
      known.length === 0
        ? null
        : mean(
            known.map(({ risk }) => risk.point),
            knownWeights,
          ),
    low: mean(
      criteria.map(({ risk }) => risk?.low ?? 0),
      weights,
    ),
    high: mean(
      criteria.map(({ risk }) => risk?.high ?? 1),
      weights,
    ),
    coverage: knownWeights.reduce((sum, weight) => sum + weight, 0) / all,
  });
}

/** The laws of means put the point inside the bounds; rounding of the last binary digit must not take it out. */
function ordered({ point, low, high, coverage }: ScoreRange): ScoreRange {
  const within = point === null ? null : Math.min(Math.max(point, low), high);
  return { point: within, low, high, coverage: Math.min(1, coverage) };
}

function scoreTotal(groups: readonly GroupScore[], aggregation: Aggregation): ScoreRange {
  // Without any weight nothing is known: the honest range is everything.
  if (groups.length === 0) return { point: null, low: 0, high: 1, coverage: 0 };
  const weights = groups.map(({ weight }) => weight);
  const known = groups.flatMap(({ point, weight }) => (point === null ? [] : [{ point, weight }]));
  const over = (values: readonly number[], of: readonly number[]) => aggregate(values, of, aggregation, 'over-groups');
  const mean = (values: readonly number[]) => over(values, weights);
  return ordered({
    point:
      known.length === 0
        ? null
        : over(
            known.map(({ point }) => point),
            known.map(({ weight }) => weight),
          ),
    low: mean(groups.map(({ low }) => low)),
    high: mean(groups.map(({ high }) => high)),
    coverage: groups.reduce((sum, { weight, coverage }) => sum + weight * coverage, 0),
  });
}

/** A failed gate lifts point, low and high to its floor; a gate that cannot be judged lifts only high. */
function applyGates(score: ScoreRange, gates: readonly GateVerdict[]): ScoreRange {
  let { point, low, high } = score;
  for (const { verdict, floor } of gates) {
    if (verdict === 'pass') continue;
    high = Math.max(high, floor);
    if (verdict === 'unknown') continue;
    low = Math.max(low, floor);
    point = point === null ? null : Math.max(point, floor);
  }
  return { point, low, high, coverage: score.coverage };
}
