/** Every record of the library as one list of rows, and what the filters leave of it. */
import type { ContestEvent, Instrument, OppositionCase } from '../../../core/evidence/evidence.ts';
import type { PublicRecord } from '../../../core/evidence/public-record.ts';
import type { Attachment } from '../../../core/review/attachment.ts';
import { folded } from '../../../core/layers/find-places.ts';
import type { EvidenceList } from '../../../core/workspace/evidence-edits.ts';
import { earliestDay, latestDay, PartialDate } from '../../../core/units/partial-date.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';

export type EvidenceRow = {
  readonly list: EvidenceList;
  readonly id: string;
  /** Code of the kind: `case`, `event`, one of an instrument's or of a public record's. */
  readonly kind: string;
  readonly title: string;
  /** Null for what has none: a decision and a law point neither way by themselves. */
  readonly stance: PublicRecord['stance'] | null;
  readonly siteId: string | null;
  /** The site's name, or the place in the words of the record; may be empty. */
  readonly where: string;
  readonly date: string | null;
  /** Code of the status or outcome; null where none is recorded. */
  readonly status: string | null;
  /** Ids of what it cites; the import stands in for a record that cites nothing. */
  readonly sources: readonly string[];
  /** Why a reviewer judges so; null where the record rests on its sources alone. */
  readonly judgement: string | null;
};

export type EvidenceFilter = {
  readonly text: string;
  readonly list: EvidenceList | 'all';
  readonly stance: PublicRecord['stance'] | 'all';
  /** A site's id; null for all. */
  readonly site: string | null;
  /** First and last day, as typed; what is empty or no date does not filter. */
  readonly from: string;
  readonly to: string;
};

export const NO_FILTER: EvidenceFilter = { text: '', list: 'all', stance: 'all', site: null, from: '', to: '' };

/** All rows, newest first; those without a date stand last, in the order of the document. */
export function evidenceRows(document: Workspace): readonly EvidenceRow[] {
  const names = new Map(document.sites.map(({ id, name }) => [id, name]));
  const rows = [
    ...document.instruments.map(instrumentRow),
    ...document.records.map((record) => recordRow(record, names)),
    ...document.cases.map((one) => caseRow(one, names)),
    ...document.events.map(eventRow),
  ];
  return rows.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/** The rows that every filter leaves; words match in title, place and source, in any order. */
export function filteredRows(
  rows: readonly EvidenceRow[],
  filter: EvidenceFilter,
  titleOf: (source: string) => string,
): readonly EvidenceRow[] {
  const [from, to] = [dateOrNull(filter.from), dateOrNull(filter.to)];
  const words = folded(filter.text).split(' ').filter(Boolean);
  return rows.filter(
    (row) =>
      (filter.list === 'all' || row.list === filter.list) &&
      (filter.stance === 'all' || row.stance === filter.stance) &&
      (filter.site === null || row.siteId === filter.site) &&
      isWithin(row.date, from, to) &&
      hasWords([row.title, row.where, ...row.sources.map(titleOf)], words),
  );
}

/** Rows that only the dates hide, because they have none; 0 while no date filters. */
export function undatedHidden(
  rows: readonly EvidenceRow[],
  filter: EvidenceFilter,
  titleOf: (source: string) => string,
): number {
  if (dateOrNull(filter.from) === null && dateOrNull(filter.to) === null) return 0;
  const undated = rows.filter(({ date }) => date === null);
  return filteredRows(undated, { ...filter, from: '', to: '' }, titleOf).length;
}

/** A year, month or day that was typed; null for anything else. */
export function dateOrNull(text: string): PartialDate | null {
  const parsed = PartialDate.safeParse(text.trim());
  return parsed.success ? parsed.data : null;
}

/** Whether a date may lie between two, both included; null is no limit, and what has no date lies within none. */
function isWithin(date: string | null, from: PartialDate | null, to: PartialDate | null): boolean {
  if (from === null && to === null) return true;
  if (date === null) return false;
  return (from === null || latestDay(date) >= earliestDay(from)) && (to === null || earliestDay(date) <= latestDay(to));
}

/** How many excerpts and files are kept of each source, by its id. */
export function keptOf(attachments: readonly Attachment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source } of attachments) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}

function hasWords(texts: readonly string[], words: readonly string[]): boolean {
  const text = folded(texts.join(' '));
  return words.every((word) => text.includes(word));
}

function instrumentRow(instrument: Instrument): EvidenceRow {
  const { id, kind, title, jurisdiction, state, enacted, recordedStatus } = instrument;
  return {
    ...{ list: 'instruments', id, kind, title, stance: null, siteId: null, date: enacted, status: recordedStatus },
    where: placeOf([jurisdiction, state]),
    ...citedBy(instrument),
  };
}

function recordRow(record: PublicRecord, names: ReadonlyMap<string, string>): EvidenceRow {
  const { id, kind, title, stance, siteId, date, status, place, county, state } = record;
  const site = siteId === null ? undefined : names.get(siteId);
  return {
    ...{ list: 'records', id, kind, title, stance, siteId, date, status },
    where: site ?? placeOf([place, county, state]),
    ...citedBy(record),
    judgement: record.judgement,
  };
}

function caseRow(one: OppositionCase, names: ReadonlyMap<string, string>): EvidenceRow {
  const { id, project, siteId, decided, outcome, place, county, state } = one;
  const site = siteId === null ? undefined : names.get(siteId);
  return {
    ...{ list: 'cases', id, kind: 'case', title: project, stance: null, siteId, date: decided, status: outcome },
    where: site ?? placeOf([place, county, state]),
    ...citedBy(one),
  };
}

function eventRow(event: ContestEvent): EvidenceRow {
  const { id, title, date } = event;
  return {
    ...{ list: 'events', id, kind: 'event', title, stance: null, siteId: null, where: '', date, status: null },
    ...citedBy(event),
  };
}

function citedBy({ sources, layerId }: { readonly sources: readonly string[]; readonly layerId: string | null }) {
  return { sources: sources.length === 0 && layerId !== null ? [layerId] : sources, judgement: null };
}

function placeOf(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
