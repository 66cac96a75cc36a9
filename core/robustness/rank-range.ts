/** Between which ranks does a site stay? Read off its acceptabilities. */

/** The best rank that the site has or betters in at least this share of draws; 1 is the best. */
export function rankQuantile(acceptability: ArrayLike<number>, share: number): number {
  let reached = 0;
  for (let rank = 1; rank <= acceptability.length; rank += 1) {
    reached += acceptability[rank - 1] ?? 0;
    // Shares are whole draws over their number: a sum may miss by its last binary digits.
    if (reached >= share - 1e-9) return rank;
  }
  return Math.max(1, acceptability.length);
}
