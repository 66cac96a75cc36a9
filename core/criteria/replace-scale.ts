/** One criterion of a packed matrix under another scale: what a curve does to every site while it is drawn. */
import type { Scale } from '../indicators/indicator.ts';
import type { FlatMatrix } from './flat-matrix.ts';
import { fillColumn } from './matrix-of-packed.ts';
import type { PackedReadings } from './packed-readings.ts';

/** The matrix with the column of `indicator` worked out anew from the readings it was made of. Others are copied as they are. */
export function withScaleOf(
  matrix: FlatMatrix,
  packed: PackedReadings,
  { indicator, scale }: { readonly indicator: string; readonly scale: Scale },
): FlatMatrix {
  if (!matrix.indicators.includes(indicator)) return matrix;
  const changed = { ...matrix, point: matrix.point.slice(), low: matrix.low.slice(), high: matrix.high.slice() };
  fillColumn(packed, changed, { indicator, scale });
  return changed;
}
