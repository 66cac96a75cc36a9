/**
 * The 256 equally likely risks of one reading, so that one random byte draws one.
 *
 * 16 parts of the reading's own range x 16 parts of the noise its grade allows:
 *   reading  triangular (low, value, high) in its own unit, through the value function; a class reading takes the
 *            kinder word with probability 1/4, its value with 1/2 and the harsher word with 1/4 (heuristic)
 *   noise    triangular of the grade's half-width, added to the risk, the sum kept in [0, 1]
 * The risks of the range are put in ascending order before the noise is added, so that the same byte never draws a
 * smaller risk from a worse reading. Grades and their half-widths: domain/methods.md section 6, heuristic.
 */
import { riskAt } from '../curves/value-function.ts';
import { triangularMiddles } from './triangular.ts';
import type { UncertainReadings } from './uncertain-readings.ts';

/** Parts of the range, and of the noise. */
const PARTS = 16;
/** Risks of a reading in [0, 1], each as likely as the next. */
export const TABLE_SIZE = PARTS * PARTS;

/** How unknown readings are drawn: not at all, or anywhere in [0, 1]. */
export type Unknowns = 'left-out' | 'anywhere';

const ANYWHERE = Float64Array.from({ length: TABLE_SIZE }, (_, i) => (i + 0.5) / TABLE_SIZE);

/** The table of one cell (site x criterion); null where the reading is unknown and unknowns are left out. */
export function riskTable(readings: UncertainReadings, cell: number, unknowns: Unknowns): Float64Array | null {
  if (Number.isNaN(readings.value[cell] ?? NaN)) return unknowns === 'anywhere' ? ANYWHERE : null;
  const risks = rangeRisks(readings, cell);
  if (!isAscending(risks)) risks.sort();
  const noises = noiseOf(readings.noise[cell] ?? 0);
  const table = new Float64Array(TABLE_SIZE);
  for (let i = 0; i < PARTS; i += 1) {
    const risk = risks[i] ?? 0;
    for (let j = 0; j < PARTS; j += 1) table[i * PARTS + j] = Math.min(1, Math.max(0, risk + (noises[j] ?? 0)));
  }
  return table;
}

/** Most curves rise or fall, so that half of all ranges need no sort. */
function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i += 1) if ((values[i - 1] ?? 0) > (values[i] ?? 0)) return false;
  return true;
}

/** Noise by half-width: there is one a grade. */
const noisesKept = new Map<number, Float64Array>();
/** Heuristic. */
const NOISES_KEPT = 16;

function noiseOf(width: number): Float64Array {
  const kept = noisesKept.get(width);
  if (kept !== undefined) return kept;
  const noise = triangularMiddles({ low: -width, mode: 0, high: width }, PARTS);
  if (noisesKept.size < NOISES_KEPT) noisesKept.set(width, noise);
  return noise;
}

function rangeRisks({ curves, value, low, high }: UncertainReadings, cell: number): Float64Array {
  const curve = curves[cell % curves.length] ?? null;
  const [mode, from, to] = [value[cell] ?? NaN, low[cell] ?? NaN, high[cell] ?? NaN];
  if (curve === null) {
    const quarter = PARTS / 4;
    return new Float64Array(PARTS)
      .fill(mode)
      .fill(from, 0, quarter)
      .fill(to, PARTS - quarter);
  }
  const risks = triangularMiddles({ low: from, mode, high: to }, PARTS);
  for (let i = 0; i < PARTS; i += 1) risks[i] = riskAt(curve, risks[i] ?? 0);
  return risks;
}
