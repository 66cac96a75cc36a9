/**
 * The score of the national workload: a weighted sum of straight ramps, so that any engine can repeat it in one line.
 *
 * It stands for the arithmetic after the geometry, not for the method of the product: bounds and weights are heuristic.
 */

/** Risk 0 up to `zeroAt`, 1 from `oneAt` on and straight between; falls where `oneAt` is the smaller. */
type Ramp = { readonly zeroAt: number; readonly oneAt: number; readonly weight: number };

/** Ramps by answer; distances in metres, people within 5 km, share of class 0 in the disc. Weights sum to 1. Heuristic. */
export const SCORE_RAMPS = {
  substationM: { zeroAt: 1_000, oneAt: 16_000, weight: 0.2 },
  lineM: { zeroAt: 500, oneAt: 8_000, weight: 0.15 },
  dwellingM: { zeroAt: 3_000, oneAt: 0, weight: 0.2 },
  protectedM: { zeroAt: 5_000, oneAt: 0, weight: 0.15 },
  people5Km: { zeroAt: 0, oneAt: 10_000, weight: 0.15 },
  eventDensity: { zeroAt: 0, oneAt: 3, weight: 0.1 },
  dwellingShare: { zeroAt: 0, oneAt: 0.5, weight: 0.05 },
} as const satisfies Readonly<Record<string, Ramp>>;

export type ScoredAnswers = Readonly<Record<keyof typeof SCORE_RAMPS, number>>;

/** Risk from 0 to 100; NaN when an answer is NaN. */
export function workloadScore(answers: ScoredAnswers): number {
  return (
    100 *
    (weighted(SCORE_RAMPS.substationM, answers.substationM) +
      weighted(SCORE_RAMPS.lineM, answers.lineM) +
      weighted(SCORE_RAMPS.dwellingM, answers.dwellingM) +
      weighted(SCORE_RAMPS.protectedM, answers.protectedM) +
      weighted(SCORE_RAMPS.people5Km, answers.people5Km) +
      weighted(SCORE_RAMPS.eventDensity, answers.eventDensity) +
      weighted(SCORE_RAMPS.dwellingShare, answers.dwellingShare))
  );
}

function weighted({ zeroAt, oneAt, weight }: Ramp, answer: number): number {
  return weight * Math.min(1, Math.max(0, (answer - zeroAt) / (oneAt - zeroAt)));
}
