/**
 * Weighted sums of all sites under two draws of weights at once.
 *
 * Two draws times four sites make eight sums that do not wait for each other, and what those need at one criterion lies
 * side by side: loads and their bounds, not products, are what such sums wait for. Each sum adds criterion by criterion,
 * as if it were taken by itself.
 */

/** Sites whose risks at one criterion lie side by side. */
const SIDE_BY_SIDE = 4;

export class PackedSums {
  private readonly criteria: number;
  private readonly risks: Float64Array;
  /** Criterion by criterion, the weights of both draws. */
  private readonly pair: Float64Array;
  /** One row a draw: a score for each site, and room beyond them. */
  readonly rows: readonly [Float64Array, Float64Array];

  /** `risks` is row-major, sites x criteria. */
  constructor(risks: Float64Array, criteria: number) {
    this.criteria = criteria;
    this.risks = packedRisks(risks, criteria);
    this.pair = new Float64Array(2 * criteria);
    const size = this.risks.length / criteria;
    this.rows = [new Float64Array(size), new Float64Array(size)];
  }

  /**
   * Writes `rows` for the draws from `draw` on. `weights` is row-major, draws x criteria; what rows beyond its last draw
   * then hold is of no use.
   */
  sum(weights: Float64Array, draw: number): void {
    const { criteria, pair, risks } = this;
    const [first, second] = this.rows;
    for (let k = 0; k < criteria; k += 1) {
      pair[2 * k] = weights[draw * criteria + k] ?? 0;
      pair[2 * k + 1] = weights[(draw + 1) * criteria + k] ?? 0;
    }
    for (let site = 0; site + 3 < first.length; site += SIDE_BY_SIDE) addBlock({ risks, pair, first, second }, site);
  }
}

/** Row-major risks -> four sites by four sites, criterion by criterion in each four; 0 beyond the last site. */
export function packedRisks(risks: Float64Array, criteria: number): Float64Array {
  const blocks = Math.ceil(risks.length / criteria / SIDE_BY_SIDE);
  const packed = new Float64Array(blocks * SIDE_BY_SIDE * criteria);
  risks.forEach((risk, i) => {
    const site = Math.floor(i / criteria);
    const block = site - (site % SIDE_BY_SIDE);
    packed[block * criteria + (i % criteria) * SIDE_BY_SIDE + (site % SIDE_BY_SIDE)] = risk;
  });
  return packed;
}

type Table = {
  readonly risks: Float64Array;
  readonly pair: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
};

function addBlock({ risks, pair, first, second }: Table, site: number): void {
  let at = (site * pair.length) / 2;
  let a1 = 0;
  let b1 = 0;
  let c1 = 0;
  let d1 = 0;
  let a2 = 0;
  let b2 = 0;
  let c2 = 0;
  let d2 = 0;
  for (let k = 0; k + 1 < pair.length; k += 2) {
    const one = pair[k] ?? 0;
    const two = pair[k + 1] ?? 0;
    const a = risks[at] ?? 0;
    const b = risks[at + 1] ?? 0;
    const c = risks[at + 2] ?? 0;
    const d = risks[at + 3] ?? 0;
    at += SIDE_BY_SIDE;
    a1 += one * a;
    b1 += one * b;
    c1 += one * c;
    d1 += one * d;
    a2 += two * a;
    b2 += two * b;
    c2 += two * c;
    d2 += two * d;
  }
  first[site] = a1;
  first[site + 1] = b1;
  first[site + 2] = c1;
  first[site + 3] = d1;
  second[site] = a2;
  second[site + 1] = b2;
  second[site + 2] = c2;
  second[site + 3] = d2;
}
