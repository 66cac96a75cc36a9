/**
 * What the draws of readings need to know, packed so that it crosses to a worker without a pause: each reading's own
 * range in its unit, and how far its grade lets the risk stray.
 */
import { columnOf, type PackedReadings } from '../criteria/packed-readings.ts';
import type { ValueFunction } from '../curves/value-function.ts';
import type { Scale } from '../indicators/indicator.ts';
import type { SiteState } from '../indicators/reading.ts';
import { invariant } from '../lib/invariant.ts';
import { Grade } from '../sources/fact.ts';

/** Row-major, sites x criteria, length n * m. Where nothing is known, `value` is NaN. */
export type UncertainReadings = {
  /** By criterion: the curve that turns a drawn reading into risk; null where `value`, `low` and `high` are risks of classes. */
  readonly curves: readonly (ValueFunction | null)[];
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Half-width of the noise on the risk, 0-1. */
  readonly noise: Float64Array;
};

/** Half-width of the triangular noise on a risk, 0-1. Heuristic: domain/methods.md section 6. */
export const GRADE_NOISE: Readonly<Record<Grade, number>> = { A: 0.05, B: 0.1, C: 0.2, D: 0.35 };

export type ScaledIndicator = { readonly id: string; readonly scale: Scale };

/** Readings of one state in the units of the scales; sites keep their order, criteria are the indicators given. */
export function uncertainReadings(
  packed: PackedReadings,
  indicators: readonly ScaledIndicator[],
  state: SiteState,
): UncertainReadings {
  const size = packed.siteIds.length * indicators.length;
  const uncertain = {
    value: new Float64Array(size).fill(NaN),
    low: new Float64Array(size).fill(NaN),
    high: new Float64Array(size).fill(NaN),
    noise: new Float64Array(size),
  };
  const { value, low, high, grade } = packed.states[state];
  indicators.forEach(({ id, scale }, column) => {
    const numberOf = numbersOf(scale, packed.words);
    let from = columnOf(packed, id);
    for (let cell = column; cell < size; cell += indicators.length, from += packed.indicators.length) {
      const read = value[from] ?? NaN;
      if (Number.isNaN(read)) continue;
      const ends = [numberOf(read), numberOf(low[from] ?? read), numberOf(high[from] ?? read)] as const;
      uncertain.value[cell] = ends[0];
      uncertain.low[cell] = Math.min(...ends);
      uncertain.high[cell] = Math.max(...ends);
      uncertain.noise[cell] = GRADE_NOISE[Grade.options[grade[from] ?? 0] ?? 'D'];
    }
  });
  return { curves: indicators.map(({ scale }) => (scale.kind === 'curve' ? scale.curve : null)), ...uncertain };
}

/** What a packed cell is on a scale: the reading itself on a curve, the risk of its word on classes. */
function numbersOf(scale: Scale, words: readonly string[]): (cell: number) => number {
  if (scale.kind === 'curve') return (cell) => cell;
  const risks = words.map((word) => scale.risks[word]);
  return (cell) => {
    const risk = risks[cell];
    invariant(risk !== undefined, 'the scale knows the classes of its readings');
    return risk;
  };
}
