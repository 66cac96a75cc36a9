/** What a sentence about an instrument needs: its clause, dates, threshold and vesting, and what leaves it open. */
import type { Instrument } from '../../evidence/evidence.ts';
import { daysBetween, type Day } from '../../units/partial-date.ts';
import type { Message } from '../reading.ts';
import { endOf, isOver, type JudgedInstrument } from './judge-instrument.ts';

type Facts = Message['facts'];

/** Title, jurisdiction, clause, dates with the days that are left, threshold and vesting; `none` where not recorded. */
export function instrumentFacts({ instrument, class: kind }: JudgedInstrument, asOf: Day): Facts {
  const end = kind === 'pending' ? null : endOf(instrument);
  const days = end === null ? 0 : daysBetween(asOf, end.latest);
  return {
    title: instrument.title,
    jurisdiction: instrument.jurisdiction,
    clause: instrument.clause ?? 'none',
    enacted: instrument.enacted ?? 'none',
    until: end?.latest ?? 'none',
    left: kind === 'pending' ? 'pending' : wordOfEnd(instrument, end && days),
    daysLeft: Math.max(0, days),
    from: instrument.minMW === null ? 'none' : 'stated',
    minMW: instrument.minMW ?? 0,
    vesting: instrument.vesting ?? 'not_read',
  };
}

function wordOfEnd(instrument: Instrument, days: number | null): string {
  if (isOver(instrument)) return 'lifted';
  if (days === null) return 'none';
  if (days === 0) return 'last';
  return days < 0 ? 'over' : 'days';
}

/** The same, with a word for each question that is not answered for certain. */
export function openFacts(judged: JudgedInstrument, asOf: Day): Facts {
  return {
    ...instrumentFacts(judged, asOf),
    place: judged.place.open ?? 'clear',
    dates: judged.force === 'certain' ? 'clear' : 'open',
    use: judged.use === 'certain' ? 'clear' : judged.use === 'likely' ? 'not_stated' : 'open',
    load: judged.load === 'certain' ? 'clear' : 'open',
    spared: judged.vested === 'certain' ? 'clear' : judged.instrument.vesting === null ? 'not_read' : 'open',
  };
}

/** The same for an instrument that does not bind, with the first question that is answered by no. */
export function sparedFacts(judged: JudgedInstrument, asOf: Day): Facts {
  const why = judged.force === 'no' ? whyNotInForce(judged) : judged.load === 'no' ? 'load' : 'use';
  return { ...instrumentFacts(judged, asOf), why, mw: judged.mostMW ?? 0 };
}

/** The status on record where it, and no date, says that the instrument is not in force. */
function whyNotInForce({ instrument }: JudgedInstrument): string {
  return isOver(instrument) ? instrument.recordedStatus : 'dates';
}
