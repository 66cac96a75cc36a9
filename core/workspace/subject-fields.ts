/** Reads and writes a field of whatever a conflict is about: a fact or the identity of a site, a field of a record. */
import { ContestEvent, Instrument, OppositionCase } from '../evidence/evidence.ts';
import { PublicRecord } from '../evidence/public-record.ts';
import { Site } from '../sites/site.ts';
import type { FactName } from '../sites/site-facts.ts';
import { FACT_NAMES } from '../sites/site-facts.ts';
import type { Conflict, OtherValue } from '../sources/conflict.ts';
import type { Grade } from '../sources/fact.ts';
import type { Source } from '../sources/source.ts';
import { latestDay, type PartialDate } from '../units/partial-date.ts';
import type { Workspace } from './workspace.ts';

export type Subject = Conflict['subject'];

/** List of the document that holds subjects of a kind. */
export const LIST_OF_KIND = {
  site: 'sites',
  case: 'cases',
  instrument: 'instruments',
  event: 'events',
  record: 'records',
} as const satisfies Readonly<Record<Subject['kind'], keyof Workspace>>;

const SCHEMAS = { site: Site, case: OppositionCase, instrument: Instrument, event: ContestEvent, record: PublicRecord };

type Fields = Readonly<Record<string, unknown>>;

/** True for the name of a fact of sites, which has grade, sources and date of its own. */
export function isFact(field: string): field is FactName {
  return (FACT_NAMES as readonly string[]).includes(field);
}

/** What the document states in a field; null for what is not known or not there. */
export function statedValue(document: Workspace, { kind, id }: Subject, field: string): OtherValue | null {
  const item = document[LIST_OF_KIND[kind]].find((one) => one.id === id);
  return item === undefined ? null : statedIn(item, { kind, field, sources: document.sources });
}

/** The same of a site or record in hand. */
export function statedIn(
  item: Fields,
  of: { readonly kind: Subject['kind']; readonly field: string; readonly sources: Readonly<Record<string, Source>> },
): OtherValue | null {
  const { kind, field, sources } = of;
  if (kind === 'site' && isFact(field)) {
    const fact = (item['facts'] as Site['facts'])[field];
    return fact === undefined ? null : { low: null, high: null, ...fact };
  }
  const value = plainValue(item[field]);
  if (value === null) return null;
  const cited = (item['sources'] as readonly string[] | undefined) ?? [];
  const number = typeof value === 'number' ? value : null;
  return {
    ...{ value, low: number, high: number, sources: [...cited], note: '' },
    grade: (item['grade'] as Grade | undefined) ?? 'C',
    date: latestDate(cited.flatMap((id) => sources[id]?.date ?? [])),
  };
}

/** Whether a value can be put in its field as it stands, which a list or a position in words cannot. */
export function canStand(document: Workspace, subject: Subject, field: string): boolean {
  const item = document[LIST_OF_KIND[subject.kind]].find(({ id }) => id === subject.id);
  if (item === undefined) return false;
  return (subject.kind === 'site' && isFact(field)) || typeof (item as Fields)[field] !== 'object';
}

/** The document with a value in its field; the same document where the schema of the subject refuses it. */
export function withValue(
  document: Workspace,
  subject: Subject,
  entry: { field: string; value: OtherValue },
): Workspace {
  const list = LIST_OF_KIND[subject.kind];
  const items: readonly { readonly id: string }[] = document[list];
  const at = items.findIndex(({ id }) => id === subject.id);
  const item = items[at];
  if (item === undefined || !canStand(document, subject, entry.field)) return document;
  const judged = SCHEMAS[subject.kind].safeParse(put(item, subject.kind, entry));
  return judged.success ? { ...document, [list]: items.with(at, judged.data) } : document;
}

function put(item: Fields, kind: Subject['kind'], { field, value }: { field: string; value: OtherValue }): Fields {
  if (kind !== 'site' || !isFact(field)) return { ...item, [field]: value.value };
  const { low, high, ...basis } = value;
  const isNumber = typeof value.value === 'number';
  const fact = isNumber ? { ...basis, low: low ?? value.value, high: high ?? value.value } : basis;
  return { ...item, facts: { ...(item['facts'] as Fields), [field]: fact } };
}

/** A value in one word or number: lists and positions in words, null for what is not known. */
export function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.trim() === '' ? null : value.slice(0, 5_000);
  if (!Array.isArray(value) || value.length === 0) return null;
  return value.map(String).join(', ').slice(0, 5_000);
}

function latestDate(dates: readonly PartialDate[]): PartialDate | null {
  return dates.toSorted((a, b) => latestDay(a).localeCompare(latestDay(b), 'en')).at(-1) ?? null;
}
