/** What the neighbours would notice and what the place would get: as stated, because no model says it. */
import type { NumberFactName } from '../sites/number-facts.ts';
import type { Site } from '../sites/site.ts';
import type { ConversionRow, ConversionSection } from './conversion-row.ts';
import type { ConversionParameters } from './parameters.ts';
import { combine, input, type Quantity } from './quantity.ts';
import { LOAD_FACTS } from './rows-of-load.ts';
import { ratioNotes } from './row-notes.ts';
import { hostedGross, miningLoad } from './site-loads.ts';

export const NEIGHBOUR_ROWS: readonly ConversionRow[] = [
  stated('nightDBA', ['noise', 'dBA'], 'minedNightDBA', 'hostedNightDBA'),
  stated('lowFrequencyDB', ['noise', 'dB'], 'minedLowFrequencyDB', 'hostedLowFrequencyDB'),
  stated('floorAreaSqFt', ['land', 'sq ft'], 'minedFloorAreaSqFt', 'floorAreaSqFt'),
  stated('setbackM', ['land', 'm'], null, 'hostedSetbackM'),
  stated('newGroundAcres', ['land', 'acres'], null, 'newGroundAcres'),
  stated('tripsPerDay', ['traffic', 'trips/d'], 'minedTripsPerDay', 'hostedTripsPerDay'),
  stated('constructionTripsPerDay', ['traffic', 'trips/d'], null, 'constructionTripsPerDay'),
  {
    key: 'jobsFTE',
    section: 'jobs',
    unit: 'FTE',
    facts: [...LOAD_FACTS, 'miningMW', 'minedJobsFTE', 'hostedJobsFTE'],
    mined: (site, parameters) =>
      site.facts.minedJobsFTE ? input('minedJobsFTE', site.facts.minedJobsFTE) : usualMinedJobs(site, parameters),
    hosted: (site, parameters) =>
      site.facts.hostedJobsFTE ? input('hostedJobsFTE', site.facts.hostedJobsFTE) : usualHostedJobs(site, parameters),
    notes: (site) =>
      site.facts.minedJobsFTE && site.facts.hostedJobsFTE ? [] : ['delta.note.jobs', ...ratioNotes(site, 'gross')],
  },
  stated('constructionPeakJobs', ['jobs', 'people'], null, 'constructionPeakJobs'),
  stated('taxUSDPerYear', ['jobs', 'USD/yr'], 'minedTaxUSDPerYear', 'hostedTaxUSDPerYear'),
];

function usualMinedJobs(site: Site, { miningJobsPerMW }: ConversionParameters): Quantity | null {
  const load = miningLoad(site);
  return load && combine([load, input('j mining', miningJobsPerMW)], (mw, jobs) => mw * jobs);
}

function usualHostedJobs(site: Site, parameters: ConversionParameters): Quantity | null {
  const gross = hostedGross(site, parameters);
  return gross && combine([gross, input('j hosted', parameters.hostedJobsPerMW)], (mw, jobs) => mw * jobs);
}

/** A row of two facts, or of one where the mine has no such thing on record. */
function stated(
  key: string,
  [section, unit]: readonly [ConversionSection, string],
  mined: NumberFactName | null,
  hosted: NumberFactName,
): ConversionRow {
  const read = (name: NumberFactName | null) => (site: Site) => {
    const fact = name === null ? undefined : site.facts[name];
    return fact === undefined || name === null ? null : input(name, fact);
  };
  return {
    key,
    section,
    unit,
    facts: mined === null ? [hosted] : [mined, hosted],
    ...(mined === null ? { isNew: true } : {}),
    mined: read(mined),
    hosted: read(hosted),
    notes: () => [],
  };
}
