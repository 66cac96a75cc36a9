/**
 * How often does a blocked case score higher than an advanced one? Area under the ROC curve, ties as one half.
 *
 * AUC = P(score of a block > score of an advance) + ½ P(equal): 0.5 tells nothing, 1 puts every block first.
 * Source: Hanley & McNeil, Radiology 143 (1982): the area is the Mann-Whitney statistic over its number of pairs.
 */

/** Cases by rising score; `blocked` is 1 for a block and 0 for an advance. */
export type InOrder = { readonly scores: Float64Array; readonly blocked: Uint8Array };

export type Judged = { readonly score: number; readonly blocked: boolean };

/** AUC in [0, 1]; null when either class is empty. */
export function auc(cases: readonly Judged[]): number | null {
  return aucInOrder(inOrder(byScore(cases)), new Uint32Array(cases.length).fill(1));
}

/** The cases by rising score. */
export function byScore<C extends Judged>(cases: readonly C[]): readonly C[] {
  return cases.toSorted((a, b) => a.score - b.score);
}

/** Cases that are already by rising score. */
export function inOrder(cases: readonly Judged[]): InOrder {
  return {
    scores: Float64Array.from(cases, ({ score }) => score),
    blocked: Uint8Array.from(cases, ({ blocked }) => Number(blocked)),
  };
}

/**
 * The AUC where case i counts `times[i]` times. Whole numbers add up without rounding, so equal scores may stand in any
 * order. Typed arrays, because a bootstrap asks thousands of times.
 */
export function aucInOrder({ scores, blocked }: InOrder, times: Uint32Array): number | null {
  let [blocks, advances, pairsWon] = [0, 0, 0];
  let [tiedBlocks, tiedAdvances] = [0, 0];
  for (let i = 0; i < scores.length; i += 1) {
    const counted = times[i] ?? 0;
    if (blocked[i] === 1) tiedBlocks += counted;
    else tiedAdvances += counted;
    if (scores[i] === scores[i + 1]) continue;
    pairsWon += tiedBlocks * (advances + tiedAdvances / 2);
    blocks += tiedBlocks;
    advances += tiedAdvances;
    tiedBlocks = 0;
    tiedAdvances = 0;
  }
  return blocks === 0 || advances === 0 ? null : pairsWon / (blocks * advances);
}
