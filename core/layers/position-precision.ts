/** How exactly a row knows where it is, as a radius in km. */
import type { RowReader } from './row-reader.ts';

/** Length of one degree of longitude on the equator, km (WGS 84: 2 pi 6378.137 / 360). */
const KM_PER_DEGREE = 111.32;

/** Radii for the words of site lists, km. Heuristic, editable: a town is some kilometres across, a county some tens. */
const WORDS: readonly { readonly words: RegExp; readonly km: number }[] = [
  { words: /^(exact|rooftop|parcel|building|surveyed)$/, km: 0.5 },
  { words: /^(address|street)$/, km: 1 },
  { words: /^(approximate|approx|near|neighbou?rhood)$/, km: 5 },
  { words: /^(town|city|place|municipality|village|zip)$/, km: 8 },
  { words: /^(county|parish|district)$/, km: 30 },
  { words: /^(state|province|region)$/, km: 200 },
];

/** Any radius on the globe: half its circumference, km. */
const RADIUS = { min: 0, max: 20_038 };

/** The radius the row states in km, in degrees or in a word; null when it states none that is known. */
export function readPrecision(reader: RowReader): number | null {
  const km = reader.number('precisionKm', RADIUS);
  if (km !== null) return km;
  const degrees = reader.number('precisionDeg', { min: 0, max: 180 });
  if (degrees !== null) return Math.round(degrees * KM_PER_DEGREE * 1000) / 1000;
  const word = reader.text('precision');
  if (word === null) return null;
  const plain = word.toLowerCase();
  if (/^\d+(\.\d+)?(\s*km)?$/.test(plain)) return Number.parseFloat(plain);
  return radiusOfWord(plain);
}

/** Radius in km of a position known by its ZIP code or by the name of its place. */
export function wordRadiusKm(word: 'zip' | 'place'): number {
  return radiusOfWord(word) ?? RADIUS.max;
}

function radiusOfWord(word: string): number | null {
  return WORDS.find(({ words }) => words.test(word))?.km ?? null;
}
