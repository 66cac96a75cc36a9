/**
 * Risks of a group of criteria raised to an exponent: once a matrix, exponent and criterion that is asked for.
 *
 * A group lies by itself, row-major, sites x its criteria. In one array with all other criteria the first column would touch all
 * of the memory that they take, 6 MB for 5,000 sites, for the first time: 60 to 80 ms.
 */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import type { Group } from '../indicators/reading.ts';

/** Where a reading is unknown point and low are 0, high is 1. Only columns that were asked for are filled. */
export type RaisedGroup = {
  readonly point: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where the reading is known. */
  readonly known: Uint8Array;
  /** Criteria of the group, and the place among them of each column of the matrix that is one. */
  readonly width: number;
  readonly places: ReadonlyMap<number, number>;
};

type Made = { readonly exponent: number; readonly raised: RaisedGroup; readonly columns: Set<number> };

const made = new WeakMap<FlatMatrix, Map<Group, Made>>();

/** The powers of a group of a matrix, those of one column more at each step; those of the last exponent asked for are remembered. */
export function* raisedGroup(
  matrix: FlatMatrix,
  group: Group,
  exponent: number,
  columns: Iterable<number>,
): Generator<undefined, RaisedGroup> {
  const groups = made.get(matrix) ?? new Map<Group, Made>();
  made.set(matrix, groups);
  const before = groups.get(group);
  const entry = before?.exponent === exponent ? before : startOver(matrix, group, exponent);
  groups.set(group, entry);
  for (const column of columns) {
    if (entry.columns.has(column)) continue;
    raiseColumn(matrix, column, entry);
    entry.columns.add(column);
    yield;
  }
  return entry.raised;
}

function startOver({ siteIds, groups }: FlatMatrix, group: Group, exponent: number): Made {
  const columns = groups.flatMap((one, column) => (one === group ? [column] : []));
  const size = siteIds.length * columns.length;
  const raised = {
    point: new Float64Array(size),
    low: new Float64Array(size),
    high: new Float64Array(size),
    known: new Uint8Array(size),
    width: columns.length,
    places: new Map(columns.map((column, place) => [column, place])),
  };
  return { exponent, raised, columns: new Set() };
}

function raiseColumn({ indicators, ...matrix }: FlatMatrix, column: number, { exponent, raised }: Made): void {
  let into = (raised.places.get(column) ?? 0) - raised.width;
  for (let cell = column; cell < matrix.point.length; cell += indicators.length) {
    into += raised.width;
    const risk = matrix.point[cell] ?? NaN;
    if (Number.isNaN(risk)) {
      raised.high[into] = 1;
      continue;
    }
    raised.known[into] = 1;
    const power = powerOf(risk, exponent);
    const [kinder, harsher] = [matrix.low[cell] ?? 0, matrix.high[cell] ?? 1];
    raised.point[into] = power;
    raised.low[into] = kinder === risk ? power : powerOf(kinder, exponent);
    raised.high[into] = harsher === risk ? power : powerOf(harsher, exponent);
  }
}

/** The very power, without working out those of 0 and 1: curves are flat beyond their ends, so both are common. */
function powerOf(risk: number, exponent: number): number {
  return risk === 0 || risk === 1 ? risk : risk ** exponent;
}
