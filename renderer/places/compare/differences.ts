/** The order of factors in a comparison: those that set the sites apart come first. */
import type { UnrankedScore } from '../../../core/scoring/score-matrix.ts';

/**
 * Indicators of the chosen sites by weight times spread of risk, largest first; ties by weight, then in the
 * indicators' order. What is neither weighed nor known of any of them is left out. An unknown risk counts as its whole range, 0 to 1, because it may be anything.
 */
export function differencesFirst(scores: readonly Pick<UnrankedScore, 'criteria'>[]): readonly string[] {
  const criteria = scores[0]?.criteria ?? [];
  return criteria
    .filter(({ indicator, weight }) => weight > 0 || isKnownSomewhere(scores, indicator))
    .map(({ indicator, weight }) => ({ indicator, weight, size: weight * spread(scores, indicator) }))
    .sort((a, b) => b.size - a.size || b.weight - a.weight)
    .map(({ indicator }) => indicator);
}

function isKnownSomewhere(scores: readonly Pick<UnrankedScore, 'criteria'>[], indicator: string): boolean {
  return scores.some(({ criteria }) => criteria.some((one) => one.indicator === indicator && one.risk !== null));
}

function spread(scores: readonly Pick<UnrankedScore, 'criteria'>[], indicator: string): number {
  const risks = scores.flatMap(({ criteria }) => {
    const risk = criteria.find((criterion) => criterion.indicator === indicator)?.risk;
    return risk === undefined ? [] : risk === null ? [0, 1] : [risk.point];
  });
  return risks.length === 0 ? 0 : Math.max(...risks) - Math.min(...risks);
}
