/**
 * Scores of one site in every draw: its readings and everybody's weights drawn anew, the same mean, the same floors.
 *
 * The hot path of the uncertainty analysis: risks stand in tables already raised to the exponent of the group, so that a
 * draw of a criterion is a byte, a load, a product and a sum.
 */
import type { Aggregation } from '../scoring/aggregation.ts';
import { owaMean } from '../scoring/owa.ts';
import { streamSeed } from './stream-seed.ts';
import { riskTable, TABLE_SIZE, type Unknowns } from './risk-table.ts';
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
type SiteColumn = {
  readonly column: number;
  readonly weights: Float64Array;
  readonly table: Float64Array;
  readonly stream: number;
};
/** What is known of a group at one site. */
type SiteGroup = { readonly drawn: DrawnGroup; readonly tables: readonly SiteColumn[]; readonly isWhole: boolean };

/** Step of the stream's state. Source: mulberry32, as core/lib/seeded-random.ts. */
const STREAM_STEP = 0x6d2b79f5;

/** Draws worked on at once: their sums stay in the fastest cache. Measured. A multiple of 4. */
const CHUNK = 1024;

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
  else scoreByPower(model, groups, model.aggregation, out);
  const floor = held.floor ?? site.floor;
  if (floor > 0) for (let draw = 0; draw < out.length; draw += 1) out[draw] = Math.max(floor, out[draw] ?? 0);
  return true;
}

/** The default exponent needs two products, not a general power. */
function raised(risks: Float64Array, exponent: number): Float64Array {
  if (exponent === 1) return risks;
  return exponent === 3 ? risks.map((risk) => risk * risk * risk) : risks.map((risk) => risk ** exponent);
}

function exponentInside({ aggregation }: DrawModel): number {
  return aggregation.kind === 'power' ? aggregation.inGroup : 1;
}

type Power = Extract<Aggregation, { kind: 'power' }>;

function scoreByPower(model: DrawModel, groups: readonly SiteGroup[], power: Power, out: Float64Array): void {
  const { inGroup, overGroups } = power;
  const [sums, totals, known] = [new Float64Array(CHUNK), new Float64Array(CHUNK), new Float64Array(CHUNK)];
  const shares = groups.map((group) => knownShares(model.weights, group));
  for (let from = 0; from < out.length; from += CHUNK) {
    const count = Math.min(CHUNK, out.length - from);
    totals.fill(0);
    known.fill(0);
    for (const [g, { drawn, tables }] of groups.entries()) {
      sums.fill(0);
      for (const column of tables) addColumn(sums, column, from, count);
      const share = shares[g] ?? null;
      if (share !== null) divide(sums, share, from, count);
      raise(sums, count, overGroups / inGroup);
      addGroup(totals, known, { group: drawn, means: sums, from, count });
    }
    for (let i = 0; i < count; i += 1) totals[i] = Math.min(1, (totals[i] ?? 0) / (known[i] ?? 0));
    raise(totals, count, 1 / overGroups);
    out.set(count === CHUNK ? totals : totals.subarray(0, count), from);
  }
}

/** Adds weight times risk of a column; each four draws take the four bytes of one random number. */
function addColumn(sums: Float64Array, column: SiteColumn, from: number, count: number): void {
  let state = (column.stream + Math.imul(from / 4, STREAM_STEP)) | 0;
  for (let i = 0; i < count; i += 4) {
    state = (state + STREAM_STEP) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    mixed ^= mixed >>> 14;
    const at = from + i;
    // Beyond the last draw weights count as 0, and what is written there is not read.
    sums[i] = (sums[i] ?? 0) + weighed(column, at, mixed & 255);
    sums[i + 1] = (sums[i + 1] ?? 0) + weighed(column, at + 1, (mixed >>> 8) & 255);
    sums[i + 2] = (sums[i + 2] ?? 0) + weighed(column, at + 2, (mixed >>> 16) & 255);
    sums[i + 3] = (sums[i + 3] ?? 0) + weighed(column, at + 3, mixed >>> 24);
  }
}

function weighed({ weights, table }: SiteColumn, draw: number, byte: number): number {
  return (weights[draw] ?? 0) * (table[byte] ?? 0);
}

const sharesKept = new WeakMap<WeightDraws, Map<string, Float64Array>>();
/** Patterns of what is known that are remembered; sites mostly lack the same things. Heuristic: 20 MB at 10,000 draws. */
const PATTERNS_KEPT = 256;

/** Weight of the known columns of a group, by draw; null where all are known, which weigh 1. */
function knownShares(weights: WeightDraws, { drawn, tables, isWhole }: SiteGroup): Float64Array | null {
  if (isWhole) return null;
  const kept = sharesKept.get(weights) ?? new Map<string, Float64Array>();
  sharesKept.set(weights, kept);
  const pattern = `${drawn.group} ${tables.map(({ column }) => column).join(' ')}`;
  const known = kept.get(pattern);
  if (known !== undefined) return known;
  const shares = new Float64Array(weights.draws);
  for (const { weights: column } of tables) {
    for (let draw = 0; draw < shares.length; draw += 1) shares[draw] = (shares[draw] ?? 0) + (column[draw] ?? 0);
  }
  if (kept.size < PATTERNS_KEPT) kept.set(pattern, shares);
  return shares;
}

function divide(sums: Float64Array, shares: Float64Array, from: number, count: number): void {
  for (let i = 0; i < count; i += 1) sums[i] = (sums[i] ?? 0) / (shares[from + i] ?? 0);
}

/** Raises in place; the exponents of the default method have quicker ways. */
function raise(values: Float64Array, count: number, exponent: number): void {
  if (exponent === 1) return;
  if (exponent === 1 / 2) for (let i = 0; i < count; i += 1) values[i] = Math.sqrt(values[i] ?? 0);
  else if (exponent === 2 / 3) {
    for (let i = 0; i < count; i += 1) {
      const root = Math.cbrt(values[i] ?? 0);
      values[i] = root * root;
    }
  } else for (let i = 0; i < count; i += 1) values[i] = (values[i] ?? 0) ** exponent;
}

type AddedGroup = {
  readonly group: DrawnGroup;
  readonly means: Float64Array;
  readonly from: number;
  readonly count: number;
};

function addGroup(totals: Float64Array, known: Float64Array, { group, means, from, count }: AddedGroup): void {
  const { shares } = group;
  for (let i = 0; i < count; i += 1) {
    const share = shares[from + i] ?? 0;
    totals[i] = (totals[i] ?? 0) + share * (means[i] ?? 0);
    known[i] = (known[i] ?? 0) + share;
  }
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
