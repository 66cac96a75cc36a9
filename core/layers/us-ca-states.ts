/** States, provinces and countries as lists write them, brought to one spelling. */
import { CANADIAN_PROVINCES, US_STATES } from '../text/regions.ts';

/** Countries that mining and hosting lists name, as they name them. ISO 3166-1. */
const COUNTRIES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states': 'US',
  'united states of america': 'US',
  can: 'CA',
  canada: 'CA',
  mex: 'MX',
  mexico: 'MX',
  nor: 'NO',
  norway: 'NO',
  swe: 'SE',
  sweden: 'SE',
  fin: 'FI',
  finland: 'FI',
  isl: 'IS',
  iceland: 'IS',
  dnk: 'DK',
  denmark: 'DK',
  gbr: 'GB',
  'united kingdom': 'GB',
  irl: 'IE',
  ireland: 'IE',
  deu: 'DE',
  germany: 'DE',
  fra: 'FR',
  france: 'FR',
  ita: 'IT',
  italy: 'IT',
  esp: 'ES',
  spain: 'ES',
  aus: 'AU',
  australia: 'AU',
  kaz: 'KZ',
  kazakhstan: 'KZ',
  are: 'AE',
  'united arab emirates': 'AE',
  pry: 'PY',
  paraguay: 'PY',
  bra: 'BR',
  brazil: 'BR',
  arg: 'AR',
  argentina: 'AR',
  bhutan: 'BT',
  ethiopia: 'ET',
  oman: 'OM',
};

const BY_NAME = new Map(
  [
    ...Object.values(US_STATES).map((name) => [name, 'US'] as const),
    ...Object.values(CANADIAN_PROVINCES).map((name) => [name, 'CA'] as const),
  ].map(([name, country]) => [name.toLowerCase(), { name, country }]),
);

/** The state or province in full; text that is neither an abbreviation nor a known name is kept as it is. */
export function stateInFull(text: string, country: string | null): string {
  const code = text.trim().toUpperCase();
  const tables =
    country === 'CA'
      ? [CANADIAN_PROVINCES]
      : country === 'US'
        ? [US_STATES]
        : country === null
          ? [US_STATES, CANADIAN_PROVINCES]
          : [];
  for (const table of tables) {
    const name = Object.hasOwn(table, code) ? table[code] : undefined;
    if (name !== undefined) return name;
  }
  return BY_NAME.get(text.trim().toLowerCase())?.name ?? text.trim();
}

/** The country a state or province in full belongs to, when the two tables know it. */
export function countryOfState(state: string): string | null {
  return BY_NAME.get(state.toLowerCase())?.country ?? null;
}

/** ISO 3166-1 alpha-2 of a country as lists write it; null when it is not recognised. */
export function countryCode(text: string): string | null {
  const plain = text.trim();
  if (/^[A-Z]{2}$/i.test(plain)) return plain.toUpperCase();
  return COUNTRIES[plain.toLowerCase()] ?? null;
}
