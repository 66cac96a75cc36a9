/**
 * The calibration card of a back-test: how many cases, how they ended tier by tier, and whether the score may be called
 * a probability. The share blocked should rise from tier to tier; counts and intervals say how far that can be told.
 *
 * Source: domain/methods.md sections 3 and 6.
 */
import { BANDS, type BandWord } from '../scoring/bands.ts';
import { aucWithInterval, type AucWithInterval } from './auc-interval.ts';
import { LEFT_OUT_REASONS, type BackTest, type LeftOut, type ScoredCase } from './backtest.ts';
import { brierScore, brierSkill } from './brier.ts';
import { probabilityRule, type RuleLine } from './probability-rule.ts';
import { expectedCalibrationError, reliabilityBins, type ReliabilityBin } from './reliability-bins.ts';
import { wilsonInterval, type ShareInterval } from './wilson-interval.ts';

/** Cases of a tier by outcome; share and Wilson interval are null where the tier is empty. */
export type TierOutcomes = {
  readonly tier: BandWord;
  readonly n: number;
  readonly blocked: number;
  readonly withoutPrecedent: number;
  readonly share: number | null;
  readonly interval: ShareInterval | null;
};

export type CalibrationCard = {
  readonly n: number;
  readonly blocked: number;
  /** Cases with an earlier decided case nearby; the others carry the prior alone. */
  readonly withPrecedent: number;
  readonly share: number | null;
  readonly interval: ShareInterval | null;
  readonly tiers: readonly TierOutcomes[];
  /** True when no tier that holds cases has a smaller share blocked than the one before; null with fewer than two. */
  readonly rises: boolean | null;
  readonly auc: AucWithInterval;
  readonly brier: number | null;
  /** Brier score of the expanding base rate, which knows only earlier cases, and the skill against it. */
  readonly baseBrier: number | null;
  readonly skill: number | null;
  /** Brier score of the share blocked among these very cases, which nobody knew before: a harder mark, for comparison. */
  readonly hindsightBrier: number | null;
  readonly hindsightSkill: number | null;
  readonly ece: number | null;
  readonly bins: readonly ReliabilityBin[];
  readonly rule: readonly RuleLine[];
  readonly mayPrintProbability: boolean;
  readonly leftOut: Readonly<Record<LeftOut['reason'], number>>;
};

/** The card; `seed` is that of the interval of the AUC. */
export function calibrationCard({ scored, leftOut }: BackTest, seed: number): CalibrationCard {
  const n = scored.length;
  const blocked = blocksOf(scored);
  const tiers = BANDS.map((tier) => tierOutcomes(tier, scored));
  const brier = brierScore(scored);
  const baseBrier = brierScore(scored.map((one) => ({ share: one.baseRate, blocked: one.blocked })));
  const hindsightBrier = brierScore(scored.map((one) => ({ share: blocked / n, blocked: one.blocked })));
  const skill = brierSkill(brier, baseBrier);
  const bins = reliabilityBins(scored);
  const ece = expectedCalibrationError(bins);
  const rule = probabilityRule({ ece, skill, n, blocked });
  return {
    ...{ n, blocked, withPrecedent: scored.filter(({ hasPrecedent }) => hasPrecedent).length },
    ...shareOf(blocked, n),
    ...{ tiers, rises: rises(tiers) },
    auc: aucWithInterval(
      // A case whose county is not known stands for itself.
      scored.map((one) => ({ score: one.share, blocked: one.blocked, group: one.county ?? `case ${one.id}` })),
      seed,
    ),
    ...{ brier, baseBrier, skill, hindsightBrier, hindsightSkill: brierSkill(brier, hindsightBrier), ece, bins },
    ...{ rule, mayPrintProbability: rule.every(({ passes }) => passes) },
    leftOut: countsOf(leftOut),
  };
}

function tierOutcomes(tier: BandWord, scored: readonly ScoredCase[]): TierOutcomes {
  const within = scored.filter((one) => one.tier === tier);
  const blocked = blocksOf(within);
  const withoutPrecedent = within.filter(({ hasPrecedent }) => !hasPrecedent).length;
  return { tier, n: within.length, blocked, withoutPrecedent, ...shareOf(blocked, within.length) };
}

function blocksOf(cases: readonly ScoredCase[]): number {
  return cases.filter(({ blocked }) => blocked).length;
}

function shareOf(blocked: number, n: number): Pick<TierOutcomes, 'share' | 'interval'> {
  return n === 0 ? { share: null, interval: null } : { share: blocked / n, interval: wilsonInterval(blocked, n) };
}

function rises(tiers: readonly TierOutcomes[]): boolean | null {
  const shares = tiers.flatMap(({ share }) => (share === null ? [] : [share]));
  return shares.length < 2 ? null : shares.every((share, i) => i === 0 || share >= (shares[i - 1] ?? share));
}

function countsOf(leftOut: readonly LeftOut[]): CalibrationCard['leftOut'] {
  const count = (reason: LeftOut['reason']) => leftOut.filter((one) => one.reason === reason).length;
  return Object.fromEntries(LEFT_OUT_REASONS.map((reason) => [reason, count(reason)])) as CalibrationCard['leftOut'];
}
