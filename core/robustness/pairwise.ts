/** In how many draws does one site come before another? Ties count for neither. */
import type { Acceptability } from './rank-acceptability.ts';

type Ranks = Pick<Acceptability, 'ranks' | 'draws'>;

/** Share of draws in which the first ranked site comes before the second; both are places in `rows`. */
export function shareBefore(ranks: Ranks, first: number, second: number): number {
  return sharesOf(ranks, first, second)[0];
}

export type PairShares = {
  /** Places in `rows` of the sites that are paired. */
  readonly places: readonly number[];
  /** Row-major, places x places: share of draws in which the row's site comes before the column's. */
  readonly before: Float64Array;
};

/** All pairs among the sites at `places`; yields the share done, 0-1, after each site. */
export function* pairShares(ranks: Ranks, places: readonly number[]): Generator<number, PairShares> {
  const before = new Float64Array(places.length ** 2);
  for (const [i, first] of places.entries()) {
    for (let j = i + 1; j < places.length; j += 1) {
      const [less, more] = sharesOf(ranks, first, places[j] ?? 0);
      before[i * places.length + j] = less;
      before[j * places.length + i] = more;
    }
    yield (i + 1) / places.length;
  }
  return { places, before };
}

function sharesOf({ ranks, draws }: Ranks, first: number, second: number): readonly [before: number, after: number] {
  const [a, b] = [first * draws, second * draws];
  let [less, more] = [0, 0];
  // The sign bit of the difference, because a branch that goes either way costs more than all the rest.
  for (let draw = 0; draw < draws; draw += 1) {
    const difference = (ranks[a + draw] ?? 0) - (ranks[b + draw] ?? 0);
    less += difference >>> 31;
    more += -difference >>> 31;
  }
  return [less / draws, more / draws];
}
