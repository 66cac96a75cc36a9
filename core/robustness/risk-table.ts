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
  const risks = rangeRisks(readings, cell).sort();
  const width = readings.noise[cell] ?? 0;
  const noise = triangularMiddles({ low: -width, mode: 0, high: width }, PARTS);
  const table = new Float64Array(TABLE_SIZE);
  for (let i = 0; i < TABLE_SIZE; i += 1) {
    const risk = (risks[Math.trunc(i / PARTS)] ?? 0) + (noise[i % PARTS] ?? 0);
    table[i] = Math.min(1, Math.max(0, risk));
  }
  return table;
}

function rangeRisks({ curves, value, low, high }: UncertainReadings, cell: number): Float64Array {
  const curve = curves[cell % curves.length] ?? null;
  const [mode, from, to] = [value[cell] ?? NaN, low[cell] ?? NaN, high[cell] ?? NaN];
  if (curve !== null)
    return triangularMiddles({ low: from, mode, high: to }, PARTS).map((reading) => riskAt(curve, reading));
  const quarter = PARTS / 4;
  return Float64Array.from({ length: PARTS }, (_, i) => (i < quarter ? from : i < PARTS - quarter ? mode : to));
}
