/**
 * Weights from pairwise judgements (analytic hierarchy process), and how well the judgements agree with each other.
 *
 * w is the principal eigenvector of the reciprocal matrix A, lambda its eigenvalue; CI = (lambda - n)/(n - 1) and
 * CR = CI/RI(n), acceptable up to 0.10. Consistent judgements have lambda = n and CR = 0.
 * The random index is that of complete matrices; with missing pairs CR comes out kinder than it should.
 * Source: Saaty, The Analytic Hierarchy Process (1980); domain/methods.md section 1.
 */
import { err, ok, type Result } from '../lib/result.ts';
import { completeJudgements } from './complete-judgements.ts';
import { judgementMatrix, type Judgement, type JudgementError, type JudgementMatrix } from './judgement.ts';
import { principalPair } from './principal-eigenvector.ts';
import { randomIndex, type RandomIndexTable } from './random-index.ts';

/** Judgements with a greater ratio deserve another look. Source: Saaty (1980). */
export const ACCEPTABLE_RATIO = 0.1;

export type PairwiseWeights = {
  /** In the order of the items; positive, sum 1. */
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  readonly consistencyIndex: number;
  /** 0 for two items; null for more than ten, for which no table has a random index. */
  readonly consistencyRatio: number | null;
  readonly randomIndex: RandomIndexTable;
  /** Pairs nobody judged, with the ratio that fits the others best. */
  readonly completed: readonly Judgement[];
  /** The judgement that agrees least with the weights; null when all agree. */
  readonly revisit: Revisit | null;
};

/** A judgement and the ratio that the weights from all judgements imply for the same pair. */
export type Revisit = { readonly judgement: Judgement; readonly implied: number };

export type PairwiseError = JudgementError | { readonly code: 'not-connected' };

/** Weights of `items` from judgements about pairs of them; incomplete is fine as long as all are connected. */
export function pairwiseWeights(
  items: readonly string[],
  judgements: readonly Judgement[],
  table: RandomIndexTable,
): Result<PairwiseWeights, PairwiseError> {
  const judged = judgementMatrix(items, judgements);
  if (!judged.ok) return judged;
  const matrix = completeJudgements(judged.value);
  if (matrix === null) return err({ code: 'not-connected' });
  const { vector, value } = principalPair(matrix);
  const count = items.length;
  // Never below 0 in exact arithmetic (Saaty 1980, theorem 7-16); rounding must not print -0.0000.
  const consistencyIndex = Math.max(0, (value - count) / (count - 1));
  return ok({
    weights: vector,
    lambdaMax: value,
    consistencyIndex,
    consistencyRatio: consistencyRatio(consistencyIndex, count, table),
    randomIndex: table,
    completed: pairs(items, judged.value, (entry) => entry === null).map(({ first, second, i, j }) => ({
      first,
      second,
      ratio: matrix[i]?.[j] ?? 1,
    })),
    revisit: leastConsistent(items, judged.value, vector),
  });
}

function consistencyRatio(index: number, count: number, table: RandomIndexTable): number | null {
  if (count === 2) return 0;
  const random = randomIndex(table, count);
  return random === null ? null : index / random;
}

/** Judgements that agree with the weights to this share say the same. Heuristic: far below what anyone can judge. */
const AGREES = 1e-6;

/** Factors this close are equal: in a circle of three answers all are equally far off, up to the last digits. */
const EQUAL = 1e-9;

/** The pair with the greatest factor between a_ij and w_i/w_j; the first of equals. Source: Saaty, EJOR 145 (2003). */
function leastConsistent(
  items: readonly string[],
  judged: JudgementMatrix,
  weights: readonly number[],
): Revisit | null {
  let worst: Revisit | null = null;
  let greatest = Math.log1p(AGREES);
  for (const { first, second, i, j } of pairs(items, judged, (entry) => entry !== null)) {
    const ratio = judged[i]?.[j] ?? 1;
    const implied = (weights[i] ?? 0) / (weights[j] ?? 1);
    const apart = Math.abs(Math.log(ratio / implied));
    if (apart > greatest + EQUAL) {
      greatest = apart;
      worst = { judgement: { first, second, ratio }, implied };
    }
  }
  return worst;
}

type ItemPair = { readonly first: string; readonly second: string; readonly i: number; readonly j: number };

/** Pairs above the diagonal whose entry passes, row by row. */
function pairs(
  items: readonly string[],
  matrix: JudgementMatrix,
  passes: (entry: number | null) => boolean,
): readonly ItemPair[] {
  return items.flatMap((first, i) =>
    items.flatMap((second, j) => (i < j && passes(matrix[i]?.[j] ?? null) ? [{ first, second, i, j }] : [])),
  );
}
