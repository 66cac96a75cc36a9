/** From what was typed into a small field to a whole number. */
import { parseNumber } from '../../core/text/parse-number.ts';

/**
 * The whole number from 0 to 100 next to what was typed, with either decimal mark and with or without a percent sign;
 * null when it is none or lies outside.
 */
export function readWhole(text: string): number | null {
  const value = parseNumber(text.replace(/%\s*$/, ''));
  return value === null || value < 0 || value > 100 ? null : Math.round(value);
}
