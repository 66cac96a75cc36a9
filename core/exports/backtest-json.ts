/** A back-test as JSON; docs/backtest-json.md names the keys. Shares, scores and errors are 0-1, risks 0-100. */
import type { BackTest, ScoredCase } from '../calibration/backtest.ts';
import { tierSentence } from '../calibration/card-sentences.ts';
import type { CalibrationCard, TierOutcomes } from '../calibration/calibration-card.ts';
import type { ShareInterval } from '../calibration/wilson-interval.ts';
import type { ValueFunction } from '../curves/value-function.ts';
import type { PrecedentTerms } from '../indicators/opposition/precedents.ts';
import { say } from '../text/say.ts';
import { percent, rounded } from './json-numbers.ts';

export type BackTested = {
  readonly fileName: string;
  readonly terms: PrecedentTerms;
  readonly curve: ValueFunction;
  readonly test: BackTest;
  readonly card: CalibrationCard;
};

/** The whole document, for `JSON.stringify`. */
export function backTestJson({ fileName, terms, curve, test, card }: BackTested) {
  const { prior, radiusKm, months } = terms;
  return {
    file: fileName,
    asOf: 'decision',
    indicator: 'opposition.precedents',
    parameters: { priorBlocked: prior.blocked, priorAdvanced: prior.advanced, radiusKm, months },
    curve: curve.map(({ at, risk }) => ({ at, risk: percent(risk) })),
    definitions: {
      tier: tierSentence(curve, 'en'),
      fold: say('en', 'app', 'calibration.fold'),
      baseRate: 'expanding: earlier cases only, under the same rule of folds, shrunk by the same prior',
      interval: 'shares: Wilson 95 %; AUC: 2.5 and 97.5 % quantiles of a bootstrap that draws whole counties',
    },
    card: cardJson(card),
    cases: test.scored.map(caseJson),
    leftOut: test.leftOut,
  };
}

function cardJson({ auc, brier, ece, bins, rule, tiers, ...card }: CalibrationCard) {
  return {
    n: card.n,
    blocked: card.blocked,
    advanced: card.n - card.blocked,
    withPrecedent: card.withPrecedent,
    ...shareJson(card),
    tiers: tiers.map(({ tier, n, blocked, withoutPrecedent, ...of }) => ({
      ...{ tier, n, blocked, withoutPrecedent },
      ...shareJson(of),
    })),
    risesFromTierToTier: card.rises,
    auc: { ...auc, value: orNull(auc.value), low: orNull(auc.low), high: orNull(auc.high) },
    brier: orNull(brier),
    baseRateBrier: orNull(card.baseBrier),
    skill: orNull(card.skill),
    hindsightBrier: orNull(card.hindsightBrier),
    hindsightSkill: orNull(card.hindsightSkill),
    ece: orNull(ece),
    bins: bins.map((bin) => ({ ...bin, stated: orNull(bin.stated), observed: orNull(bin.observed) })),
    rule: rule.map((line) => ({ ...line, value: orNull(line.value) })),
    mayPrintProbability: card.mayPrintProbability,
    leftOut: card.leftOut,
  };
}

function caseJson({ share, risk, baseRate, ...one }: ScoredCase) {
  return { ...one, share: rounded(share), risk: percent(risk), baseRate: rounded(baseRate) };
}

function shareJson({ share, interval }: Pick<TierOutcomes, 'share' | 'interval'>) {
  return { share: orNull(share), interval: interval === null ? null : roundedEnds(interval) };
}

function roundedEnds({ low, high }: ShareInterval): ShareInterval {
  return { low: rounded(low), high: rounded(high) };
}

function orNull(value: number | null): number | null {
  return value === null ? null : rounded(value);
}
