/** One tile of any kind of layer, as the map asks for it. */
import type Database from 'libsql';
import type { LayerKind } from '../../core/layers/layer-info.ts';
import type { ArchiveFolders } from '../tile-archives/open-archive-layer.ts';
import type { TileAddress } from './cut-tile.ts';
import { storedArchiveTile, storedRasterTile } from './stored-tiles.ts';
import { vectorTile } from './vector-tiles.ts';

/** A layer as the document names it, and where on the map. */
export type TileRequest = TileAddress & {
  readonly layer: string;
  readonly kind: LayerKind;
  /** Table in the workspace file; null for layers that are not kept in it. */
  readonly table: string | null;
};

export type Tile = { readonly bytes: Uint8Array; readonly type: string };

const VECTOR_TILE = 'application/vnd.mapbox-vector-tile';

/** The tile's bytes with their media type; null when there is nothing to draw. */
export async function serveTile(
  db: Database.Database,
  request: TileRequest,
  folders: ArchiveFolders,
): Promise<Tile | null> {
  const { kind, table } = request;
  switch (kind) {
    case 'features': {
      const bytes = table === null ? null : await vectorTile(db, table, request);
      return bytes === null ? null : { bytes, type: VECTOR_TILE };
    }
    case 'raster':
      return table === null ? null : storedRasterTile(db, table, { address: request, folders });
    case 'tiles':
      return table === null ? null : storedArchiveTile(db, table, { address: request, folders });
    case 'images':
    case 'records':
      return null;
  }
}
