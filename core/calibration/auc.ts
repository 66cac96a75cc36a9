/**
 * How often does a blocked case score higher than an advanced one? Area under the ROC curve, ties as one half.
 *
 * AUC = P(score of a block > score of an advance) + ½ P(equal): 0.5 tells nothing, 1 puts every block first.
 * Source: Hanley & McNeil, Radiology 143 (1982): the area is the Mann-Whitney statistic over its number of pairs.
 */

/** One case: its score, whether it was blocked, and how many times it counts. */
export type Weighed = { readonly score: number; readonly blocked: boolean; readonly times: number };

/** AUC in [0, 1]; null when either class is empty. */
export function auc(cases: readonly Omit<Weighed, 'times'>[]): number | null {
  return aucInOrder(byScore(cases.map((one) => ({ ...one, times: 1 }))));
}

/** The cases by rising score. */
export function byScore<C extends Pick<Weighed, 'score'>>(cases: readonly C[]): readonly C[] {
  return cases.toSorted((a, b) => a.score - b.score);
}

/** The same for cases already by rising score; whole `times` add up without rounding, so equal scores may stand in any order. */
export function aucInOrder(cases: readonly Weighed[]): number | null {
  let [blocks, advances, pairsWon] = [0, 0, 0];
  for (let from = 0; from < cases.length;) {
    const score = cases[from]?.score;
    let [tiedBlocks, tiedAdvances, to] = [0, 0, from];
    for (; to < cases.length && cases[to]?.score === score; to += 1) {
      const { blocked = false, times = 0 } = cases[to] ?? {};
      if (blocked) tiedBlocks += times;
      else tiedAdvances += times;
    }
    pairsWon += tiedBlocks * (advances + tiedAdvances / 2);
    blocks += tiedBlocks;
    advances += tiedAdvances;
    from = to;
  }
  return blocks === 0 || advances === 0 ? null : pairsWon / (blocks * advances);
}
