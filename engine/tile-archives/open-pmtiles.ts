/**
 * A PMTiles archive read by range: header and root directory at once, leaf directories and tiles when asked for.
 *
 * Directories are parsed here, not by the library: it believes the count a directory begins with, so that a few bytes
 * could keep it busy for ever.
 *
 * Source: PMTiles version 3 specification, protomaps/PMTiles, spec/v3.
 */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  bytesToHeader,
  Compression,
  findTile,
  readVarint,
  TileType,
  zxyToTileId,
  type Entry,
  type Header,
} from 'pmtiles';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { ownBuffer, type ByteSource } from '../rasters/byte-source.ts';
import { archiveExtent, DEEPEST_ZOOM, vectorLayerNames, type ArchiveFacts, type TileArchive } from './tile-archive.ts';

const HEADER_BYTES = 127;
const VERSION = 3;
/** Most bytes of a directory, of the metadata, of a tile, unpacked. Heuristic: real ones are a hundredth of it. */
const MAX_UNPACKED = 64 * 1024 * 1024;
/** Leaf directories kept at hand. Heuristic. */
const LEAVES_KEPT = 64;
/** Steps from the root to a tile; the specification asks for at most one leaf, writers may nest one more. */
const DEEPEST_DIRECTORY = 4;

const MEDIA: Readonly<Record<number, string>> = {
  [TileType.Mvt]: 'application/vnd.mapbox-vector-tile',
  [TileType.Png]: 'image/png',
  [TileType.Jpeg]: 'image/jpeg',
  [TileType.Webp]: 'image/webp',
  [TileType.Avif]: 'image/avif',
  [TileType.Mlt]: 'application/vnd.maplibre-tile',
};

/** Opens an archive. The error says whether the version, the length or the content is at fault. */
export function openPmtiles(source: ByteSource): Result<TileArchive, ImportError> {
  const start = source.read(0, HEADER_BYTES);
  const version = start[7] ?? 0;
  if (Buffer.from(start).toString('latin1', 0, 7) !== 'PMTiles') return err(UNREADABLE);
  if (version !== VERSION) return err({ code: 'pmtiles-version', facts: { version } });
  if (start.length < HEADER_BYTES) return err(truncated(source.size, HEADER_BYTES));
  try {
    const header = bytesToHeader(ownBuffer(start));
    const end = endOf(header);
    if (end > source.size) return err(truncated(source.size, end));
    const root = directory(source, header, [header.rootDirectoryOffset, header.rootDirectoryLength]);
    const directories = { header, root, leaves: new Map<number, Entry[]>() };
    return ok({
      facts: factsOf(header, metadataOf(source, header)),
      tile: (z, x, y) => tileOf(source, directories, [z, x, y]),
      dispose: source.dispose,
    });
  } catch {
    return err(UNREADABLE);
  }
}

const UNREADABLE: ImportError = { code: 'pmtiles-unreadable', facts: {} };

function truncated(bytes: number, expected: number): ImportError {
  return { code: 'tiles-truncated', facts: { bytes, expected } };
}

function endOf(header: Header): number {
  return Math.max(
    header.rootDirectoryOffset + header.rootDirectoryLength,
    header.jsonMetadataOffset + header.jsonMetadataLength,
    header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
    header.tileDataOffset + (header.tileDataLength ?? 0),
  );
}

function factsOf(header: Header, metadata: unknown): ArchiveFacts {
  const { tileType, minZoom, maxZoom, numAddressedTiles, minLon, minLat, maxLon, maxLat } = header;
  const media = MEDIA[tileType];
  if (media === undefined || maxZoom > DEEPEST_ZOOM || minZoom > maxZoom) throw new Error('unknown kind of tile');
  const credit = typeof metadata === 'object' && metadata !== null && 'attribution' in metadata && metadata.attribution;
  return {
    tileType: tileType === TileType.Mvt ? 'mvt' : tileType === TileType.Mlt ? 'mlt' : 'image',
    mediaType: media,
    tiles: numAddressedTiles,
    minZoom,
    maxZoom,
    extent: archiveExtent([minLon, minLat, maxLon, maxLat]),
    tileLayers: vectorLayerNames(metadata),
    attribution: typeof credit === 'string' && credit !== '' ? credit : null,
  };
}

function metadataOf(source: ByteSource, header: Header): unknown {
  const packed = source.read(header.jsonMetadataOffset, header.jsonMetadataLength);
  if (packed.length === 0) return null;
  try {
    return JSON.parse(Buffer.from(unpack(packed, header.internalCompression)).toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

type Opened = { readonly header: Header; readonly root: Entry[]; readonly leaves: Map<number, Entry[]> };

function tileOf(source: ByteSource, { header, root, leaves }: Opened, [z, x, y]: readonly [number, number, number]) {
  if (z < header.minZoom || z > header.maxZoom) return null;
  const id = zxyToTileId(z, x, y);
  let entries = root;
  for (let depth = 0; depth < DEEPEST_DIRECTORY; depth += 1) {
    const entry = findTile(entries, id);
    if (entry === null || entry.length === 0) return null;
    if (entry.runLength > 0) {
      const bytes = source.read(header.tileDataOffset + entry.offset, Math.min(entry.length, MAX_UNPACKED));
      return stored(bytes, header.tileCompression);
    }
    const place = header.leafDirectoryOffset + entry.offset;
    const leaf = leaves.get(place) ?? directory(source, header, [place, entry.length]);
    if (leaves.size >= LEAVES_KEPT) leaves.clear();
    leaves.set(place, leaf);
    entries = leaf;
  }
  return null;
}

function stored(bytes: Uint8Array, compression: Compression) {
  if (compression === Compression.Gzip) return { bytes, packing: 'gzip' as const };
  return { bytes: compression === Compression.Brotli ? unpack(bytes, compression) : bytes, packing: 'none' as const };
}

/** Entries of a directory: tile numbers as differences, then run lengths, lengths and offsets (spec, section 4). */
function directory(source: ByteSource, header: Header, [offset, length]: readonly [number, number]): Entry[] {
  const buf = unpack(source.read(offset, Math.min(length, MAX_UNPACKED)), header.internalCompression);
  const at = { buf, pos: 0 };
  const count = readVarint(at);
  // Each entry takes at least four bytes.
  if (!(count >= 0 && count * 4 <= buf.length)) throw new Error('a directory longer than its bytes');
  const column = () => Array.from({ length: count }, () => readVarint(at));
  const [steps, runs, lengths, offsets] = [column(), column(), column(), column()];
  if (at.pos > buf.length) throw new Error('a directory longer than its bytes');
  const entries: Entry[] = [];
  let tileId = 0;
  for (let i = 0; i < count; i += 1) {
    tileId += steps[i] ?? 0;
    const given = offsets[i] ?? 0;
    const before = entries[i - 1];
    // 0 means: right behind the one before.
    const place = given === 0 && before !== undefined ? before.offset + before.length : given - 1;
    entries.push({ tileId, offset: place, length: lengths[i] ?? 0, runLength: runs[i] ?? 0 });
  }
  return entries;
}

function unpack(bytes: Uint8Array, compression: Compression): Uint8Array {
  if (compression === Compression.None || compression === Compression.Unknown) return bytes;
  if (compression === Compression.Gzip) return gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED });
  if (compression === Compression.Brotli) return brotliDecompressSync(bytes, { maxOutputLength: MAX_UNPACKED });
  throw new Error('a compression that is not read');
}
