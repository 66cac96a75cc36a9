/** One tile of any kind of layer, as the map asks for it. */
import type Database from 'libsql';
import type { LayerKind } from '../../core/layers/layer-info.ts';
import type { overlayTiles } from '../connectors/overlay-tile.ts';
import type { ArchiveFolders } from '../tile-archives/open-archive-layer.ts';
import type { TileAddress } from './cut-tile.ts';
import { storedArchiveTile, storedRasterTile } from './stored-tiles.ts';
import { vectorTile } from './vector-tiles.ts';

/** A layer as the document names it, and where on the map. */
export type TileRequest = TileAddress & {
  readonly layer: string;
  /** `screening` is no layer: the cells of the workspace's screening. */
  readonly kind: LayerKind | 'screening';
  /** Table in the workspace file; null for layers that are not kept in it. */
  readonly table: string | null;
  /** Where a server draws pictures of the layer; null for layers that are kept. Asked only while its host is on. */
  readonly template: string | null;
};

/** What a tile may be drawn from beside the workspace file. */
export type TileMakers = {
  readonly folders: ArchiveFolders;
  readonly pictures: ReturnType<typeof overlayTiles>;
};

export type Tile = { readonly bytes: Uint8Array; readonly type: string };

export const VECTOR_TILE = 'application/vnd.mapbox-vector-tile';

/** The tile's bytes with their media type; null when there is nothing to draw. */
export async function serveTile(db: Database.Database, request: TileRequest, makers: TileMakers): Promise<Tile | null> {
  const { kind, table, template } = request;
  if (kind === 'images') return template === null ? null : pictureOf(template, request, makers);
  return kind === 'records' || kind === 'screening' || table === null
    ? null
    : storedTile({ db, table, kind }, request, makers);
}

type Stored = {
  readonly db: Database.Database;
  readonly table: string;
  readonly kind: 'features' | 'raster' | 'tiles';
};

async function storedTile({ db, table, kind }: Stored, address: TileAddress, { folders }: TileMakers) {
  if (kind === 'raster') return storedRasterTile(db, table, { address, folders });
  if (kind === 'tiles') return storedArchiveTile(db, table, { address, folders });
  const bytes = await vectorTile(db, table, address);
  return bytes === null ? null : { bytes, type: VECTOR_TILE };
}

async function pictureOf(template: string, address: TileAddress, { pictures }: TileMakers): Promise<Tile | null> {
  const picture = await pictures(template, address);
  return picture.ok ? { bytes: picture.value.bytes, type: picture.value.contentType } : null;
}
