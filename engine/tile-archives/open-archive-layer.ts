/** Archives of tiles in a workspace, opened once and kept as long as the workspace is. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'libsql';
import { openStored } from '../rasters/open-stored.ts';
import { placeOf } from '../rasters/linked-files.ts';
import { openMbtiles } from './open-mbtiles.ts';
import { openPmtiles } from './open-pmtiles.ts';
import type { TileArchive } from './tile-archive.ts';

/** Folders of the engine that reading needs. */
export type ArchiveFolders = { readonly scratchRoot: string; readonly settingsRoot: string | null };

const opened = new WeakMap<Database.Database, Map<string, TileArchive>>();

/** The archive of a table; null when there is none, or its linked file is not found on this machine. */
export function openArchiveLayer(db: Database.Database, table: string, folders: ArchiveFolders): TileArchive | null {
  const archives = opened.get(db) ?? new Map<string, TileArchive>();
  opened.set(db, archives);
  const known = archives.get(table);
  if (known !== undefined) return known;
  const archive = open(db, table, folders);
  if (archive !== null) archives.set(table, archive);
  return archive;
}

function open(db: Database.Database, table: string, folders: ArchiveFolders): TileArchive | null {
  const stored = openStored(db, table, folders.settingsRoot);
  if (stored === null) return null;
  const { head, source } = stored;
  if (head['format'] !== 'MBTiles') {
    const archive = openPmtiles(source);
    return archive.ok ? archive.value : null;
  }
  const archive = openMbtiles(mbtilesPath(stored, folders));
  return archive.ok ? archive.value : null;
}

/** SQLite opens files, not ranges: a linked archive is opened where it lies, a stored one as a copy in the scratch folder. */
function mbtilesPath({ head, source }: NonNullable<ReturnType<typeof openStored>>, folders: ArchiveFolders): string {
  const { fingerprint } = head;
  const linked = typeof fingerprint === 'string' ? placeOf(folders.settingsRoot, fingerprint) : null;
  if (linked !== null) {
    source.dispose();
    return linked;
  }
  const copy = join(folders.scratchRoot, `${randomUUID()}.mbtiles`);
  writeFileSync(copy, source.read(0, source.size), { flag: 'wx' });
  return copy;
}
