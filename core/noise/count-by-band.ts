/** How many people live in which band of noise, 5 dB each. */
import { z } from 'zod';
import type { Case } from './level-range.ts';
import type { Receptor, ReceptorLevel } from './receptor-levels.ts';

/** Below the lowest level on the scale of indicator D1 there is no effect: one band, dBA [S WHO 2009]. */
const LOWEST_DB = 30;
/** As noise maps are drawn under Directive 2002/49/EC, dB. */
const WIDTH_DB = 5;

export const BandCount = z.strictObject({
  /** Null for all that is below the lowest band. */
  fromDb: z.number().nullable(),
  toDb: z.number(),
  receptors: z.int(),
  people: z.number(),
  dwellings: z.number(),
  /** Receptors for which the number is not known: people and dwellings are then at least what is given. */
  withoutPeople: z.int(),
  withoutDwellings: z.int(),
});
export type BandCount = z.infer<typeof BandCount>;

/**
 * Counts by band of the A-weighted level of a case, from quiet to loud, up to the loudest band that has a receptor; a level
 * on an edge belongs to the band above. Where no source runs all are in the first band.
 */
export function countByBand(
  receptors: readonly Receptor[],
  levels: readonly (ReceptorLevel | null)[],
  asked: Case,
): readonly BandCount[] {
  const bands: BandCount[] = [emptyBand(0)];
  receptors.forEach((receptor, i) => {
    const level = levels[i]?.dba[asked] ?? -Infinity;
    const band = level < LOWEST_DB ? 0 : 1 + Math.floor((level - LOWEST_DB) / WIDTH_DB);
    while (bands.length <= band) bands.push(emptyBand(bands.length));
    bands[band] = withReceptor(bands[band] ?? emptyBand(band), receptor);
  });
  return bands;
}

function emptyBand(band: number): BandCount {
  const toDb = LOWEST_DB + band * WIDTH_DB;
  const none = { receptors: 0, people: 0, dwellings: 0, withoutPeople: 0, withoutDwellings: 0 };
  return { fromDb: band === 0 ? null : toDb - WIDTH_DB, toDb, ...none };
}

function withReceptor(band: BandCount, { people, dwellings }: Receptor): BandCount {
  return {
    ...band,
    receptors: band.receptors + 1,
    people: band.people + (people ?? 0),
    dwellings: band.dwellings + (dwellings ?? 0),
    withoutPeople: band.withoutPeople + (people === null ? 1 : 0),
    withoutDwellings: band.withoutDwellings + (dwellings === null ? 1 : 0),
  };
}
