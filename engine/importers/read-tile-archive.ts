/** PMTiles and MBTiles to what a review says of them: kind and number of tiles, zooms, extent. The tiles stay packed. */
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportError } from '../../core/layers/import-review.ts';
import { ok, type Result } from '../../core/lib/result.ts';
import { memorySource } from '../rasters/byte-source.ts';
import { openMbtiles } from '../tile-archives/open-mbtiles.ts';
import { openPmtiles } from '../tile-archives/open-pmtiles.ts';
import type { TileArchive } from '../tile-archives/tile-archive.ts';
import type { RawTiles, StatedCrs } from './raw-file.ts';
import type { ReadRequest } from './reader.ts';

/** Both specifications allow only the square of Web Mercator. */
const WEB_MERCATOR: StatedCrs = { statement: 'EPSG:3857', isFixed: true };

/** Reviews a PMTiles archive of version 3. */
export function readPmtiles({ file }: ReadRequest): Promise<Result<RawTiles, ImportError>> {
  const opened = openPmtiles(memorySource(file.bytes));
  return Promise.resolve(opened.ok ? ok(rawTiles('PMTiles', opened.value)) : opened);
}

/** Reviews an MBTiles archive through a copy in the scratch folder, which is removed again. */
export async function readMbtiles({ file, context }: ReadRequest): Promise<Result<RawTiles, ImportError>> {
  const copy = join(context.scratchRoot, `${randomUUID()}.mbtiles`);
  try {
    await writeFile(copy, file.bytes, { flag: 'wx' });
    const opened = openMbtiles(copy);
    if (!opened.ok) return opened;
    const raw = rawTiles('MBTiles', opened.value);
    opened.value.dispose();
    return ok(raw);
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(copy + suffix, { force: true });
  }
}

function rawTiles(format: string, { facts }: TileArchive): RawTiles {
  const { tileType, tiles, minZoom, maxZoom, extent, tileLayers, attribution } = facts;
  return {
    kind: 'tiles',
    format,
    crs: WEB_MERCATOR,
    layers: [],
    layer: null,
    tileType,
    tiles,
    minZoom,
    maxZoom,
    extent,
    tileLayers,
    ...(attribution === null ? {} : { provenance: { publisher: plainCredit(attribution) } }),
  };
}

/** The credit as text: archives write it for web pages. */
function plainCredit(attribution: string): string {
  return attribution
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, 500);
}
