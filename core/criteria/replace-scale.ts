/** One criterion of a packed matrix under another scale: what a curve does to every site while it is drawn. */
import type { Scale } from '../indicators/indicator.ts';
import type { Reading } from '../indicators/reading.ts';
import { riskRange } from './decision-matrix.ts';
import type { FlatMatrix } from './flat-matrix.ts';

/** The matrix with the column of `indicator` worked out anew; readings in the order of its rows. Others are copied as they are. */
export function withScaleOf(
  matrix: FlatMatrix,
  readings: readonly (Reading | undefined)[],
  { indicator, scale }: { readonly indicator: string; readonly scale: Scale },
): FlatMatrix {
  const column = matrix.indicators.indexOf(indicator);
  if (column < 0) return matrix;
  const [point, low, high] = [matrix.point.slice(), matrix.low.slice(), matrix.high.slice()];
  for (const [row, reading] of readings.entries()) {
    if (reading?.known !== true) continue;
    const cell = row * matrix.indicators.length + column;
    const risk = riskRange(scale, reading);
    point[cell] = risk.point;
    low[cell] = risk.low;
    high[cell] = risk.high;
  }
  return { ...matrix, point, low, high };
}
