/** What people type above a column, as a test: `>=345`, `<=10`, `=Austin`, `!=`, or a part of the text. */
import type { LayerFilter } from '../../../core/layers/layer-query.ts';

const SIGNS = [
  ['>=', 'at-least'],
  ['≥', 'at-least'],
  ['<=', 'at-most'],
  ['≤', 'at-most'],
  ['!=', 'not-equals'],
  ['≠', 'not-equals'],
  ['=', 'equals'],
] as const;

/** The filter of a column; null when nothing is typed or a limit is not typed to its end. */
export function parseFilter(column: string, typed: string): LayerFilter | null {
  const text = typed.trim();
  if (text === '') return null;
  const [sign, test] = SIGNS.find(([start]) => text.startsWith(start)) ?? ['', 'contains'];
  const value = text.slice(sign.length).trim();
  if (value !== '') return { column, test, value };
  if (test === 'equals') return { column, test: 'is-empty', value };
  return test === 'not-equals' ? { column, test: 'is-filled', value } : null;
}
