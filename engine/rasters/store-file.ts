/** Puts a raster or an archive of tiles into the workspace: copied when it is small, linked when it is large. */
import { statSync } from 'node:fs';
import type Database from 'libsql';
import type { IpcError } from '../../core/ipc/contract.ts';
import type { LayerInfo } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { fileError } from '../spoken-error.ts';
import { writeBlobTable } from '../workspaces/blob-table.ts';
import { inTransaction } from '../workspaces/workspace-file.ts';
import { fileSource } from './byte-source.ts';
import { fingerprintOf, MAX_COPIED_BYTES, rememberPlace } from './linked-files.ts';

export type StoreFile = {
  readonly layer: LayerInfo;
  readonly path: string;
  /** Dates the entry of the table. */
  readonly day: string;
  /** Where this machine remembers linked files; null copies everything. */
  readonly settingsRoot: string | null;
  /** A file that was fetched is removed when it was added, so it is always copied. */
  readonly isFetched: boolean;
};

/** Writes the table of the layer, whole or not at all. `packed-raster`: the file lies inside an archive. */
export function storeFile(db: Database.Database, order: StoreFile): Result<null, IpcError> {
  const { layer, path, day, settingsRoot } = order;
  const { table, extent, provenance } = layer;
  if (table === null) throw new Error('a raster or an archive is kept in a table');
  if (isPacked(path)) return err(fileError('packed-raster', { fileName: provenance.fileName }));
  const { size } = statSync(path);
  const isCopied = size <= MAX_COPIED_BYTES || settingsRoot === null || order.isFetched;
  const fingerprint = isCopied ? null : fingerprintOf(path);
  const head = { size: isCopied ? size : 0, format: provenance.format, crs: provenance.crs, fingerprint };
  inTransaction(db, () => {
    const description = `Imported as ${layer.role} from ${provenance.fileName}`;
    writeBlobTable(db, { name: table, description, extent, day, head }, isCopied ? path : null);
  });
  if (fingerprint !== null && settingsRoot !== null) rememberPlace(settingsRoot, fingerprint, path);
  return ok(null);
}

/** ZIP and gzip: the review looks inside them, tiles and cells are read by range and cannot. */
function isPacked(path: string): boolean {
  const source = fileSource(path);
  try {
    const [a, b] = source.read(0, 2);
    return (a === 0x50 && b === 0x4b) || (a === 0x1f && b === 0x8b);
  } finally {
    source.dispose();
  }
}
