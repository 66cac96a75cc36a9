/** Answers app:// from the disk: GET only, our headers on everything, 404 for whatever is not ours. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron/main';
import { contentType, headersOf, resolveServed, SECURITY_HEADERS, type ServedRoots } from './app-protocol.ts';
import { isTileAddress, parseTileAddress, type AskedTile } from './tile-address.ts';
import { TileQueue } from './tile-queue.ts';
import type { Tile } from '../../engine/tiles/serve-tile.ts';

/** Asks the engine for a tile; null when it is empty or not of the window's workspace. */
export type AskTile = (asked: AskedTile) => Promise<Tile | null>;

/** Names the scheme before the app is ready; never with `bypassCSP`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the renderer, the base map and the tiles of the window's layers. */
export function serveApp(roots: ServedRoots, askTile: AskTile): void {
  const tiles = new TileQueue<Tile | null>();
  protocol.handle('app', async ({ method, url, signal }) => {
    if (method === 'GET' && isTileAddress(url)) {
      const asked = parseTileAddress(url);
      return asked === null ? notFound() : tileAnswer(await tiles.request(signal, () => askTile(asked)));
    }
    const file = method === 'GET' ? resolveServed(url, roots) : null;
    if (file === null) return notFound();
    try {
      // Through Node's fs and not net.fetch: it reads inside the asar, and file:// stays refused everywhere.
      const bytes = await readFile(file);
      return new Response(new Uint8Array(bytes), {
        headers: { ...headersOf(url), 'Content-Type': contentType(file) },
      });
    } catch {
      return notFound();
    }
  });
}

function tileAnswer(tile: Tile | null): Response {
  if (tile === null) return new Response(null, { status: 204, headers: { ...SECURITY_HEADERS } });
  // A copy, because the type of a message's bytes says that they may be shared.
  return new Response(new Uint8Array(tile.bytes), {
    // The address changes with the data, but undo brings old addresses back: let the engine's own memory answer.
    headers: { ...SECURITY_HEADERS, 'Content-Type': tile.type, 'Cache-Control': 'no-store' },
  });
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain' } });
}
