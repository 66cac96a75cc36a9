/**
 * Public records about a site that stand at the as-of day, for the indicators that read them beside the site's facts.
 *
 * Only records that name the site count: a record about a place may be about another project there. Where a fact of the
 * site and records say the same thing, the fact wins: somebody weighed it.
 */
import type { PublicRecord } from '../../evidence/public-record.ts';
import type { Site } from '../../sites/site.ts';
import { worstGrade } from '../../sources/grade.ts';
import { earliestDay, latestDay } from '../../units/partial-date.ts';
import type { World } from '../indicator.ts';
import type { KnownReading } from '../reading.ts';
import { firstSourceOf, sourcesOfRecord } from '../record-sources.ts';

/** Records about the site, without those that lie after the as-of day, have expired or were withdrawn. */
export function recordsOfSite(site: Site, { records, asOf }: World): readonly PublicRecord[] {
  return records.filter(
    ({ siteId, date, expires, status }) =>
      siteId === site.id &&
      status !== 'withdrawn' &&
      (date === null || earliestDay(date) <= asOf) &&
      (expires === null || latestDay(expires) >= asOf),
  );
}

/** Records against the conversion: those that say they are about the mine are left out. */
export function againstConversion(records: readonly PublicRecord[]): readonly PublicRecord[] {
  return records.filter(({ stance, era }) => stance === 'opposition' && era !== 'mine');
}

/** Grade, sources and list of a reading that rests on records; a reviewer's judgement has no source. */
export function basisOfRecords(
  records: readonly PublicRecord[],
  amountOf: (record: PublicRecord) => number | null = () => null,
): Pick<KnownReading, 'grade' | 'sources' | 'counted'> {
  return {
    grade: records.map(({ grade }) => grade).reduce((worst, grade) => worstGrade(worst, grade), 'A'),
    sources: [...new Set(records.flatMap(sourcesOfRecord))],
    counted: records.map((record) => ({
      label: record.title,
      distanceKm: null,
      amount: amountOf(record),
      source: firstSourceOf(record),
    })),
  };
}
