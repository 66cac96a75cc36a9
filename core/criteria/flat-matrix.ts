/**
 * A decision matrix as packed arrays: what sliders, draws and second opinions run through.
 *
 * Row-major, sites x criteria, length n * m; risks in [0, 1], NaN where the reading is unknown.
 */
import type { Group, Perspective, SiteState } from '../indicators/reading.ts';
import { isExcluded, type DecisionMatrix, type MatrixRow } from './decision-matrix.ts';

export type FlatMatrix = {
  readonly perspective: Perspective;
  readonly state: SiteState;
  readonly siteIds: readonly string[];
  /** Indicator id of each criterion. */
  readonly indicators: readonly string[];
  readonly groups: readonly Group[];
  readonly point: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Highest floor of the gates that failed, by site; 0 without one. */
  readonly failFloor: Float64Array;
  /** Highest floor of the gates that failed or cannot be judged, by site; 0 without one. */
  readonly openFloor: Float64Array;
  /** 1 where an exclusion leaves the site without a score. */
  readonly excluded: Uint8Array;
};

/** The same matrix, packed. All rows have the criteria of the first, in the same order. */
export function flatMatrix({ perspective, state, rows }: DecisionMatrix): FlatMatrix {
  const criteria = rows[0]?.criteria ?? [];
  const size = rows.length * criteria.length;
  const [point, low, high] = [0, 1, 2].map(() => new Float64Array(size).fill(NaN));
  let cell = 0;
  for (const row of rows) {
    for (const { risk } of row.criteria) {
      if (risk !== null && point && low && high) {
        point[cell] = risk.point;
        low[cell] = risk.low;
        high[cell] = risk.high;
      }
      cell += 1;
    }
  }
  return {
    perspective,
    state,
    siteIds: rows.map(({ siteId }) => siteId),
    indicators: criteria.map(({ indicator }) => indicator),
    groups: criteria.map(({ group }) => group),
    point: point ?? new Float64Array(0),
    low: low ?? new Float64Array(0),
    high: high ?? new Float64Array(0),
    failFloor: Float64Array.from(rows, (row) => highestFloor(row, ['fail'])),
    openFloor: Float64Array.from(rows, (row) => highestFloor(row, ['fail', 'unknown'])),
    excluded: Uint8Array.from(rows, (row) => (isExcluded(row) ? 1 : 0)),
  };
}

function highestFloor({ gates }: MatrixRow, verdicts: readonly string[]): number {
  return Math.max(0, ...gates.filter(({ verdict }) => verdicts.includes(verdict)).map(({ floor }) => floor));
}
