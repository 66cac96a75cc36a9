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

/** What is known of a group at one site: a table of risks for each column that is drawn. */
type SiteGroup = { readonly drawn: DrawnGroup; readonly tables: readonly SiteColumn[]; readonly isWhole: boolean };
type SiteColumn = { readonly weights: Float64Array; readonly table: Float64Array; readonly stream: number };

/** Step of the stream's state. Source: mulberry32, as core/lib/seeded-random.ts. */
const STREAM_STEP = 0x6d2b79f5;

/** Draws worked on at once: their sums stay in the fastest cache. Measured. A multiple of 4. */
const CHUNK = 1024;

/**
 * Scores in [0, 1] of the site in row `site`, by draw, into `out` (as many draws as it is long). False, and `out` is not
 * touched, when nothing is known of the site. `held` fixes one criterion in all draws.
 */
export function scoreDraws(model: DrawModel, site: number, out: Float64Array, held: Held = {}): boolean {
  const groups = siteGroups(model, site, held);
  if (groups.length === 0) return false;
  if (model.aggregation.kind === 'owa') scoreByOrder(groups, model.aggregation.orness, out);
  else scoreByPower(groups, model.aggregation, out);
  const floor = held.floor ?? model.floors[site] ?? 0;
  if (floor > 0) for (let draw = 0; draw < out.length; draw += 1) out[draw] = Math.max(floor, out[draw] as number);
  return true;
}

function siteGroups(model: DrawModel, site: number, held: Held): readonly SiteGroup[] {
  const { indicators, readings, siteIds, seed, unknowns, weights, aggregation } = model;
  const exponent = aggregation.kind === 'power' ? aggregation.inGroup : 1;
  return weights.groups.flatMap((drawn) => {
    const tables = drawn.columns.flatMap(({ column, weights: columnWeights }) => {
      const risks =
        column === held.column
          ? new Float64Array(TABLE_SIZE).fill(held.risk ?? 0)
          : riskTable(readings, site * indicators.length + column, unknowns);
      if (risks === null) return [];
      const stream = streamSeed(seed, 'reading', siteIds[site] ?? '', indicators[column] ?? '');
      return [{ weights: columnWeights, table: risks.map((risk) => risk ** exponent), stream }];
    });
    return tables.length === 0 ? [] : [{ drawn, tables, isWhole: tables.length === drawn.columns.length }];
  });
}

type Power = Extract<Aggregation, { kind: 'power' }>;

function scoreByPower(groups: readonly SiteGroup[], { inGroup, overGroups }: Power, out: Float64Array): void {
  const [sums, shares] = [new Float64Array(CHUNK), new Float64Array(CHUNK)];
  const [totals, known] = [new Float64Array(CHUNK), new Float64Array(CHUNK)];
  for (let from = 0; from < out.length; from += CHUNK) {
    const count = Math.min(CHUNK, out.length - from);
    totals.fill(0);
    known.fill(0);
    for (const { drawn, tables, isWhole } of groups) {
      sums.fill(0);
      shares.fill(isWhole ? 1 : 0);
      for (const column of tables) {
        addColumn(sums, column, from, count);
        if (!isWhole) addWeights(shares, column.weights, from, count);
      }
      toPower(sums, shares, count, overGroups / inGroup);
      addGroup(totals, known, { group: drawn, means: sums, from, count });
    }
    for (let i = 0; i < count; i += 1)
      totals[i] = Math.min(1, (totals[i] as number) / (known[i] as number));
    root(totals, count, overGroups);
    out.set(count === CHUNK ? totals : totals.subarray(0, count), from);
  }
}

/** Adds weight times risk of a column; each four draws take the four bytes of one random number. */
function addColumn(sums: Float64Array, { weights, table, stream }: SiteColumn, from: number, count: number): void {
  let state = (stream + Math.imul(from / 4, STREAM_STEP)) | 0;
  for (let i = 0; i < count; i += 4) {
    state = (state + STREAM_STEP) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    mixed ^= mixed >>> 14;
    const at = from + i;
    sums[i] = (sums[i] as number) + (weights[at] as number) * (table[mixed & 255] as number);
    if (i + 3 < count) {
      sums[i + 1] = (sums[i + 1] as number) + (weights[at + 1] as number) * (table[(mixed >>> 8) & 255] as number);
      sums[i + 2] = (sums[i + 2] as number) + (weights[at + 2] as number) * (table[(mixed >>> 16) & 255] as number);
      sums[i + 3] = (sums[i + 3] as number) + (weights[at + 3] as number) * (table[mixed >>> 24] as number);
    } else {
      for (let k = 1; i + k < count; k += 1)
        sums[i + k] =
          (sums[i + k] as number) + (weights[at + k] as number) * (table[(mixed >>> (8 * k)) & 255] as number);
    }
  }
}

function addWeights(shares: Float64Array, weights: Float64Array, from: number, count: number): void {
  for (let i = 0; i < count; i += 1) shares[i] = (shares[i] as number) + (weights[from + i] as number);
}

/** (sum / share)^exponent in place: a group's mean, raised for the mean over groups. */
function toPower(sums: Float64Array, shares: Float64Array, count: number, exponent: number): void {
  for (let i = 0; i < count; i += 1) sums[i] = (sums[i] as number) / (shares[i] as number);
  if (exponent === 1) return;
  if (Math.abs(exponent - 2 / 3) < 1e-12) {
    for (let i = 0; i < count; i += 1) {
      const cubeRoot = Math.cbrt(sums[i] as number);
      sums[i] = cubeRoot * cubeRoot;
    }
    return;
  }
  for (let i = 0; i < count; i += 1) sums[i] = (sums[i] as number) ** exponent;
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
    const share = shares[from + i] as number;
    totals[i] = (totals[i] as number) + share * (means[i] as number);
    known[i] = (known[i] as number) + share;
  }
}

function root(values: Float64Array, count: number, exponent: number): void {
  if (exponent === 1) return;
  if (exponent === 2) for (let i = 0; i < count; i += 1) values[i] = Math.sqrt(values[i] as number);
  else for (let i = 0; i < count; i += 1) values[i] = (values[i] as number) ** (1 / exponent);
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
