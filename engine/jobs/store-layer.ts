/** Puts the data of a reviewed file into the working copy of a workspace, in the way of its kind. */
import type Database from 'libsql';
import type { IpcError } from '../../core/ipc/contract.ts';
import type { LayerInfo } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { storeFile } from '../rasters/store-file.ts';
import { fileError } from '../spoken-error.ts';
import type { PendingSource } from '../staging/pending-source.ts';
import type { Staged } from '../staging/staging.ts';
import { copyLayerTable, withStaged } from '../workspaces/copy-layer-table.ts';

export type StoreOrder = {
  readonly layer: LayerInfo;
  readonly staged: Staged;
  readonly source: PendingSource;
  /** Dates the contents of the table. */
  readonly day: string;
  /** Where this machine remembers files too large to copy; null copies everything. */
  readonly settingsRoot?: string | null;
};

/** Writes the table of the layer, whole or not at all. */
export function storeLayer(db: Database.Database, order: StoreOrder): Promise<Result<null, IpcError>> {
  const { layer, source, day, settingsRoot = null } = order;
  const { path, isFetched } = source;
  switch (layer.kind) {
    case 'features':
      return Promise.resolve(storeFeatures(db, order));
    case 'raster':
    case 'tiles':
      return Promise.resolve(storeFile(db, { layer, path, day, settingsRoot, isFetched }));
    case 'records':
    case 'images':
      return Promise.resolve(err(NOT_AVAILABLE));
  }
}

const NOT_AVAILABLE: IpcError = { code: 'not-available', message: 'This is not available.' };

function storeFeatures(
  db: Database.Database,
  { layer, staged: { review, path }, day }: StoreOrder,
): Result<null, IpcError> {
  const { table, role, extent, provenance } = layer;
  if (table === null || review.rowsUsed === 0)
    return err(fileError('nothing-to-import', { fileName: review.fileName, role }));
  const description = `Imported as ${role} from ${provenance.fileName}`;
  withStaged(db, path, () => {
    copyLayerTable(db, { name: table, description, extent, day });
  });
  return ok(null);
}
