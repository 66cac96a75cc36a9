/**
 * Makes every string of a report printable: characters that the fonts lack, and controls that reorder or hide text,
 * are replaced by something a reader can see and look up.
 */

/** Signs that a plain spelling says as well. */
const SPELLINGS: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
  '≤': '<=',
  '≥': '>=',
  '→': '->',
  '\u2011': '-',
  '\u00ad': '',
};

/** Controls of direction and invisible joiners: a font may hold them, but they would change how a line is read. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/u;

/** The same value with printable strings, and the replaced characters as `U+1F600`, sorted. */
export function printable<T>(value: T, holds: (codePoint: number) => boolean): { value: T; replaced: string[] } {
  const replaced = new Set<string>();
  const convert = (text: string): string =>
    Array.from(text, (character) => {
      const code = character.codePointAt(0) ?? 0;
      const spelling = SPELLINGS[character];
      if (spelling !== undefined && (code < 0x20 || !holds(code))) return spelling;
      if (holds(code) && !HIDDEN.test(character)) return character;
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      replaced.add(name);
      return `[${name}]`;
    }).join('');
  return { value: mapStrings(value, convert) as T, replaced: [...replaced].sort() };
}

function mapStrings(value: unknown, convert: (text: string) => string): unknown {
  if (typeof value === 'string') return convert(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, convert));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, convert)]));
}
