/** Small sites and facts for tests: everything unknown, then what a test sets. */
import type { NumberFact } from '../sources/fact.ts';
import { NO_LAND_USE_RECORD } from './land-use-record.ts';
import type { Site } from './site.ts';

/** A site in Texas of which only the name and position are known. */
export function exampleSite(known: Partial<Site> = {}): Site {
  return {
    id: 'site-a',
    name: 'Site A',
    operator: null,
    tenant: null,
    position: [-97.5, 32.5],
    precisionKm: 0,
    positionBasis: '',
    place: null,
    county: null,
    state: null,
    country: null,
    utility: null,
    gridRegion: null,
    siteClass: null,
    status: null,
    cooling: null,
    yearAnnounced: null,
    landUse: NO_LAND_USE_RECORD,
    scenarios: [],
    hostedAs: null,
    notes: '',
    sources: [],
    facts: {},
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
