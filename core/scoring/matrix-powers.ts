/** Risks of a matrix raised to the exponent of the groups: once a matrix, exponent and criterion that is asked for. */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';

/** As the matrix, raised; where a reading is unknown the point and low are 0, high is 1. Only the asked columns are filled. */
export type MatrixPowers = {
  readonly point: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where the reading is known. */
  readonly known: Uint8Array;
};

type Made = { readonly exponent: number; readonly powers: MatrixPowers; readonly columns: Set<number> };

const made = new WeakMap<FlatMatrix, Made>();

/** The powers of some columns of a matrix; those of the last exponent asked for are remembered with the matrix. */
export function powersOf(matrix: FlatMatrix, exponent: number, columns: Iterable<number>): MatrixPowers {
  const before = made.get(matrix);
  const entry = before?.exponent === exponent ? before : startPowers(matrix, exponent);
  made.set(matrix, entry);
  for (const column of columns) {
    if (entry.columns.has(column)) continue;
    entry.columns.add(column);
    raiseColumn(matrix, column, entry);
  }
  return entry.powers;
}

function startPowers({ point }: FlatMatrix, exponent: number): Made {
  const size = point.length;
  const powers = {
    point: new Float64Array(size),
    low: new Float64Array(size),
    high: new Float64Array(size),
    known: new Uint8Array(size),
  };
  return { exponent, powers, columns: new Set() };
}

function raiseColumn({ point, low, high, indicators }: FlatMatrix, column: number, { exponent, powers }: Made): void {
  for (let cell = column; cell < point.length; cell += indicators.length) {
    const risk = point[cell] ?? NaN;
    if (Number.isNaN(risk)) {
      powers.high[cell] = 1;
      continue;
    }
    powers.known[cell] = 1;
    const power = raise(risk, exponent);
    const [kinder, harsher] = [low[cell] ?? 0, high[cell] ?? 1];
    powers.point[cell] = power;
    powers.low[cell] = kinder === risk ? power : raise(kinder, exponent);
    powers.high[cell] = harsher === risk ? power : raise(harsher, exponent);
  }
}

/** The very power, without working out those of 0 and 1: curves are flat beyond their ends, so both are common. */
function raise(risk: number, exponent: number): number {
  return risk === 0 || risk === 1 ? risk : risk ** exponent;
}
