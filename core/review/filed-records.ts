/**
 * Public records under the factors they speak to, support and opposition by the same rule: kind decides the factor, and
 * the order is one for both. Nobody's words are judged, and no private person is named.
 */
import { RECORD_KINDS, STANCES, type PublicRecord } from '../evidence/public-record.ts';
import { latestDay } from '../units/partial-date.ts';
import { TIES, vicinityOf, type SiteGround, type Vicinity } from './vicinity.ts';

type RecordKind = (typeof RECORD_KINDS)[number];
type Stance = (typeof STANCES)[number];

export type FiledRecord = Vicinity & { readonly record: PublicRecord };

/** The two columns, and what points neither way; each site first, then county, then near; newest first; ties by id. */
export type Columns = Readonly<Record<Stance, readonly FiledRecord[]>>;

/** The factor that a kind of record speaks to, whoever raised it. *heuristic* */
export const FACTOR_OF_KIND: Readonly<Record<RecordKind, string>> = {
  petition: 'opposition.petition',
  complaint: 'opposition.grievance',
  suit: 'opposition.contest',
  commitment: 'opposition.benefits',
  statement: 'opposition.groups',
  meeting: 'opposition.process',
};

/** The factor a record is filed under: a person's word before that of its kind. */
export function factorOf({ factor, kind }: PublicRecord): string {
  return factor ?? FACTOR_OF_KIND[kind];
}

/** The records that are tied to a site, in the order of a column. */
export function recordsOfSite(records: readonly PublicRecord[], ground: SiteGround): readonly FiledRecord[] {
  return records
    .flatMap((record) => {
      const vicinity = vicinityOf(record, ground);
      return vicinity === null ? [] : [{ record, ...vicinity }];
    })
    .sort(inOrder);
}

/** Those of the records that speak to a factor, in their columns. */
export function columnsOf(records: readonly FiledRecord[], factor: string): Columns {
  const filed = records.filter(({ record }) => factorOf(record) === factor);
  const pointing = (stance: Stance) => filed.filter(({ record }) => record.stance === stance);
  return { support: pointing('support'), opposition: pointing('opposition'), neither: pointing('neither') };
}

function inOrder(a: FiledRecord, b: FiledRecord): number {
  return (
    TIES.indexOf(a.tie) - TIES.indexOf(b.tie) ||
    dayOf(b).localeCompare(dayOf(a), 'en') ||
    a.record.id.localeCompare(b.record.id, 'en')
  );
}

/** Undated records come last. */
function dayOf({ record }: FiledRecord): string {
  return record.date === null ? '' : latestDay(record.date);
}
