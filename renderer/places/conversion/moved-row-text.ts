/** Rows that a measure moves, in words. */
import type { MovedRow } from '../../../core/conversion/moved-rows.ts';
import { threeFigures } from '../../../core/report/change-table.ts';
import type { Language } from '../../../core/text/languages.ts';
import { formatRange, formatRounded, formatSigned } from '../../../core/text/numbers.ts';
import type { Say } from '../../app/use-text.ts';
import { unitText } from '../../panels/reading-text.ts';

/** `Load at the system peak: −67 MW (−135 to −27)`; of a row without a known change nothing. */
export function changeText({ key, unit, change }: MovedRow, say: Say, language: Language): string {
  if (change === null) return '';
  const { value, low, high } = threeFigures(change);
  const signed = `${formatSigned(value, language)}\u00a0${unitText(unit, language)}`;
  // A dash between two minus signs cannot be read.
  const range = low === high ? '' : ` (${formatSigned(low, language)} … ${formatSigned(high, language)})`;
  return `${say(`delta.${key}`)}: ${signed}${range}`;
}

/** `Cooling water a year: now known, 0 million US gallons a year (0–9)`, its value under the measure. */
export function knownText({ key, unit, after }: MovedRow, say: Say, language: Language): string {
  return `${say(`delta.${key}`)}: ${amountText(after, unit, language)}`;
}

/** A value of a row with its unit and its range. */
export function amountText(amount: MovedRow['after'], unit: string, language: Language): string {
  const { value, low, high } = threeFigures(amount);
  const text = `${formatRounded(value, language)}\u00a0${unitText(unit, language)}`;
  return low === high ? text : `${text} (${formatRange(low, high, language)})`;
}
