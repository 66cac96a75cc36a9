/** Scores of all sites by ordered weighted averages: the numbers of `owaMean` at both levels, without a list a site. */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import { FixedPower } from './fixed-power.ts';
import type { SiteScores } from './flat-scores.ts';
import type { WeighedGroup } from './weighed-groups.ts';
import { copyRisks, sortInto, worstFirst, type WorstFirst } from './worst-first.ts';

/** Sites that a step scores: 2 ms, 5 ms in code that runs for the first time. */
const SITES_A_STEP = 256;

/** Writes point, low, high and coverage of every site, some sites a step; the groups have no criterion of weight 0. */
export function* scoreByOrder(
  matrix: FlatMatrix,
  groups: readonly WeighedGroup[],
  orness: number,
  scores: SiteScores,
): Generator<undefined> {
  const power = new FixedPower((1 - orness) / orness);
  const inside: Inside[] = [];
  for (const group of groups) {
    inside.push(startGroup(matrix, group));
    yield;
  }
  const shares = Float64Array.from(groups, ({ share }) => share);
  const over = { point: new Float64Array(groups.length), low: new Float64Array(groups.length) };
  const means = { ...over, high: new Float64Array(groups.length) };
  const order = new Uint16Array(groups.length);
  const total = (risks: Float64Array) => {
    const count = sortInto(order, 0, risks);
    return count === 0 ? NaN : orderedMean({ risks, weights: shares, order, start: 0, count }, power);
  };
  for (let site = 0; site < scores.point.length; site += 1) {
    if (site % SITES_A_STEP === 0) yield;
    let coverage = 0;
    for (let g = 0; g < inside.length; g += 1) {
      const group = inside[g];
      if (group === undefined) continue;
      coverage += meansAt(matrix, group, { site, power, means, into: g }) * (shares[g] ?? 0);
    }
    const low = total(means.low);
    const high = total(means.high);
    scores.low[site] = low;
    scores.high[site] = high;
    scores.coverage[site] = Math.min(1, coverage);
    const point = total(means.point);
    if (!Number.isNaN(point)) scores.point[site] = Math.min(Math.max(point, low), high);
  }
}

type Inside = WeighedGroup & { readonly orders: WorstFirst; readonly risks: Float64Array; readonly total: number };

function startGroup(matrix: FlatMatrix, group: WeighedGroup): Inside {
  return {
    ...group,
    orders: worstFirst(matrix, group.columns),
    risks: new Float64Array(group.columns.length),
    total: group.weights.reduce((sum, weight) => sum + weight, 0),
  };
}

type Place = {
  readonly site: number;
  readonly power: FixedPower;
  readonly means: { readonly point: Float64Array; readonly low: Float64Array; readonly high: Float64Array };
  readonly into: number;
};

/** Writes the means of one group at one site, point NaN when nothing is known; returns the coverage. */
function meansAt(
  { point, low, high, indicators }: FlatMatrix,
  { columns, weights, orders, risks, total }: Inside,
  { site, power, means, into }: Place,
): number {
  const cells = site * indicators.length;
  const start = site * columns.length;
  const all = columns.length;
  copyRisks(low, { cells, columns, unknown: 0 }, risks);
  const kinder = orderedMean({ risks, weights, order: orders.low, start, count: all }, power);
  copyRisks(high, { cells, columns, unknown: 1 }, risks);
  const harsher = orderedMean({ risks, weights, order: orders.high, start, count: all }, power);
  means.low[into] = kinder;
  means.high[into] = harsher;
  const count = orders.known[site] ?? 0;
  means.point[into] = NaN;
  if (count === 0) return 0;
  copyRisks(point, { cells, columns, unknown: NaN }, risks);
  const mean = orderedMean({ risks, weights, order: orders.point, start, count }, power);
  means.point[into] = Math.min(Math.max(mean, kinder), harsher);
  return Math.min(1, weightOf(risks, weights) / total);
}

type Ordered = {
  readonly risks: Float64Array;
  /** None is 0. */
  readonly weights: Float64Array;
  /** Places of the risks that count, worst first, `count` of them from `start` on. */
  readonly order: Uint16Array;
  readonly start: number;
  readonly count: number;
};

/** `owaMean` of the risks in the order given. */
function orderedMean({ risks, weights, order, start, count }: Ordered, power: FixedPower): number {
  const total = weightOf(risks, weights);
  let [reached, before, sum] = [0, 0, 0];
  const end = start + count;
  for (let at = start; at < end; at += 1) {
    const place = order[at] ?? 0;
    const risk = risks[place] ?? 0;
    // From here on all is 0 and adds nothing.
    if (risk === 0) break;
    reached += (weights[place] ?? 0) / total;
    const isLast = at + 1 === end;
    if (!isLast && risks[order[at + 1] ?? 0] === risk) continue;
    const share = isLast ? 1 : power.of(Math.min(1, reached));
    sum += (share - before) * risk;
    before = share;
  }
  return Math.min(1, sum);
}

/** Weight of the risks that are no NaN, summed in the order of places as `owaMean` does: another has other last digits. */
function weightOf(risks: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < risks.length; i += 1) if (!Number.isNaN(risks[i] ?? NaN)) sum += weights[i] ?? 0;
  return sum;
}
