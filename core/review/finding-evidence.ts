/**
 * What the record holds on one finding at one site: its factors as mined and as hosted, what is known and what is not,
 * the records on either side, and the marks that stand. A finding with none of these has nothing in the record.
 */
import type { SiteReadings } from '../criteria/site-readings.ts';
import type { Reading } from '../indicators/reading.ts';
import type { SourceId } from '../sources/source.ts';
import { columnsOf, type Columns, type FiledRecord } from './filed-records.ts';
import type { Finding } from './finding-set.ts';
import type { Mark } from './mark.ts';
import { verdictCounts, type Verdict } from './standing-marks.ts';

export type FactorEvidence = {
  /** Id of the indicator. */
  readonly factor: string;
  readonly mined: Reading;
  readonly hosted: Reading;
  /** Sources of both readings and of the records, each once, in that order. */
  readonly sources: readonly SourceId[];
  readonly records: Columns;
  /** The mark that stands; null when nobody marked it. */
  readonly mark: Mark | null;
};

export type FindingEvidence = {
  readonly finding: Finding;
  /** In the finding's order; without those that this version cannot read. */
  readonly factors: readonly FactorEvidence[];
  /** Factors with a reading in either state. */
  readonly known: number;
  readonly marked: Readonly<Record<Verdict, number>>;
  /** Neither a reading nor a record speaks to it. */
  readonly isEmpty: boolean;
};

/** What there is at one site: readings, the records tied to it, the marks that stand. */
export type SiteRecord = {
  readonly readings: SiteReadings['readings'];
  readonly records: readonly FiledRecord[];
  readonly marks: ReadonlyMap<string, Mark>;
};

/** The evidence of one finding. */
export function findingEvidence(finding: Finding, site: SiteRecord): FindingEvidence {
  const factors = finding.factors.flatMap((factor) => factorEvidence(factor, site) ?? []);
  const known = factors.filter(({ mined, hosted }) => mined.known || hosted.known).length;
  return {
    finding,
    factors,
    known,
    marked: verdictCounts(factors.flatMap(({ mark }) => mark ?? [])),
    isEmpty: known === 0 && factors.every(({ records }) => countOf(records) === 0),
  };
}

/** Records of all three kinds of column. */
function countOf({ support, opposition, neither }: Columns): number {
  return support.length + opposition.length + neither.length;
}

function factorEvidence(factor: string, { readings, records, marks }: SiteRecord): FactorEvidence | null {
  const mined = readings.mined[factor];
  const hosted = readings.hosted[factor];
  if (mined === undefined || hosted === undefined) return null;
  const columns = columnsOf(records, factor);
  const read = [hosted, mined].flatMap((reading) => (reading.known ? reading.sources : []));
  const told = [...columns.support, ...columns.opposition, ...columns.neither].flatMap(({ record }) => [
    ...record.sources,
    ...record.answers.flatMap(({ sources }) => sources),
  ]);
  return {
    factor,
    mined,
    hosted,
    sources: [...new Set([...read, ...told])],
    records: columns,
    mark: marks.get(factor) ?? null,
  };
}
