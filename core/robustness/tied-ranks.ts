/**
 * Printed ranks that admit ties: 1, 2=, 2=, 4.
 *
 * Sites stand in the order of their expected ranks. A site joins the tie of those above it unless the first of that tie
 * comes before it in at least two draws of three; else it opens the next rank, counted over all sites above. Only the
 * first of a tie is asked, so that a long row of small steps does not make one tie of all.
 *
 * The rule beside the score (points that round to the same whole number share a rank) asks how finely the score is
 * printed; this one asks whether the order holds when readings and weights stray. Both are printed.
 */
import { shareBefore } from './pairwise.ts';
import type { Acceptability } from './rank-acceptability.ts';

/**
 * Share of draws that makes an order hold. Heuristic: the lower edge of "likely" in the IPCC guidance note on the
 * treatment of uncertainties (Mastrandrea et al. 2010), 66-100 %, as two in three.
 */
export const ORDER_HOLDS = 2 / 3;

export type PrintedRank = { readonly rank: number; readonly isTied: boolean };

/** By place in `rows`. Sites with equal expected ranks stand in the order of the matrix. */
export function tiedRanks(acceptability: Acceptability): readonly PrintedRank[] {
  const { sites } = acceptability;
  const order = [...sites.keys()].sort(
    (a, b) => (sites[a]?.expectedRank ?? 0) - (sites[b]?.expectedRank ?? 0) || a - b,
  );
  const groups: number[][] = [];
  for (const place of order) {
    const tie = groups.at(-1);
    const first = tie?.[0];
    if (tie === undefined || first === undefined || shareBefore(acceptability, first, place) >= ORDER_HOLDS)
      groups.push([place]);
    else tie.push(place);
  }
  const printed: PrintedRank[] = [];
  let above = 0;
  for (const tie of groups) {
    for (const place of tie) printed[place] = { rank: above + 1, isTied: tie.length > 1 };
    above += tie.length;
  }
  return printed;
}
