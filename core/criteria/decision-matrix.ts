/**
 * The seam between slow and fast: risks of every site on every criterion, before any weight.
 *
 * Steps above it read layers and evidence and take long; steps below it only multiply, so the
 * renderer holds a matrix and re-scores it in the frame in which a slider moves.
 */
import type { ExclusionVerdict } from './exclusion.ts';
import { riskAt, type Risk } from '../curves/value-function.ts';
import type { Indicator, Scale } from '../indicators/indicator.ts';
import type { GateVerdict, Group, KnownReading, Perspective, Reading, SiteState } from '../indicators/reading.ts';
import { invariant } from '../lib/invariant.ts';

/** Risk in [0, 1] at the reading's value and at the kinder and harsher end of its range. */
export type RiskRange = { readonly point: Risk; readonly low: Risk; readonly high: Risk };

/** `risk` is null when the reading is unknown: never 0, never 50, never the mean. */
export type Criterion = { readonly indicator: string; readonly group: Group; readonly risk: RiskRange | null };

export type MatrixRow = {
  readonly siteId: string;
  readonly criteria: readonly Criterion[];
  readonly gates: readonly GateVerdict[];
  /** What the user's exclusions say of the site; one `fail` leaves it without a score. */
  readonly exclusions: readonly ExclusionVerdict[];
};

export type DecisionMatrix = {
  readonly perspective: Perspective;
  readonly state: SiteState;
  readonly rows: readonly MatrixRow[];
};

/** Criterion of one reading on a scale, the registry's if none is given; unknown stays unknown. */
export function criterionOf(indicator: Indicator, reading: Reading, scale: Scale = indicator.scale): Criterion {
  const risk = reading.known ? riskRange(scale, reading) : null;
  return { indicator: indicator.id, group: indicator.group, risk };
}

/** Whether an exclusion leaves the row without a score. */
export function isExcluded({ exclusions }: Pick<MatrixRow, 'exclusions'>): boolean {
  return exclusions.some(({ verdict }) => verdict === 'fail');
}

/**
 * Risk over a reading's range. A curve may fall and rise again, so the ends of the range are not enough:
 * every breakpoint inside it is looked at too.
 */
export function riskRange(scale: Scale, reading: Pick<KnownReading, 'value' | 'low' | 'high'>): RiskRange {
  if (scale.kind === 'classes') {
    const risks = [reading.value, reading.low, reading.high].map((word) => classRisk(scale.risks, word));
    return { point: classRisk(scale.risks, reading.value), low: Math.min(...risks), high: Math.max(...risks) };
  }
  const { value, low, high } = reading;
  invariant(typeof value === 'number' && typeof low === 'number' && typeof high === 'number', 'a curve reads numbers');
  const inside = scale.curve.filter(({ at }) => at > low && at < high).map(({ risk }) => risk);
  const risks = [riskAt(scale.curve, value), riskAt(scale.curve, low), riskAt(scale.curve, high), ...inside];
  return { point: riskAt(scale.curve, value), low: Math.min(...risks), high: Math.max(...risks) };
}

function classRisk(risks: Readonly<Record<string, number>>, word: number | string): Risk {
  const risk = risks[String(word)];
  invariant(risk !== undefined, `the scale knows the class ${String(word)}`);
  return risk;
}
