/**
 * Does a restrictive instrument bind this site, this use and this MW at the as-of date?
 *
 * Indicator C1. Four questions, each answered certain, likely, possible or no: is the site in its jurisdiction, is it
 * in force, does it name this use, does it reach down to this MW. The least sure answer is the instrument's.
 */
import type { Instrument } from '../../evidence/evidence.ts';
import type { Site } from '../../sites/site.ts';
import { regionCode } from '../../text/regions.ts';
import { addDays, earliestDay, latestDay, type Day } from '../../units/partial-date.ts';
import { allOf, type Certainty } from '../certainty.ts';
import { grossLoad } from '../gross-load.ts';
import type { World } from '../indicator.ts';
import { countyName, jurisdictionOf, placeName, type Jurisdiction } from '../jurisdiction.ts';
import type { SiteState } from '../reading.ts';

/** Word of the indicator's scale that an instrument stands for. */
export type InstrumentClass = 'pending' | 'moratorium' | 'ban' | 'conditional-ordinance';

export type JudgedInstrument = {
  readonly instrument: Instrument;
  readonly class: InstrumentClass;
  readonly certainty: Certainty;
  /** The municipality of the site is not recorded, so whether it lies in this one is open. */
  readonly municipalityOpen: boolean;
};

/** Instruments that bind the site or may do so, in the order of the document. */
export function judgeInstruments(site: Site, state: SiteState, world: World): readonly JudgedInstrument[] {
  const where = jurisdictionOf(site, world);
  return world.instruments.flatMap((instrument) => {
    const place = inJurisdiction(instrument, where, world);
    // Most instruments are elsewhere: the other questions are asked only where this one is not answered by no.
    if (place === 'no') return [];
    const rest = allOf([
      inForce(instrument, world.asOf),
      coversUse(instrument, state),
      coversLoad(instrument, site, state),
    ]);
    const certainty = allOf([place, rest]);
    if (certainty === 'no') return [];
    const municipalityOpen = where.place === null && instrument.level === 'municipality';
    return [{ instrument, class: classOf(instrument), certainty, municipalityOpen }];
  });
}

function classOf({ kind, recordedStatus }: Instrument): InstrumentClass {
  return recordedStatus === 'pending' ? 'pending' : kind;
}

function inJurisdiction(instrument: Instrument, where: Jurisdiction, world: World): Certainty {
  if (where.region === null || instrument.state === null) return 'no';
  if (regionCode(instrument.state) !== where.region) return 'no';
  if (instrument.level === 'state') return 'certain';
  const county = countyOf(instrument, world);
  if (instrument.level === 'county') return isCounty(county, where);
  const inCounty = isCounty(county, where);
  if (where.place === null) return inCounty === 'no' ? 'no' : 'possible';
  if (placeName(instrument.jurisdiction) !== where.place) return 'no';
  // A state may have ten Washington Townships, and a city may reach into the next county: another county leaves it open.
  return inCounty === 'no' && county !== null && where.county !== null ? 'possible' : 'certain';
}

/** Where position and record name two counties, an instrument of the record's one stays open. */
function isCounty(county: string | null, where: Jurisdiction): Certainty {
  if (county === null) return 'no';
  if (county === where.county) return 'certain';
  return county === where.otherCounty ? 'possible' : 'no';
}

function countyOf({ level, county, jurisdiction, position }: Instrument, world: World): string | null {
  if (county !== null) return countyName(county);
  if (level === 'county') return countyName(jurisdiction);
  const found = position && world.countyAt(position);
  return found ? countyName(found.name) : null;
}

/**
 * In force on the as-of day. A record that was lifted is not, whatever its dates, nor one that ended on an unknown day;
 * one that expired was in force until its stated day, and perhaps for the duration it was enacted for. One that was
 * extended to an unknown day may still be.
 */
function inForce(instrument: Instrument, asOf: Day): Certainty {
  const { recordedStatus, enacted } = instrument;
  if (recordedStatus === 'pending') return 'certain';
  if (isOver(instrument)) return 'no';
  if (enacted !== null && earliestDay(enacted) > asOf) return 'no';
  const begun: Certainty = enacted === null || latestDay(enacted) <= asOf ? 'certain' : 'possible';
  const cutShort = recordedStatus === 'expired' && instrument.expires === null;
  return allOf([begun, notEnded(instrument, asOf), cutShort ? 'possible' : 'certain']);
}

/** Lifted, replaced by something lighter, or ended on a day that is not known: at no date does it count. */
function isOver(instrument: Instrument): boolean {
  const { recordedStatus, kind } = instrument;
  if (recordedStatus === 'expired') return endOf(instrument) === null;
  return recordedStatus === 'rescinded' || (recordedStatus === 'replaced' && kind !== 'conditional-ordinance');
}

function notEnded(instrument: Instrument, asOf: Day): Certainty {
  const end = endOf(instrument);
  if (end === null || end.earliest >= asOf) return 'certain';
  return end.latest >= asOf || instrument.recordedStatus === 'extended' ? 'possible' : 'no';
}

/** Last day in force, as the expiry or the enactment and duration give it; null when open-ended. */
export function endOf({ expires, enacted, durationDays }: Instrument): { earliest: Day; latest: Day } | null {
  if (expires !== null) return { earliest: earliestDay(expires), latest: latestDay(expires) };
  if (enacted === null || durationDays === null) return null;
  return {
    earliest: addDays(earliestDay(enacted), durationDays),
    latest: addDays(latestDay(enacted), durationDays),
  };
}

/** A definition that names crypto mining alone may or may not reach AI hosting on the same site. */
function coversUse({ uses }: Instrument, state: SiteState): Certainty {
  if (uses.length === 0) return 'likely';
  if (state === 'mined') return uses.includes('crypto-mining') ? 'certain' : 'no';
  if (uses.includes('ai-hosting')) return 'certain';
  return uses.includes('crypto-mining') ? 'possible' : 'no';
}

function coversLoad({ minMW }: Instrument, site: Site, state: SiteState): Certainty {
  if (minMW === null || minMW === 0) return 'certain';
  const load = grossLoad(site, state);
  if (load === null) return 'possible';
  if (load.low >= minMW) return 'certain';
  return load.high >= minMW ? 'possible' : 'no';
}
