/** In how many draws does one site come before another? Ties count for neither. */
import type { ScoredDraws } from './scored-draws.ts';

/** Share of draws in which the first ranked site scores lower than the second; places in `rows`, not rows. */
export function shareBefore({ scores, draws }: ScoredDraws, first: number, second: number): number {
  const [a, b] = [first * draws, second * draws];
  let before = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    if ((scores[a + draw] as number) < (scores[b + draw] as number)) before += 1;
  }
  return before / draws;
}

export type PairShares = {
  /** Places in `rows` of the sites that are paired. */
  readonly places: readonly number[];
  /** Row-major, places x places: share of draws in which the row's site comes before the column's. */
  readonly before: Float64Array;
};

/** All pairs among the sites at `places`; yields the share done, 0-1, after each site. */
export function* pairShares(scored: ScoredDraws, places: readonly number[]): Generator<number, PairShares> {
  const before = new Float64Array(places.length ** 2);
  for (const [i, first] of places.entries()) {
    for (let j = i + 1; j < places.length; j += 1) {
      const second = places[j] as number;
      const [less, more] = sharesOf(scored, first, second);
      before[i * places.length + j] = less;
      before[j * places.length + i] = more;
    }
    yield (i + 1) / places.length;
  }
  return { places, before };
}

function sharesOf({ scores, draws }: ScoredDraws, first: number, second: number): readonly [number, number] {
  const [a, b] = [first * draws, second * draws];
  let [less, more] = [0, 0];
  for (let draw = 0; draw < draws; draw += 1) {
    const difference = (scores[a + draw] as number) - (scores[b + draw] as number);
    less += difference < 0 ? 1 : 0;
    more += difference > 0 ? 1 : 0;
  }
  return [less / draws, more / draws];
}
