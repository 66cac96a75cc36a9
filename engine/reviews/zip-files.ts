/** A zip of a few files with one date and no traces of the machine: the same files give the same bytes everywhere. */
import { zipSync } from 'fflate';
import type { Day } from '../../core/units/partial-date.ts';

/** The first and last year that a zip can date a file by. Source: PKWARE APPNOTE 4.4.6, seven bits from 1980. */
const ZIP_YEARS = [1980, 2099] as const;

/** Bytes of the archive, entries in the order given; every entry is dated noon of `on`. */
export function zipFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[], on: Day): Uint8Array {
  const mtime = noonOf(on);
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 6, mtime });
}

/** A zip holds local time without saying whose: made from local parts, the written date is the same in every zone. */
function noonOf(on: Day): Date {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const [first, last] = ZIP_YEARS;
  if (year < first) return new Date(first, 0, 1, 12);
  return year > last ? new Date(last, 11, 31, 12) : new Date(year, month - 1, day, 12);
}
