/**
 * A packed matrix as rows of objects, for methods that are run now and then and read better over rows.
 *
 * Of gates only the floors are packed, and of exclusions only whether one holds: scores come out the same, sentences do not.
 */
import type { GateVerdict } from '../indicators/reading.ts';
import type { DecisionMatrix } from './decision-matrix.ts';
import type { FlatMatrix } from './flat-matrix.ts';

/** The rows in their order, all or those of some sites. A gate named `fail` or `unknown` stands for the highest floor of its kind. */
export function unpackMatrix(matrix: FlatMatrix, sites: readonly string[] | null = null): DecisionMatrix {
  const { perspective, state, siteIds, indicators, groups, point, low, high } = matrix;
  const wanted = sites === null ? null : new Set(sites);
  const rows = [...siteIds.keys()].filter((row) => wanted?.has(siteIds[row] ?? '') ?? true);
  return {
    perspective,
    state,
    rows: rows.map((row) => ({
      siteId: siteIds[row] ?? '',
      criteria: groups.map((group, column) => {
        const at = row * indicators.length + column;
        const risk = { point: point[at] ?? NaN, low: low[at] ?? NaN, high: high[at] ?? NaN };
        return { indicator: indicators[column] ?? '', group, risk: Number.isNaN(risk.point) ? null : risk };
      }),
      gates: [...gateOf('fail', matrix.failFloor[row] ?? 0), ...gateOf('unknown', matrix.openFloor[row] ?? 0)],
      exclusions: matrix.excluded[row] === 1 ? [{ rule: 'excluded', indicator: '', verdict: 'fail' }] : [],
    })),
  };
}

function gateOf(verdict: 'fail' | 'unknown', floor: number): readonly GateVerdict[] {
  return floor === 0 ? [] : [{ gate: verdict, verdict, floor, reason: { code: '', facts: {} }, sources: [] }];
}
