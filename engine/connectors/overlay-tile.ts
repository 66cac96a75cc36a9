/**
 * Pictures of an overlay, asked of its server only while its host is on, and kept for a while.
 *
 * The cache is small and in memory: a map server says what is now, and what was revoked must not linger on disk.
 */
import { err, ok, type Result } from '../../core/lib/result.ts';
import { hostOf } from '../network/address.ts';
import { fetchBytes } from '../network/fetch-bytes.ts';
import type { Network } from '../network/network.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import { tileAddress } from './tile-address.ts';

export type Picture = { readonly bytes: Uint8Array; readonly contentType: string };

export type TileAt = { readonly z: number; readonly x: number; readonly y: number };

/** *Heuristic*: a screen is some 40 tiles of 20 kB. */
const CACHE_BYTES = 64 * 1024 * 1024;
/** A picture of 256 pixels square takes a tenth of it. *heuristic* */
const MAX_PICTURE_BYTES = 4 * 1024 * 1024;
/** Pictures asked at the same time; more is rude to a public server. *heuristic* */
const PARALLEL = 6;

/** Answers tiles of overlays for one engine. */
export function overlayTiles(network: Network) {
  const kept = new Map<string, Picture>();
  const running = new Map<string, Promise<Result<Picture, NetworkError>>>();
  let bytes = 0;
  let free = PARALLEL;
  const waiting: (() => void)[] = [];

  async function ask(address: string): Promise<Result<Picture, NetworkError>> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    free -= 1;
    try {
      const { signal } = new AbortController();
      const fetched = await fetchBytes(network, { address, accept: 'image/*', signal, maxBytes: MAX_PICTURE_BYTES });
      if (!fetched.ok) return fetched;
      const contentType = pictureType(fetched.value.bytes);
      if (contentType === null) return err(networkError('connect-no-picture', { host: fetched.value.url.host }));
      return ok({ bytes: fetched.value.bytes, contentType });
    } finally {
      free += 1;
      waiting.shift()?.();
    }
  }

  function keep(address: string, picture: Picture): void {
    kept.set(address, picture);
    bytes += picture.bytes.length;
    for (const [oldest, { bytes: gone }] of kept) {
      if (bytes <= CACHE_BYTES) break;
      kept.delete(oldest);
      bytes -= gone.length;
    }
  }

  /** The picture of a tile of a template, which the layer keeps as the query of its origin. Errors: `host-off` and everything that can go wrong on the way. */
  return async function overlayTile(template: string, { z, x, y }: TileAt): Promise<Result<Picture, NetworkError>> {
    const address = tileAddress(template, [z, x, y]);
    if (!URL.canParse(address)) return err(networkError('connect-no-pictures'));
    const host = hostOf(new URL(address));
    if (!network.hosts.isOn(host)) return err(networkError('host-off', { host }));
    const known = kept.get(address);
    if (known !== undefined) return ok(known);
    const asked = running.get(address) ?? ask(address);
    running.set(address, asked);
    const picture = await asked;
    if (running.delete(address) && picture.ok) keep(address, picture.value);
    return picture;
  };
}

/** By the bytes: servers draw their errors as text or name the wrong type. */
function pictureType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('GIF8')) return 'image/gif';
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'image/webp' : null;
}
