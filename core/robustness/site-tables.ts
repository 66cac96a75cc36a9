/**
 * What the draws of a site rest on: for each criterion a table of equally likely risks, already raised to the exponent of
 * the group, so that a draw of a criterion is a byte, a load, a product and a sum.
 */
import type { Aggregation } from '../scoring/aggregation.ts';
import { riskTable, type Unknowns } from './risk-table.ts';
import { streamSeed } from './stream-seed.ts';
import type { UncertainReadings } from './uncertain-readings.ts';
import type { DrawnGroup, WeightDraws } from './weight-draws.ts';

/** Everything that the draws of all sites share. */
export type DrawModel = {
  readonly siteIds: readonly string[];
  /** Indicator id of each column. */
  readonly indicators: readonly string[];
  readonly readings: UncertainReadings;
  /** Floor of the gates that failed, by site, 0 without one. */
  readonly floors: Float64Array;
  readonly weights: WeightDraws;
  readonly aggregation: Aggregation;
  readonly unknowns: Unknowns;
  readonly seed: number;
};

/** One criterion held at a risk, or the floor of the gates at another height, to see what would follow. */
export type Held = { readonly column?: number; readonly risk?: number; readonly floor?: number };

/** What of one site is the same in every run: its tables of risks, raised, and its floor. */
export type SiteTables = {
  readonly groups: readonly {
    readonly drawn: DrawnGroup;
    /** Null where the reading is unknown and left out. */ readonly columns: readonly (SiteColumn | null)[];
  }[];
  readonly floor: number;
};
export type SiteColumn = {
  readonly column: number;
  readonly weights: Float64Array;
  readonly table: Float64Array;
  readonly stream: number;
};
/** What is known of a group at one site. */
export type SiteGroup = {
  readonly drawn: DrawnGroup;
  readonly tables: readonly SiteColumn[];
  readonly isWhole: boolean;
};

/** Tables of the site in row `site`, for the criteria that weigh anything. */
export function siteTables(model: DrawModel, site: number): SiteTables {
  const { indicators, readings, siteIds, seed, unknowns, weights } = model;
  const exponent = exponentInside(model);
  const columnOf = (column: number, columnWeights: Float64Array): SiteColumn | null => {
    const risks = riskTable(readings, site * indicators.length + column, unknowns);
    if (risks === null) return null;
    const stream = streamSeed(seed, 'reading', siteIds[site] ?? '', indicators[column] ?? '');
    return { column, weights: columnWeights, table: raised(risks, exponent), stream };
  };
  return {
    groups: weights.groups.map((drawn) => ({
      drawn,
      columns: drawn.columns.map((each) => columnOf(each.column, each.weights)),
    })),
    floor: model.floors[site] ?? 0,
  };
}

/** The default exponent needs two products, not a general power. */
function raised(risks: Float64Array, exponent: number): Float64Array {
  if (exponent === 1) return risks;
  const to = new Float64Array(risks.length);
  for (let i = 0; i < to.length; i += 1) {
    const risk = risks[i] ?? 0;
    to[i] = exponent === 3 ? risk * risk * risk : risk ** exponent;
  }
  return to;
}

/** Exponent that risks are raised to before they are averaged. */
export function exponentInside({ aggregation }: DrawModel): number {
  return aggregation.kind === 'power' ? aggregation.inGroup : 1;
}
