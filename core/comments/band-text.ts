/** The name of a band of distance, as the tables of comments head it. */
import type { DistanceBand } from '../sites/distance-bands.ts';
import type { Language } from '../text/languages.ts';
import { formatNumber } from '../text/numbers.ts';
import { say } from '../text/say.ts';

/** `up to 1 km`, `1 to 5 km`, `beyond 25 km`. */
export function bandText({ fromKm, toKm }: Pick<DistanceBand, 'fromKm' | 'toKm'>, language: Language): string {
  const facts = { from: formatNumber(fromKm, language), to: toKm === null ? '' : formatNumber(toKm, language) };
  if (toKm === null) return say(language, 'comments', 'distance.beyond', facts);
  return say(language, 'comments', fromKm === 0 ? 'distance.to' : 'distance.between', facts);
}
