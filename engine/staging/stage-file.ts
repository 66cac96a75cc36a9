/**
 * Reads and reviews one file and writes its usable rows into a GeoPackage of its own, outside any workspace.
 *
 * Runs in a thread: what goes back is the review alone, however large the file is. Whoever ordered it removes the
 * GeoPackage, also when the thread was ended half-way.
 */
import { ok } from '../../core/lib/result.ts';
import type { ImportedFile } from '../importers/read-file.ts';
import type { ReadContext } from '../importers/reader.ts';
import { openDatabase } from '../workspaces/workspace-database.ts';
import { isRecordRole, reviewSource } from './review-source.ts';
import type { StageAnswer, StageOrder, StageProgress } from './stage-order.ts';
import { writeStagedFeatures, writeStagedRecords } from './staged-table.ts';

/** The review with the rows staged at `order.target`, or the refusal with nothing staged. */
export async function stageFile(
  order: StageOrder,
  { gazetteer }: Pick<ReadContext, 'gazetteer'>,
  onProgress: StageProgress,
): Promise<StageAnswer> {
  onProgress('read', null);
  const read = await reviewSource(order, gazetteer);
  if (!read.ok) return read;
  const { review, sha256 } = read.value;
  const isTable = review.kind === 'records' || review.kind === 'features';
  const columns = isTable ? store(order.target, read.value, onProgress) : { ...review.mapping };
  onProgress('store', 1);
  return ok({ review, sha256, columns });
}

function store(
  target: string,
  { review, features }: ImportedFile,
  onProgress: StageProgress,
): Readonly<Record<string, string>> {
  const db = openDatabase(target);
  try {
    // Lost on a power cut like everything else in the scratch folder, so nothing waits for the disk.
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
    if (isRecordRole(review.role)) {
      writeStagedRecords(db, features);
      return { ...review.mapping };
    }
    return writeStagedFeatures(db, { review, features, onRow: everySoOften(features.length, onProgress) });
  } finally {
    db.close();
  }
}

/** Tells how far the rows are, about fifty times. */
function everySoOften(rows: number, onProgress: StageProgress): (row: number) => void {
  const step = Math.max(1_000, Math.ceil(rows / 50));
  return (row) => {
    if (row % step === 0) onProgress('store', row / rows);
  };
}
