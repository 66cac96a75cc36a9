/**
 * What happened at a site and in its county, in the order of its days: disputes of the mine's years beside today's.
 *
 * Entries keep the exactness of their source; those without a date are listed apart, never placed by a guess. Which life
 * of the site an entry belongs to is what the record says, or follows from the use that it names (*heuristic*).
 */
import type { ContestEvent, Instrument, OppositionCase } from '../evidence/evidence.ts';
import type { ERAS, PublicRecord } from '../evidence/public-record.ts';
import type { Site } from '../sites/site.ts';
import type { SourceId } from '../sources/source.ts';
import { regionCode } from '../text/regions.ts';
import { addDays, earliestDay, latestDay, type PartialDate } from '../units/partial-date.ts';
import { vicinityOf, type SiteGround, type Tie } from './vicinity.ts';

/** `both` for what names either use; null when nothing says. */
export type EntryEra = (typeof ERAS)[number] | 'both' | null;

export const ENTRY_KINDS = ['case', 'instrument', 'event', 'record', 'approval', 'grievance'] as const;

export type TimelineEntry = {
  readonly id: string;
  readonly kind: (typeof ENTRY_KINDS)[number];
  /** As the record has it; for a grievance the word of its class. */
  readonly title: string;
  /** Outcome, status or kind, a word of the catalogue `review` as `what.<kind>.<word>`; null when there is none. */
  readonly what: string | null;
  readonly date: PartialDate | null;
  /** When it ends, for an instrument, an approval or a commitment; null when it does not or nobody says. */
  readonly until: PartialDate | null;
  readonly era: EntryEra;
  /** `state`: an instrument of the whole state. */
  readonly tie: Tie | 'state';
  /** On the ellipsoid, as far as positions are given. */
  readonly distanceKm: number | null;
  readonly sources: readonly SourceId[];
  /** The word of a reviewer that stands in for a source; null when there is none. */
  readonly judgement: string | null;
};

export type Timeline = { readonly dated: readonly TimelineEntry[]; readonly undated: readonly TimelineEntry[] };

/** The records that a timeline is made from. */
export type Happenings = {
  readonly cases: readonly OppositionCase[];
  readonly instruments: readonly Instrument[];
  readonly events: readonly ContestEvent[];
  readonly records: readonly PublicRecord[];
};

/** The dated entries, earliest first, and the undated ones; ties by id. */
export function timelineOf(happenings: Happenings, site: Site, county: SiteGround['county']): Timeline {
  const ground = { site, county };
  const entries = [
    ...happenings.cases.flatMap((record) => tied(record, ground, caseEntry)),
    ...happenings.instruments.flatMap((record) => instrumentEntries(record, ground)),
    ...happenings.events.flatMap((event) => tied({ ...event, county: null, state: null }, ground, eventEntry)),
    ...happenings.records.flatMap((record) => tied(record, ground, recordEntry)),
    ...approvalEntries(site),
    ...grievanceEntries(site),
  ];
  return {
    dated: entries.filter(({ date }) => date !== null).sort(byDay),
    undated: entries.filter(({ date }) => date === null).sort((a, b) => a.id.localeCompare(b.id, 'en')),
  };
}

/** An entry before it is tied to a site. */
export type UntiedEntry = Omit<TimelineEntry, 'tie' | 'distanceKm'>;

function tied<T extends Parameters<typeof vicinityOf>[0]>(
  record: T,
  ground: SiteGround,
  entryOf: (record: T) => UntiedEntry,
): readonly TimelineEntry[] {
  const vicinity = vicinityOf(record, ground);
  return vicinity === null ? [] : [{ ...entryOf(record), ...vicinity }];
}

/** A case by the day it was decided. */
export function caseEntry({ id, project, outcome, decided, projectType, sources }: OppositionCase): UntiedEntry {
  return {
    id,
    kind: 'case',
    title: project,
    what: outcome,
    date: decided,
    until: null,
    era: eraOfUse(projectType),
    sources,
    judgement: null,
  };
}

/** The use that words name: mining, hosting, or neither. A mine that turns to hosting is hosting. */
export function eraOfUse(words: string | null): 'mine' | 'hosting' | null {
  if (words === null) return null;
  if (/data[ _-]?cent|(^|[^a-z])ai([^a-z]|$)|hosting|comput/i.test(words)) return 'hosting';
  return /crypto|bitcoin|blockchain|digital currenc|mining|(^|[^a-z])mine([^a-z]|$)/i.test(words) ? 'mine' : null;
}

function instrumentEntries(record: Instrument, ground: SiteGround): readonly TimelineEntry[] {
  const { id, title, recordedStatus, enacted, uses, sources } = record;
  const hasMine = uses.includes('crypto-mining');
  const hasHosting = uses.includes('ai-hosting');
  const era = hasMine && hasHosting ? 'both' : hasMine ? 'mine' : hasHosting ? 'hosting' : null;
  const what = recordedStatus;
  const until = endOf(record);
  const entry: UntiedEntry = {
    ...{ id, kind: 'instrument', title, what, date: enacted, until, era, sources, judgement: null },
  };
  const near = vicinityOf(record, ground);
  if (near !== null) return [{ ...entry, ...near }];
  const state = ground.county?.state ?? ground.site.state;
  if (record.level !== 'state' || record.state === null || state === null) return [];
  return regionCode(record.state) === regionCode(state) ? [{ ...entry, tie: 'state', distanceKm: null }] : [];
}

/** Its last day as stated, or worked out from its length where the first day is stated in full. */
function endOf({ expires, enacted, durationDays }: Instrument): PartialDate | null {
  if (expires !== null || enacted === null || durationDays === null) return expires;
  const end = addDays(latestDay(enacted), durationDays);
  return end.slice(0, enacted.length);
}

/** A contest by its day. */
export function eventEntry({ id, title, date, sources }: ContestEvent): UntiedEntry {
  return { id, kind: 'event', title, what: null, date, until: null, era: null, sources, judgement: null };
}

/** A public record by its day, until it expires. */
export function recordEntry(record: PublicRecord): UntiedEntry {
  const { id, title, kind, date, expires, era, sources, judgement } = record;
  return { id, kind: 'record', title, what: kind, date, until: expires, era, sources, judgement };
}

function approvalEntries({ id: siteId, landUse }: Site): readonly TimelineEntry[] {
  return landUse.approvals.map(({ id, name, decided, lapses, definedUse, sources }) => ({
    id: `${siteId} ${id}`,
    kind: 'approval',
    title: name,
    what: null,
    date: decided,
    until: lapses,
    era: eraOfUse(definedUse),
    sources,
    judgement: null,
    tie: 'site',
    distanceKm: null,
  }));
}

function grievanceEntries({ id, facts: { grievance } }: Site): readonly TimelineEntry[] {
  if (grievance === undefined) return [];
  const { value, date, sources } = grievance;
  const entry = { id: `${id} grievance`, kind: 'grievance', title: value, what: null, date, until: null } as const;
  return [{ ...entry, era: 'mine', sources, judgement: null, tie: 'site', distanceKm: null }];
}

function byDay(a: TimelineEntry, b: TimelineEntry): number {
  const day = ({ date }: TimelineEntry) => (date === null ? '' : earliestDay(date));
  return day(a).localeCompare(day(b), 'en') || a.id.localeCompare(b.id, 'en');
}
