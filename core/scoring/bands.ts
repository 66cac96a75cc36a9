/** Bands: a score in one word, or two words when the range crosses an edge. Source: domain/methods.md section 6. */

export const BANDS = ['low', 'moderate', 'high', 'severe'] as const;
export type BandWord = (typeof BANDS)[number];

/** Lower edges of moderate, high and severe, as risk in [0, 1]. Heuristic: domain/methods.md section 6. */
const EDGES = [0.25, 0.5, 0.75] as const;

/** `from` and `to` are equal when both ends of the range fall into one band; null at coverage 0. */
export type Band = { readonly from: BandWord; readonly to: BandWord } | null;

/** Band of one risk in [0, 1]; an edge belongs to the band above it. */
export function bandOf(risk: number): BandWord {
  // Counted in a loop: the symbols of thousands of sites ask in one frame.
  let above = 0;
  for (const edge of EDGES) above += risk >= edge ? 1 : 0;
  return BANDS[above] ?? 'severe';
}

/** Band of a range; null when nothing is known. */
export function bandOfRange(low: number, high: number, coverage: number): Band {
  return coverage === 0 ? null : { from: bandOf(low), to: bandOf(high) };
}
