/** The bytes of a stored layer, wherever they are: in the workspace, or in a file that was linked. */
import type Database from 'libsql';
import { blobSource, readBlobHead, type BlobHead } from '../workspaces/blob-table.ts';
import { fileSource, type ByteSource } from './byte-source.ts';
import { placeOf } from './linked-files.ts';

export type StoredBytes = { readonly head: BlobHead; readonly source: ByteSource };

/** Null when the workspace holds no such layer, or when the file it is linked to is not found on this machine. */
export function openStored(db: Database.Database, table: string, settingsRoot: string | null): StoredBytes | null {
  const head = readBlobHead(db, table);
  if (head === null) return null;
  if (head.size > 0) return { head, source: blobSource(db, table, head.size) };
  const { fingerprint } = head;
  const path = typeof fingerprint === 'string' ? placeOf(settingsRoot, fingerprint) : null;
  return path === null ? null : { head, source: fileSource(path) };
}
