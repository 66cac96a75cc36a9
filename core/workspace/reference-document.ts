/** Documents made from the reference set: the sample that opens first, and the empty one to start from. */
import { NO_COMMENT_REGISTER } from '../comments/comment-register.ts';
import { FACT_NAMES } from '../sites/site-facts.ts';
import { NORTH_AMERICA } from '../sites/north-america.ts';
import type { Day } from '../units/partial-date.ts';
import { NO_REVIEW } from '../review/review.ts';
import { DEFAULT_WEIGHTS } from '../weights/weights.ts';
import type { Reference } from './reference.ts';
import { STARTING_PRESET } from './built-in-presets.ts';
import { DEFAULT_METHOD } from './method-settings.ts';
import { SCHEMA_VERSION, type Workspace } from './workspace.ts';

/** The day of the sample: the reference facts run to the end of August 2026. */
export const SAMPLE_AS_OF: Day = '2026-08-31';

/** Data sets behind the map and the counts of people: cited by readings of every workspace. */
export const BASE_SOURCES = ['geonames-places', 'census-counties-2023', 'natural-earth'] as const;

/** The North American conversions with all cases, instruments and rules; only the sources they cite. */
export function sampleDocument(reference: Reference): Workspace {
  const sites = reference.sites.filter(({ country }) => country !== null && NORTH_AMERICA.has(country));
  const shown = new Set(sites.map(({ id }) => id));
  const document: Workspace = {
    ...emptyDocument(reference, SAMPLE_AS_OF),
    name: 'North American conversions',
    sites,
    cases: reference.cases.map((it) => (it.siteId !== null && shown.has(it.siteId) ? it : { ...it, siteId: null })),
    instruments: reference.instruments,
    report: { preparedFor: '', preparedBy: '', status: 'draft' },
  };
  return { ...document, sources: citedSources(document, reference) };
}

/** No sites and no cases, but the large-load rules with their sources. */
export function emptyDocument(reference: Reference, asOf: Day): Workspace {
  const document: Workspace = {
    schemaVersion: SCHEMA_VERSION,
    name: 'Untitled',
    asOf,
    sites: [],
    sources: {},
    cases: [],
    instruments: [],
    events: [],
    records: [],
    conflicts: [],
    rules: reference.rules,
    layers: [],
    weights: DEFAULT_WEIGHTS,
    weightSets: [],
    activeSet: null,
    method: { ...DEFAULT_METHOD, preset: STARTING_PRESET },
    presets: [],
    parameters: {},
    report: { preparedFor: '', preparedBy: '', status: 'draft' },
    reportSite: null,
    review: NO_REVIEW,
    comments: NO_COMMENT_REGISTER,
  };
  return { ...document, sources: citedSources(document, reference) };
}

/** Every source that a record or a fact of the document names, and those of the base map, by id. */
function citedSources(document: Workspace, { sources }: Reference): Workspace['sources'] {
  const cited = new Set<string>(BASE_SOURCES);
  for (const records of [document.sites, document.cases, document.instruments, document.rules])
    for (const record of records) for (const id of record.sources) cited.add(id);
  for (const { facts } of document.sites)
    for (const name of FACT_NAMES) for (const id of facts[name]?.sources ?? []) cited.add(id);
  return Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id)));
}
