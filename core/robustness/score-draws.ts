/** Scores of one site in every draw: its readings and everybody's weights drawn anew, the same mean, the same floors. */
import { owaMean } from '../scoring/owa.ts';
import { addColumn, plainPowerDraws, type PowerDraws } from './power-draws.ts';
import { TABLE_SIZE } from './risk-table.ts';
import { simdPowerDraws } from './simd/simd-power-draws.ts';
import {
  exponentInside,
  type DrawModel,
  type Held,
  type SiteColumn,
  type SiteGroup,
  type SiteTables,
} from './site-tables.ts';
import type { WeightDraws } from './weight-draws.ts';

/**
 * Scores in [0, 1] of one site, by draw, into `out`, as many draws as it is long. False, and `out` is not touched, when
 * nothing is known of the site. `held` fixes one criterion in all draws, known or not before.
 */
export function scoreDraws(model: DrawModel, site: SiteTables, out: Float64Array, held: Held = {}): boolean {
  const groups = site.groups.flatMap(({ drawn, columns }) => {
    const tables = columns.flatMap((column, i) => {
      const of = drawn.columns[i];
      if (of === undefined || of.column !== held.column) return column ?? [];
      const table = new Float64Array(TABLE_SIZE).fill((held.risk ?? 0) ** exponentInside(model));
      return [{ ...of, table, stream: 0 }];
    });
    return tables.length === 0 ? [] : [{ drawn, tables, isWhole: tables.length === columns.length }];
  });
  if (groups.length === 0) return false;
  if (model.aggregation.kind === 'owa') scoreByOrder(groups, model.aggregation.orness, out);
  else powerDraws(model.weights)(groups, model.aggregation, out);
  const floor = held.floor ?? site.floor;
  if (floor > 0) for (let draw = 0; draw < out.length; draw += 1) out[draw] = Math.max(floor, out[draw] ?? 0);
  return true;
}

const kept = new WeakMap<WeightDraws, PowerDraws>();

function powerDraws(weights: WeightDraws): PowerDraws {
  const known = kept.get(weights);
  if (known !== undefined) return known;
  const draws = simdPowerDraws(weights) ?? plainPowerDraws(weights);
  kept.set(weights, draws);
  return draws;
}

/** The same under an ordered weighted average, which must sort the risks of each draw. */
function scoreByOrder(groups: readonly SiteGroup[], orness: number, out: Float64Array): void {
  const risks = groups.map(({ tables }) => tables.map((column) => drawnRisks(column, out.length)));
  for (let draw = 0; draw < out.length; draw += 1) {
    const means = groups.map(({ tables }, g) =>
      owaMean(
        tables.map((_, c) => risks[g]?.[c]?.[draw] ?? 0),
        tables.map(({ weights }) => weights[draw] ?? 0),
        orness,
      ),
    );
    const shares = groups.map(({ drawn }) => drawn.shares[draw] ?? 0);
    out[draw] = owaMean(means, shares, orness);
  }
}

function drawnRisks(column: SiteColumn, draws: number): Float64Array {
  const risks = new Float64Array(draws);
  addColumn(risks, { ...column, weights: new Float64Array(draws).fill(1) }, 0, draws);
  return risks;
}
