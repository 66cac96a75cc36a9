/** Writes scales as the domain prints them, 0-100, and makes them the 0-1 of core/. */
import { parseValueFunction } from '../curves/value-function.ts';
import { invariant } from '../lib/invariant.ts';
import type { Scale } from './indicator.ts';

/** A curve from pairs of reading and risk in percent, as in domain/indicators.md: `[[0, 0], [3, 25]]`. */
export function curveScale(points: readonly (readonly [at: number, percent: number])[], source: string): Scale {
  const parsed = parseValueFunction(points.map(([at, percent]) => ({ at, risk: percent / 100 })));
  invariant(parsed.ok, 'the curves of the registry are well formed');
  return { kind: 'curve', curve: parsed.value, source };
}

/** A risk in percent for each word. */
export function classScale(percents: Readonly<Record<string, number>>, source: string): Scale {
  const risks = Object.fromEntries(Object.entries(percents).map(([word, percent]) => [word, percent / 100]));
  return { kind: 'classes', risks, source };
}
