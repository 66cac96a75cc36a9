/**
 * Numbers and dates as text, from our own small locale table: ICU data differ between Node and Electron,
 * and a report must have the same bytes from both.
 */
import type { Language } from './languages.ts';

const DECIMAL: Record<Language, string> = { en: '.', it: ',', es: ',' };
/** A thin no-break space groups Italian and Spanish digits (Real Academia Española 2010; UNI CEI ISO 80000-1). */
const GROUP: Record<Language, string> = { en: ',', it: '\u202f', es: '\u202f' };
const MONTHS: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/** `value` with at most `digits` decimals, trailing zeros dropped, digits grouped from five figures on. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.length > 4 || language === 'en' ? whole.replace(/\B(?=(\d{3})+$)/g, GROUP[language]) : whole;
  const decimals = fraction.replace(/0+$/, '');
  const zero = Number(whole) === 0 && decimals === '';
  return `${value < 0 && !zero ? '\u2212' : ''}${grouped}${decimals === '' ? '' : DECIMAL[language] + decimals}`;
}

/** A number with as many digits as a reader can use: about three significant figures. */
export function formatRounded(value: number, language: Language): string {
  const size = Math.abs(value);
  return formatNumber(value, language, size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : 2);
}

/** A difference with its sign: a plus before what is more than nothing once it is rounded. */
export function formatSigned(value: number, language: Language): string {
  const text = formatRounded(value, language);
  return value > 0 && text !== formatRounded(0, language) ? `+${text}` : text;
}

/** `low–high`, or one number when both round to the same text. */
export function formatRange(low: number, high: number, language: Language): string {
  const [from, to] = [formatRounded(low, language), formatRounded(high, language)];
  return from === to ? from : `${from}–${to}`;
}

/** A partial date in words, as exact as the source: `14 March 2026`, `March 2026`, `2026`. */
export function formatDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? '' : (MONTHS[language][Number(month) - 1] ?? month);
  if (name === '') return year;
  if (day === undefined) return language === 'es' ? `${name} de ${year}` : `${name} ${year}`;
  return language === 'es' ? `${Number(day)} de ${name} de ${year}` : `${Number(day)} ${name} ${year}`;
}
