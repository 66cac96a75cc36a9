/**
 * Does another method rank the sites differently? Ours beside TOPSIS and PROMETHEE II, on the same risks and weights.
 *
 * The other two need every reading, so the comparison keeps the criteria that are known at all sites, and ours is worked
 * out again on those: a rank that differs then differs by method, not by what was left out. Gates are left out of all
 * three, and so are sites that an exclusion leaves without a score. TOPSIS and PROMETHEE II look at the other sites, so adding one may reorder the rest; ours cannot.
 */
import { isExcluded, type DecisionMatrix } from '../criteria/decision-matrix.ts';
import { kendall, spearman } from '../lib/correlation.ts';
import { invariant } from '../lib/invariant.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Weights } from '../weights/weights.ts';
import { DEFAULT_AGGREGATION, type Aggregation } from './aggregation.ts';
import { prometheeII, type Thresholds } from './promethee-ii.ts';
import { roundedPoint, scoreMatrix, type SiteScore, type WeightedCriterion } from './score-matrix.ts';
import { topsis, type ValueTable } from './topsis.ts';

export type OtherMethod = 'topsis' | 'promethee';

/** Ranks, 1 = lowest risk; sites that a method holds equal share one. */
export type MethodRanks = { readonly siteId: string; readonly ours: number } & Readonly<Record<OtherMethod, number>>;

/** How the order of another method goes with ours. Correlations are null when a method holds all sites equal. */
export type Agreement = {
  readonly spearman: number | null;
  readonly kendall: number | null;
  /** Pairs that ours puts in one order and the other method in the opposite one; a tie in either is no flip. */
  readonly flips: readonly { readonly ahead: string; readonly behind: string }[];
};

export type MethodComparison = {
  /** By our rank; equal ones in the order of the matrix. */
  readonly sites: readonly MethodRanks[];
  readonly agreement: Readonly<Record<OtherMethod, Agreement>>;
  /** Criteria compared; their weights are shares of all weight and sum to less than 1 when others were left out. */
  readonly kept: readonly { readonly indicator: string; readonly weight: number }[];
  /** Criteria that count but are not known at every site. */
  readonly leftOut: readonly string[];
};

export type MethodComparisonError =
  | { readonly code: 'too-few-sites'; readonly count: number }
  | { readonly code: 'nothing-shared'; readonly leftOut: readonly string[] };

/**
 * Risks that differ by 0.05 do not count in PROMETHEE II, those that differ by 0.25, the width of a band, count in full.
 * *heuristic*
 */
const RISK_THRESHOLDS: Thresholds = { indifference: 0.05, preference: 0.25 };
/** Values of TOPSIS and PROMETHEE II closer than this are equal: the last digits of a sum. Heuristic. */
const SAME = 1e-9;

/** The three orders of the sites of a matrix, or why they cannot be compared. */
export function compareMethods(
  matrix: DecisionMatrix,
  weights: Weights,
  aggregation: Aggregation = DEFAULT_AGGREGATION,
): Result<MethodComparison, MethodComparisonError> {
  const rows = matrix.rows.filter((row) => !isExcluded(row));
  const [first] = scoreMatrix({ ...matrix, rows }, weights, aggregation);
  if (first === undefined || rows.length < 2) return err({ code: 'too-few-sites', count: rows.length });
  const counting = first.criteria.filter(({ weight }) => weight > 0);
  const isShared = ({ indicator }: { readonly indicator: string }) =>
    rows.every(({ criteria }) => criteria.some((one) => one.indicator === indicator && one.risk !== null));
  const kept = counting.filter(isShared);
  const leftOut = counting.filter((criterion) => !kept.includes(criterion)).map(({ indicator }) => indicator);
  if (kept.length === 0) return err({ code: 'nothing-shared', leftOut });
  return ok({
    ...orders(onlyShared({ ...matrix, rows }, kept), (shared) => scoreMatrix(shared, weights, aggregation)),
    kept: kept.map(({ indicator, weight }) => ({ indicator, weight })),
    leftOut,
  });
}

function onlyShared(matrix: DecisionMatrix, kept: readonly WeightedCriterion[]): DecisionMatrix {
  const ids = new Set(kept.map(({ indicator }) => indicator));
  return {
    ...matrix,
    rows: matrix.rows.map((row) => ({
      siteId: row.siteId,
      criteria: row.criteria.filter(({ indicator }) => ids.has(indicator)),
      gates: [],
      exclusions: [],
    })),
  };
}

function orders(
  matrix: DecisionMatrix,
  score: (matrix: DecisionMatrix) => readonly SiteScore[],
): Pick<MethodComparison, 'sites' | 'agreement'> {
  const scores = score(matrix);
  const table = tableOf(scores.map(({ criteria }) => criteria));
  const ours = scores.map((site) => -(roundedPoint(site.score.point) ?? 0));
  const closeness = topsis(table).map((result) => result.closeness);
  const flows = prometheeII(table, RISK_THRESHOLDS).map(({ net }) => net);
  const ranks = { ours: ranksOf(ours), topsis: ranksOf(closeness), promethee: ranksOf(flows) };
  const ids = matrix.rows.map(({ siteId }) => siteId);
  const sites = ids.map((siteId, i) => ({
    siteId,
    ours: ranks.ours[i] ?? 0,
    topsis: ranks.topsis[i] ?? 0,
    promethee: ranks.promethee[i] ?? 0,
  }));
  return {
    sites: sites.toSorted((a, b) => a.ours - b.ours),
    agreement: {
      topsis: agreementOf(ids, ranks.ours, ranks.topsis),
      promethee: agreementOf(ids, ranks.ours, ranks.promethee),
    },
  };
}

function tableOf(rows: readonly (readonly WeightedCriterion[])[]): ValueTable {
  const [first] = rows;
  invariant(first !== undefined, 'two sites or more are compared');
  return {
    values: rows.map((criteria) =>
      criteria.map(({ risk }) => {
        invariant(risk !== null, 'only criteria known at all sites are compared');
        return risk.point;
      }),
    ),
    weights: first.map(({ weight }) => weight),
    directions: first.map(() => 'min'),
  };
}

/** Rank by value, greatest first; equal values share the best rank among them. */
function ranksOf(values: readonly number[]): readonly number[] {
  return values.map((value) => 1 + values.filter((other) => other > value + SAME).length);
}

function agreementOf(ids: readonly string[], ours: readonly number[], theirs: readonly number[]): Agreement {
  const flips = ids.flatMap((ahead, i) =>
    ids.flatMap((behind, j) => {
      const isAhead = (ours[i] ?? 0) < (ours[j] ?? 0);
      return isAhead && (theirs[i] ?? 0) > (theirs[j] ?? 0) ? [{ ahead, behind }] : [];
    }),
  );
  return { spearman: spearman(ours, theirs), kendall: kendall(ours, theirs), flips };
}
