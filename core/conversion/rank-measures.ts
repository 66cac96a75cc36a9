/** Measures by how much burden they take away for what they cost. */
import type { MitigationId } from '../sites/mitigations.ts';
import type { DeltaValue } from './quantity.ts';

/** A measure with the burden as planned and with it, as risks in [0, 1], and its cost in million US dollars. */
export type WeighedMeasure = {
  readonly id: MitigationId;
  readonly before: number;
  readonly after: number;
  /** Null where no range holds. */
  readonly cost: DeltaValue | null;
};

export type RankedMeasure = WeighedMeasure & {
  /** Points of 100 that the burden falls by; negative where it rises. */
  readonly lowers: number;
  /** Points per million dollars, at the likely cost and at its ends; null without a cost. */
  readonly perUSDM: DeltaValue | null;
};

/** Dearest per point last: those that lower nothing after those that do, those without a cost after those with one. */
export function rankMeasures(measures: readonly WeighedMeasure[]): readonly RankedMeasure[] {
  return measures.map(ranked).toSorted((a, b) => tier(a) - tier(b) || worth(b) - worth(a));
}

function ranked(measure: WeighedMeasure): RankedMeasure {
  const lowers = 100 * (measure.before - measure.after);
  const { cost } = measure;
  if (cost === null || cost.value <= 0) return { ...measure, lowers, perUSDM: null };
  // A measure that may cost nothing has no upper bound: its own likely value stands in for the end.
  const per = (usdM: number) => lowers / (usdM > 0 ? usdM : cost.value);
  const ends = [per(cost.low), per(cost.high)];
  return {
    ...measure,
    lowers,
    perUSDM: { value: per(cost.value), low: Math.min(...ends), high: Math.max(...ends) },
  };
}

function tier({ lowers, perUSDM }: RankedMeasure): number {
  if (lowers <= 0) return 2;
  return perUSDM === null ? 1 : 0;
}

function worth({ lowers, perUSDM }: RankedMeasure): number {
  return perUSDM === null ? lowers : perUSDM.value;
}
