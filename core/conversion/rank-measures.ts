/**
 * Measures by how much burden they take away for what they cost.
 *
 * First come those that lower the score, by points per dollar; then those that take away water, noise or load that the
 * weights do not count, by the largest share of a row per dollar. Measures that come out the same are tied.
 */
import type { MitigationId } from '../sites/mitigations.ts';
import type { MovedRow } from './moved-rows.ts';
import type { DeltaValue } from './quantity.ts';

/** A measure with what it does to the burden, and its cost in million US dollars. */
export type WeighedMeasure = {
  readonly id: MitigationId;
  /** Burden as risks in [0, 1] as planned and with it, on what is known in both; null where nothing is. */
  readonly before: number | null;
  readonly after: number | null;
  /** Share of weight that both rest on, 0-1. */
  readonly coverage: number;
  /** Rows of burden that it moves or makes known. */
  readonly rows: readonly MovedRow[];
  /** Indicators that weigh and are known only with it: a step of the score that they cause is none of the burden. */
  readonly madeKnown: readonly string[];
  /** Null where no range holds. */
  readonly cost: DeltaValue | null;
};

/** What a million dollars buys: points of the score, or percent of the row that it lowers most. */
export type Worth = { readonly of: 'points' | 'percent'; readonly perUSDM: DeltaValue };

export type RankedMeasure = WeighedMeasure & {
  /** Whole points of 100 that the burden falls by, as the reader sees them; negative where it rises. */
  readonly lowers: number;
  /** Null without a cost, and where it takes nothing away. */
  readonly worth: Worth | null;
  /** 1 = most for its cost; null without a worth. */
  readonly rank: number | null;
  readonly isTied: boolean;
};

/** Dearest last: after those with a worth those without a cost, those that take nothing away, those that add burden. */
export function rankMeasures(measures: readonly WeighedMeasure[]): readonly RankedMeasure[] {
  const judged = measures.map((measure) => ({ ...measure, lowers: lowers(measure), worth: worthOf(measure) }));
  const ordered = judged.toSorted((a, b) => compare(orderOf(a), orderOf(b)));
  return ordered.map((measure) => {
    const same = ordered.filter((other) => compare(orderOf(other), orderOf(measure)) === 0);
    const first = ordered.findIndex((other) => compare(orderOf(other), orderOf(measure)) === 0);
    return {
      ...measure,
      rank: measure.worth === null ? null : first + 1,
      isTied: measure.worth !== null && same.length > 1,
    };
  });
}

/** Of a measure the largest share of one row that it takes away, 0-1. */
function mostTaken({ rows }: Pick<WeighedMeasure, 'rows'>): number {
  return Math.max(0, ...rows.map(({ taken }) => taken ?? 0));
}

function lowers({ before, after }: WeighedMeasure): number {
  return before === null || after === null ? 0 : Math.round(100 * before) - Math.round(100 * after);
}

function worthOf(measure: WeighedMeasure): Worth | null {
  const { cost } = measure;
  const points = lowers(measure);
  const amount = points > 0 ? points : points === 0 ? 100 * mostTaken(measure) : 0;
  if (cost === null || cost.value <= 0 || amount <= 0) return null;
  // A measure that may cost nothing has no upper bound: its own likely value stands in for the end.
  const per = (usdM: number) => amount / (usdM > 0 ? usdM : cost.value);
  return {
    of: points > 0 ? 'points' : 'percent',
    perUSDM: { value: per(cost.value), low: per(cost.high), high: per(cost.low) },
  };
}

type Judged = WeighedMeasure & Pick<RankedMeasure, 'lowers' | 'worth'>;

/** Smaller comes first. Two figures of a worth count: costs are known no better. */
function orderOf(measure: Judged): readonly number[] {
  const { worth } = measure;
  const perUSDM = worth === null ? 0 : Number(worth.perUSDM.value.toPrecision(2));
  const withoutCost = worth === null ? [-measure.lowers, -Math.round(100 * mostTaken(measure))] : [0, 0];
  return [tierOf(measure), -perUSDM, ...withoutCost];
}

function tierOf({ lowers: points, worth, rows }: Judged): number {
  if (points < 0) return 4;
  if (worth !== null) return worth.of === 'points' ? 0 : 1;
  return points > 0 || mostTaken({ rows }) > 0 ? 2 : 3;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}
