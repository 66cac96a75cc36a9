/** app://siteshift/tiles/{workspace}/{layer}/{z}/{x}/{y}: what the map may ask of the engine. */
import { LAYER_KINDS } from '../../core/layers/layer-info.ts';
import type { TileRequest } from '../../engine/tiles/serve-tile.ts';

export type AskedTile = { readonly workspace: string; readonly tile: TileRequest };

const PATH = /^\/tiles\/(ws_[a-z0-9]{12})\/(layer-[a-z0-9-]{1,60})\/(\d{1,2})\/(\d{1,8})\/(\d{1,8})$/;
/** Tables are named after layers. */
const TABLE = /^[a-z0-9_]{1,80}$/;

/** Layers, and the cells of a screening under a name that no layer bears. */
const TILE_KINDS = [...LAYER_KINDS, 'screening'] as const;

/** As long as an address may be in a connection. */
const MOST_TEMPLATE = 4_000;

/** True for every address under /tiles/, well formed or not. */
export function isTileAddress(url: string): boolean {
  const { protocol, host, pathname } = new URL(url);
  return protocol === 'app:' && host === 'siteshift' && pathname.startsWith('/tiles/');
}

/** The workspace and tile of an address; null when it is not well formed. */
export function parseTileAddress(url: string): AskedTile | null {
  const { pathname, searchParams } = new URL(url);
  const [, workspace, layer, z, x, y] = PATH.exec(pathname) ?? [];
  const kind = TILE_KINDS.find((name) => name === searchParams.get('kind'));
  const table = searchParams.get('table');
  if (workspace === undefined || layer === undefined || kind === undefined) return null;
  if (table !== null && !TABLE.test(table)) return null;
  const template = searchParams.get('template');
  if (template !== null && (kind !== 'images' || template.length > MOST_TEMPLATE)) return null;
  return { workspace, tile: { layer, kind, table, template, z: Number(z), x: Number(x), y: Number(y) } };
}
