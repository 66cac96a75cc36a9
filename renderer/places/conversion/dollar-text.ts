/** Sums of money that are known to two figures. */
import type { Language } from '../../../core/text/languages.ts';
import { formatRounded } from '../../../core/text/numbers.ts';

/** `400`, `3.1 k`, `14 M`: dollars with two figures, thousands and millions by their letter. */
export function dollarText(dollars: number, language: Language): string {
  const rounded = Number(dollars.toPrecision(2));
  if (rounded >= 1e6) return `${formatRounded(rounded / 1e6, language)}\u00a0M`;
  return rounded >= 1e3 ? `${formatRounded(rounded / 1e3, language)}\u00a0k` : formatRounded(rounded, language);
}
