/**
 * Power means of the drawn risks of one site: the hot path of the uncertainty analysis. `simd/simd-power-draws.ts` gives
 * the same scores where the processor has the instructions.
 */
import type { Aggregation } from '../scoring/aggregation.ts';
import type { SiteColumn, SiteGroup } from './site-tables.ts';
import type { DrawnGroup, WeightDraws } from './weight-draws.ts';

export type Power = Extract<Aggregation, { kind: 'power' }>;

/** Writes the power mean of a site in [0, 1], by draw, into `out`, as many draws as it is long. */
export type PowerDraws = (groups: readonly SiteGroup[], power: Power, out: Float64Array) => void;

/** Step of the stream's state. Source: mulberry32, as core/lib/seeded-random.ts. */
const STREAM_STEP = 0x6d2b79f5;

/** Draws worked on at once: their sums stay in the fastest cache. Measured. A multiple of 4. */
const CHUNK = 1024;

/** Means under these draws of weights. */
export function plainPowerDraws(weights: WeightDraws): PowerDraws {
  return (groups, power, out) => {
    scoreByPower(weights, groups, power, out);
  };
}

function scoreByPower(weights: WeightDraws, groups: readonly SiteGroup[], power: Power, out: Float64Array): void {
  const { inGroup, overGroups } = power;
  const [sums, totals, known] = [new Float64Array(CHUNK), new Float64Array(CHUNK), new Float64Array(CHUNK)];
  const shares = groups.map((group) => knownShares(weights, group));
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

/** Adds weight times risk of a column to the sums of some draws; each four draws take the four bytes of one random number. */
export function addColumn(sums: Float64Array, column: SiteColumn, from: number, count: number): void {
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

/** Raises the first values in place; the exponents of the default method have quicker ways. */
export function raise(values: Float64Array, count: number, exponent: number): void {
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
