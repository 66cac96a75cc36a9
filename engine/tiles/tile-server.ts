/** Tiles of every kind of layer with what the makers of tiles need; loaded when a map asks for its first tile. */
import type Database from 'libsql';
import { overlayTiles } from '../connectors/overlay-tile.ts';
import type { EngineContext } from '../engine-context.ts';
import { openNetwork } from '../network/network.ts';
import { serveTile, type Tile, type TileRequest } from './serve-tile.ts';

/** The function that answers with a tile, or null when it is empty. */
export function tileServer(
  context: EngineContext,
): (db: Database.Database, request: TileRequest) => Promise<Tile | null> {
  const { hosts, appVersion } = context;
  const makers = { folders: context, pictures: overlayTiles(openNetwork({ hosts, appVersion })) };
  return (db, request) => serveTile(db, request, makers);
}
