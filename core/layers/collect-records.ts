/** Runs a parser over every row and gathers records, their sources and what was noticed. */
import type { Source } from '../sources/source.ts';
import type { Mapping } from './columns.ts';
import { createFindingLog, type FindingLog } from './finding-log.ts';
import type { ImportedFeature } from './imported-feature.ts';
import type { Finding } from './import-review.ts';
import { rowIdOf } from './row-id.ts';
import { createRowReader, type RowReader } from './row-reader.ts';
import type { FileBasis } from './row-sources.ts';

export type Parsed<R> = {
  readonly records: readonly R[];
  /** Every source that a record points to. */
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
};

/** What a parser of one row gets; `featureId` is the feature's own id, `rowId` makes one for a row that has none. */
export type RowParser<R> = (
  reader: RowReader,
  row: {
    readonly featureId: string | null;
    readonly log: FindingLog;
    /** Keeps a source that the record points to beside those that the reader found. */
    readonly cite: (source: Source) => void;
    readonly layerId: string | null;
    readonly rowId: (kind: string, row: number) => string;
  },
) => R | null;

/** Records in file order. A row that its parser gives up is left out; one whose id was seen before is dropped and reported. */
export function collectRecords<R extends { readonly id: string }>(
  features: readonly ImportedFeature[],
  { mapping, file }: { readonly mapping: Mapping; readonly file: FileBasis },
  parse: RowParser<R>,
): Parsed<R> {
  const log = createFindingLog();
  const records = new Map<string, R>();
  const sources = new Map<string, Source>();
  const rowId = (kind: string, row: number) => rowIdOf(kind, file.sha256, row);
  for (const feature of features) {
    const reader = createRowReader(feature, { mapping, log, file });
    const cited: Source[] = [];
    const cite = (source: Source) => {
      cited.push(source);
    };
    const record = parse(reader, { featureId: feature.id, log, cite, layerId: file.layerId, rowId });
    if (record === null) continue;
    if (records.has(record.id)) {
      log.report('duplicate-dropped', reader.row);
      continue;
    }
    records.set(record.id, record);
    for (const source of [...reader.sources, ...cited]) sources.set(source.id, source);
  }
  return { records: [...records.values()], sources: [...sources.values()], findings: log.all() };
}
