/**
 * Coordinates as people type them: decimal degrees with point or comma, degrees-minutes-seconds,
 * a hemisphere letter before or behind.
 *
 * The letter decides the sign; a minus together with S or W is a contradiction and is not read.
 */

type Axis = 'lat' | 'lon';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
/** Prime, double prime and the quotes, spaces or colons that stand in for them. */
const SEPARATED = new RegExp(
  String.raw`^(${NUMBER})\s*(?:°|º|˚|deg|d|:|\s)\s*(?:(${NUMBER})\s*(?:'|’|′|min|m|:|\s)?\s*)?(?:(${NUMBER})\s*(?:"|”|″|''|’’|′′|sec|s)?\s*)?$`,
  'i',
);
const DECIMAL = /^\d*[.,]?\d+(?:e[+-]?\d{1,3})?$|^\d+[.,]$/i;
const LETTERS: Record<Axis, { readonly plus: string; readonly minus: readonly string[] }> = {
  lat: { plus: 'N', minus: ['S'] },
  // O is west in Italian and Spanish (ovest, oeste).
  lon: { plus: 'E', minus: ['W', 'O'] },
};

/** Degrees, or null when `text` is no coordinate of that axis. The range is not checked here. */
export function readCoordinate(text: string, axis: Axis): number | null {
  const plain = text.trim().replace(/\u2212/g, '-');
  const letter = hemisphereLetter(plain);
  if (letter === null) {
    const degrees = readUnsigned(plain.replace(/^[+-]\s*/, ''));
    return degrees === null ? null : plain.startsWith('-') ? -degrees : degrees;
  }
  const { plus, minus } = LETTERS[axis];
  if (letter !== plus && !minus.includes(letter)) return null;
  const rest = plain.toUpperCase().startsWith(letter) ? plain.slice(1) : plain.slice(0, -1);
  const degrees = readUnsigned(rest.trim());
  return degrees === null ? null : letter === plus ? degrees : -degrees;
}

function hemisphereLetter(text: string): string | null {
  const letter = /^[A-Z](?![A-Z])/i.exec(text)?.[0] ?? /[A-Z]$/i.exec(withoutUnit(text))?.[0];
  return letter?.toUpperCase() ?? null;
}

/** "30 s" and "12 m" end in a unit, not in a hemisphere; a lone s after digits and a second mark is south. */
function withoutUnit(text: string): string {
  return text.replace(/\d\s*(deg|min|sec|m|d)$/i, '');
}

function readUnsigned(text: string): number | null {
  if (DECIMAL.test(text)) return Number(text.replace(',', '.').replace(/\.$/, ''));
  const parts = SEPARATED.exec(text);
  if (parts === null) return null;
  const [degrees = 0, minutes = 0, seconds = 0] = parts.slice(1).map(numberOrZero);
  // 60 itself is how programs print 59.999 rounded.
  if (minutes > 60 || seconds > 60) return null;
  return degrees + minutes / 60 + seconds / 3600;
}

function numberOrZero(part: string | undefined): number {
  return part === undefined ? 0 : Number(part.replace(',', '.'));
}
