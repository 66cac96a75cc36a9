/** Cohen's kappa in words, with its interval or why there is none: the same on screen and in the report. */
import type { Language } from '../text/languages.ts';
import { formatNumber } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import type { Kappa } from './kappa.ts';

/** Kappa and its ends with two decimals; a reason where it cannot be computed. */
export function kappaText(
  { kappa, reason, interval }: Pick<Kappa, 'kappa' | 'reason' | 'interval'>,
  language: Language,
): string {
  const number = (value: number) => formatNumber(value, language, 2);
  if (kappa === null) return say(language, 'comments', `kappa.${reason ?? 'no-units'}`);
  if (interval === null) return say(language, 'comments', 'kappa.value-alone', { kappa: number(kappa) });
  const ends = { low: number(interval.low), high: number(interval.high) };
  return say(language, 'comments', 'kappa.value', { kappa: number(kappa), ...ends });
}
