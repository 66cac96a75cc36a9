/**
 * How near is the nearest line or substation? Proximity only: near is not available power.
 *
 * Indicator A7: one curve for both.
 */
import type { Site } from '../../sites/site.ts';
import type { SourceId } from '../../sources/source.ts';
import { distanceRange, positionalGrade, ringKm } from '../position-ring.ts';
import type { KnownReading } from '../reading.ts';
import { curveScale } from '../scales.ts';

export const PROXIMITY_SCALE = curveScale(
  [
    [1, 0],
    [3, 25],
    [8, 60],
    [16, 100],
  ],
  'domain/indicators.md A7; heuristic, editable',
);

export type NearestFeature = {
  readonly label: string;
  readonly distanceKm: number;
  /** Infinity for DC and open-ended classes, NaN when the layer does not say. */
  readonly voltageKV: number;
  readonly source: SourceId;
};

/** The nearer of two finds; the first when they are equally far. */
export function nearer<T extends { readonly distanceKm: number }>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return b.distanceKm < a.distanceKm ? b : a;
}

/** Reading of the nearest feature, with the range of the site's ring. */
export function proximityReading(
  site: Site,
  feature: NearestFeature,
  given: { readonly indicator: string; readonly minVoltageKV: number },
): KnownReading {
  const { label, distanceKm, voltageKV, source } = feature;
  const known = Number.isNaN(voltageKV) ? '-no-voltage' : voltageKV === Infinity ? '-open-class' : '';
  const facts = { label, distanceKm, minVoltageKV: given.minVoltageKV };
  return {
    known: true,
    ...distanceRange(distanceKm, ringKm(site)),
    grade: positionalGrade(site, 'B'),
    sources: [source],
    detail: { code: `${given.indicator}.detail${known}`, facts: known === '' ? { ...facts, voltageKV } : facts },
    counted: [{ label, distanceKm, amount: null, source }],
  };
}
