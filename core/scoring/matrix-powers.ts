/** Risks of a matrix raised to the exponent of the groups, once a matrix and exponent. */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';

/** As the matrix, raised; where a reading is unknown the point and low are 0, high is 1. */
export type MatrixPowers = {
  readonly point: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where the reading is known. */
  readonly known: Uint8Array;
};

const made = new WeakMap<FlatMatrix, { readonly exponent: number; readonly powers: MatrixPowers }>();

/** The powers of a matrix; the last exponent asked for is remembered with the matrix. */
export function powersOf(matrix: FlatMatrix, exponent: number): MatrixPowers {
  const known = made.get(matrix);
  if (known?.exponent === exponent) return known.powers;
  const powers = {
    point: raised(matrix.point, exponent, 0),
    low: raised(matrix.low, exponent, 0),
    high: raised(matrix.high, exponent, 1),
    known: Uint8Array.from(matrix.point, (risk) => (Number.isNaN(risk) ? 0 : 1)),
  };
  made.set(matrix, { exponent, powers });
  return powers;
}

function raised(risks: Float64Array, exponent: number, unknown: number): Float64Array {
  return risks.map((risk) => (Number.isNaN(risk) ? unknown : risk ** exponent));
}
