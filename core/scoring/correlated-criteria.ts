/**
 * Criteria that say the same twice: found in the sites, or known beforehand.
 *
 * A risk that two criteria carry counts twice, whatever the weights say. Neither list changes a score: the method page
 * shows them so that a reader can object and an analyst can lower a weight.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 4; domain/methods.md section 5.
 */
import type { DecisionMatrix } from '../criteria/decision-matrix.ts';
import { spearman } from '../lib/correlation.ts';

/** Two criteria whose risks rise together: Spearman's rho over the `sites` at which both are known. */
export type CorrelatedPair = {
  readonly a: string;
  readonly b: string;
  readonly rho: number;
  readonly sites: number;
};

/** From here on two criteria are flagged. Heuristic: two thirds of the variance of the ranks is shared. */
const STRONG = 0.8;
/** Fewer sites say little: with eight, one unrelated pair in 92 reaches 0.8 by chance (all orders counted). Heuristic. */
const FEWEST_SITES = 8;

/** Pairs with rho of 0.8 or more over eight sites or more, strongest first; ties in the order of the criteria. */
export function correlatedCriteria({ rows }: DecisionMatrix): readonly CorrelatedPair[] {
  const ids = (rows[0]?.criteria ?? []).map(({ indicator }) => indicator);
  const risks = ids.map((_, column) => rows.map(({ criteria }) => criteria[column]?.risk?.point ?? null));
  const pairs = ids.flatMap((a, i) =>
    ids.slice(i + 1).flatMap((b, k): CorrelatedPair[] => {
      const { xs, ys } = knownInBoth(risks[i] ?? [], risks[i + 1 + k] ?? []);
      const rho = xs.length < FEWEST_SITES ? null : spearman(xs, ys);
      return rho !== null && rho >= STRONG ? [{ a, b, rho, sites: xs.length }] : [];
    }),
  );
  return pairs.toSorted((one, other) => other.rho - one.rho);
}

/** Pairs found in any of the matrices, each once and as first found: the perspectives share criteria. */
export function correlatedInAny(matrices: readonly DecisionMatrix[]): readonly CorrelatedPair[] {
  const pairs = matrices.flatMap(correlatedCriteria);
  return pairs.filter(({ a, b }, i) => pairs.findIndex((other) => other.a === a && other.b === b) === i);
}

function knownInBoth(a: readonly (number | null)[], b: readonly (number | null)[]) {
  const both = a.flatMap((x, i) => {
    const y = b[i] ?? null;
    return x === null || y === null ? [] : [{ x, y }];
  });
  return { xs: both.map(({ x }) => x), ys: both.map(({ y }) => y) };
}

/** Two criteria that overlap by their definition; `reason` is a sentence in the catalogue `indicators`. */
export type DeclaredOverlap = { readonly a: string; readonly b: string; readonly reason: string };

/** Overlaps that follow from what is measured, whatever the sites. Source: the definitions in domain/indicators.md. */
export const DECLARED_OVERLAPS: readonly DeclaredOverlap[] = [
  { a: 'land-use.people-5km', b: 'land-use.people-16km', reason: 'overlap.circle-in-circle' },
  { a: 'grid.line-distance', b: 'grid.substation-distance', reason: 'overlap.lines-end-at-substations' },
  { a: 'opposition.instrument', b: 'opposition.precedents', reason: 'overlap.decision-and-precedent' },
  { a: 'opposition.precedents', b: 'opposition.contest', reason: 'overlap.case-and-events' },
  { a: 'opposition.contest', b: 'opposition.grievance', reason: 'overlap.complaint-and-event' },
];
