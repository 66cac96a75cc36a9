/** Small sites and facts for tests: everything unknown, then what a test sets. */
import type { NumberFact } from '../sources/fact.ts';
import { bareSite } from './bare-site.ts';
import type { Site } from './site.ts';

/** A site in Texas of which only the name and position are known. */
export function exampleSite(known: Partial<Site> = {}): Site {
  return {
    ...bareSite({ id: 'site-a', name: 'Site A', position: [-97.5, 32.5] }),
    precisionKm: 0,
    ...known,
  };
}

/** A number of grade B from the source `s-letter`; without a range unless one is given. */
export function numberFact(value: number, low = value, high = value): NumberFact {
  return { value, low, high, grade: 'B', sources: ['s-letter'], date: null, note: '' };
}

/** A class of grade B from the source `s-letter`. */
export function classFactOf<const T extends string>(value: T, date: string | null = null) {
  return { value, grade: 'B' as const, sources: ['s-letter'], date, note: '' };
}
