/** Puts the data of a reviewed file into the working copy of a workspace, in the way of its kind. */
import type Database from 'libsql';
import type { IpcError } from '../../core/ipc/contract.ts';
import type { LayerInfo } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { fileError } from '../spoken-error.ts';
import { stampOf } from '../staging/file-stamp.ts';
import type { PendingSource } from '../staging/pending-source.ts';
import type { Staged } from '../staging/staging.ts';
import { copyLayerTable, type CopyRun } from '../workspaces/copy-layer-table.ts';

export type StoreOrder = {
  readonly layer: LayerInfo;
  readonly staged: Staged;
  readonly source: PendingSource;
  /** Dates the contents of the table. */
  readonly day: string;
  /** Where this machine remembers files too large to copy; null copies everything. */
  readonly settingsRoot: string | null;
  readonly run: CopyRun;
};

/** Writes the table of the layer, whole or not at all. */
export async function storeLayer(db: Database.Database, order: StoreOrder): Promise<Result<null, IpcError>> {
  const { layer, staged } = order;
  if (staged.review.crsBasis === 'unknown') return err(fileError('crs-needed', { fileName: staged.review.fileName }));
  switch (layer.kind) {
    case 'features':
      return storeFeatures(db, order);
    case 'raster':
    case 'tiles':
      return storeBytes(db, order);
    case 'records':
    case 'images':
      throw new Error(`a layer of ${layer.kind} has no table`);
  }
}

/** The file goes in as it is, so it must be the one that was reviewed. */
async function storeBytes(
  db: Database.Database,
  { layer, staged, source, day, settingsRoot }: StoreOrder,
): Promise<Result<null, IpcError>> {
  const { path, isFetched } = source;
  if (stampOf(path) !== staged.stamp) return err(fileError('file-changed', { fileName: staged.review.fileName }));
  // Loaded when a raster is stored, not when a command starts.
  const { storeFile } = await import('../rasters/store-file.ts');
  return storeFile(db, { layer, path, day, settingsRoot, isFetched });
}

async function storeFeatures(
  db: Database.Database,
  { layer, staged: { review, path }, day, run }: StoreOrder,
): Promise<Result<null, IpcError>> {
  const { table, role, extent, provenance } = layer;
  if (table === null || review.rowsUsed === 0)
    return err(fileError('nothing-to-import', { fileName: review.fileName, role }));
  const description = `Imported as ${role} from ${provenance.fileName}`;
  const isWhole = await copyLayerTable(db, { name: table, description, extent, day, path }, run);
  return isWhole ? ok(null) : err(fileError('import-cancelled'));
}
