/**
 * Does a restrictive instrument bind this site, this use and this MW at the as-of date?
 *
 * Indicator C1. Five questions, each answered certain, likely, possible or no: is the site in its jurisdiction, is it
 * in force, does it name this use, does it reach down to this MW, does it leave what was approved alone. The least sure
 * answer is the instrument's.
 */
import type { Instrument } from '../../evidence/evidence.ts';
import type { DeltaValue } from '../../conversion/quantity.ts';
import type { Site } from '../../sites/site.ts';
import { addDays, earliestDay, latestDay, type Day, type PartialDate } from '../../units/partial-date.ts';
import { allOf, type Certainty } from '../certainty.ts';
import { grossLoad } from '../gross-load.ts';
import type { World } from '../indicator.ts';
import { jurisdictionOf } from '../jurisdiction.ts';
import type { SiteState } from '../reading.ts';
import { inJurisdiction, type PlaceAnswer } from './in-jurisdiction.ts';

/** Word of the indicator's scale that an instrument stands for. */
export type InstrumentClass = 'pending' | 'moratorium' | 'ban' | 'conditional-ordinance';

export type JudgedInstrument = {
  readonly instrument: Instrument;
  readonly class: InstrumentClass;
  /** The least sure of the answers below. */
  readonly certainty: Certainty;
  readonly place: PlaceAnswer;
  readonly force: Certainty;
  readonly use: Certainty;
  readonly load: Certainty;
  /** Not `certain` where the site has an approval that the instrument may leave alone. */
  readonly vested: Certainty;
  /** Gross MW at stake, the harsher end; null when not known. */
  readonly mostMW: number | null;
};

/** Every instrument whose jurisdiction holds the site or may do so, whether it binds or not, in the document's order. */
export function instrumentsHere(site: Site, state: SiteState, world: World): readonly JudgedInstrument[] {
  const where = jurisdictionOf(site, world);
  return world.instruments.flatMap((instrument) => {
    const place = inJurisdiction(instrument, { site, where, world });
    // Most instruments are elsewhere: the other questions are asked only where this one is not answered by no.
    if (place.certainty === 'no') return [];
    const load = grossLoad(site, state);
    const answers = {
      force: inForce(instrument, { asOf: world.asOf, observed: observedOf(instrument, world) }),
      use: coversUse(instrument, state),
      load: coversLoad(instrument, load),
      vested: sparesNothing(instrument, site, world.asOf),
    };
    const certainty = allOf([place.certainty, ...Object.values(answers)]);
    return [{ instrument, class: classOf(instrument), certainty, place, ...answers, mostMW: load?.high ?? null }];
  });
}

function classOf({ kind, recordedStatus }: Instrument): InstrumentClass {
  return recordedStatus === 'pending' ? 'pending' : kind;
}

/**
 * What was approved before an instrument may be left alone by it; whether this approval is such a one a lawyer must say.
 * Where nobody read whom the instrument spares, it may spare any of them. An approval that has lapsed, or came after an
 * instrument that spares approved projects alone, changes nothing.
 */
function sparesNothing({ vesting, enacted }: Instrument, { landUse }: Site, asOf: Day): Certainty {
  if (vesting === 'none') return 'certain';
  const counts = landUse.approvals.some(({ decided, lapses }) => {
    if (lapses !== null && latestDay(lapses) < asOf) return false;
    if (decided !== null && earliestDay(decided) > asOf) return false;
    const isLater = decided !== null && enacted !== null && earliestDay(decided) > latestDay(enacted);
    return vesting !== 'approved' || !isLater;
  });
  return counts ? 'possible' : 'certain';
}

type Days = { readonly asOf: Day; readonly observed: PartialDate | null };

/** The latest day on which a source of the record was published, observed or else obtained; null when none says. */
function observedOf(instrument: Instrument, { sources }: World): PartialDate | null {
  const days = instrument.sources.flatMap((id) => sources[id]?.date ?? sources[id]?.retrieved ?? []);
  return days.toSorted().at(-1) ?? null;
}

/**
 * In force on the as-of day. A record that was lifted is not, whatever its dates, nor one that ended on an unknown day;
 * one that expired was in force until its stated day, and perhaps for the duration it was enacted for. One that was
 * extended to an unknown day may still be.
 */
function inForce(instrument: Instrument, days: Days): Certainty {
  const { recordedStatus } = instrument;
  if (recordedStatus === 'pending') return 'certain';
  if (isOver(instrument)) return 'no';
  const cutShort = recordedStatus === 'expired' && instrument.expires === null;
  return allOf([hasBegun(instrument, days), notEnded(instrument, days), cutShort ? 'possible' : 'certain']);
}

/** A record without a start says that it had begun when the record was made, and of the days before nothing. */
function hasBegun({ enacted }: Instrument, { asOf, observed }: Days): Certainty {
  if (enacted === null) return observed !== null && asOf < earliestDay(observed) ? 'possible' : 'certain';
  if (earliestDay(enacted) > asOf) return 'no';
  return latestDay(enacted) <= asOf ? 'certain' : 'possible';
}

/** Lifted, replaced by something lighter, or ended on a day that is not known: at no date does it count. */
export function isOver(instrument: Instrument): boolean {
  const { recordedStatus, kind } = instrument;
  if (recordedStatus === 'expired') return endOf(instrument) === null;
  return recordedStatus === 'rescinded' || (recordedStatus === 'replaced' && kind !== 'conditional-ordinance');
}

/**
 * A moratorium is for a time: where its end is not on record, it was in force when the record was made and may have
 * ended since. A ban or an ordinance without an end has none.
 */
function notEnded(instrument: Instrument, { asOf, observed }: Days): Certainty {
  const end = endOf(instrument);
  if (end === null) {
    const mayBeOver = instrument.kind === 'moratorium' && observed !== null && asOf > latestDay(observed);
    return mayBeOver ? 'possible' : 'certain';
  }
  if (end.earliest >= asOf) return 'certain';
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

function coversLoad({ minMW }: Instrument, load: DeltaValue | null): Certainty {
  if (minMW === null || minMW === 0) return 'certain';
  if (load === null) return 'possible';
  if (load.low >= minMW) return 'certain';
  return load.high >= minMW ? 'possible' : 'no';
}
