/**
 * What the draws of readings need to know, packed so that it crosses to a worker without a pause: each reading's own
 * range in its unit, and how far its grade lets the risk stray.
 */
import type { SiteReadings } from '../criteria/site-readings.ts';
import type { ValueFunction } from '../curves/value-function.ts';
import type { Scale } from '../indicators/indicator.ts';
import type { KnownReading, SiteState } from '../indicators/reading.ts';
import { invariant } from '../lib/invariant.ts';
import type { Grade } from '../sources/fact.ts';

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

/** Packs the readings of one state; sites and indicators keep their order. */
export function uncertainReadings(
  sites: readonly SiteReadings[],
  indicators: readonly ScaledIndicator[],
  state: SiteState,
): UncertainReadings {
  const size = sites.length * indicators.length;
  const packed = {
    value: new Float64Array(size).fill(NaN),
    low: new Float64Array(size).fill(NaN),
    high: new Float64Array(size).fill(NaN),
    noise: new Float64Array(size),
  };
  sites.forEach((site, row) => {
    indicators.forEach(({ id, scale }, column) => {
      const reading = site.readings[state][id];
      invariant(reading !== undefined, `every indicator was read: ${id}`);
      if (!reading.known) return;
      const cell = row * indicators.length + column;
      const [value, low, high] = numbersOf(scale, reading);
      packed.value[cell] = value;
      packed.low[cell] = Math.min(low, value);
      packed.high[cell] = Math.max(high, value);
      packed.noise[cell] = GRADE_NOISE[reading.grade];
    });
  });
  return { curves: indicators.map(({ scale }) => (scale.kind === 'curve' ? scale.curve : null)), ...packed };
}

type Numbers = readonly [value: number, low: number, high: number];

/** Value and ends in the unit of the curve; for classes the risks of the words, the lower one first. */
function numbersOf(scale: Scale, { value, low, high }: KnownReading): Numbers {
  if (scale.kind === 'curve') {
    invariant(
      typeof value === 'number' && typeof low === 'number' && typeof high === 'number',
      'a curve reads numbers',
    );
    return [value, low, high];
  }
  const risks = [value, low, high].map((word) => scale.risks[String(word)] ?? NaN);
  const [of = NaN, first = NaN, second = NaN] = risks;
  invariant(!risks.some(Number.isNaN), 'the scale knows the classes of its readings');
  return [of, Math.min(first, second), Math.max(first, second)];
}
