/** Files attached to sources, as tables of the workspace file: one for each content, named after its digest. */
import { createHash } from 'node:crypto';
import type Database from 'libsql';
import { MOST_ATTACHED_BYTES } from '../../core/review/attachable.ts';
import { blobSource, isBlobTable, readBlobHead, writeBlobTable } from '../workspaces/blob-table.ts';
import { dropFeatureTable } from '../workspaces/feature-table.ts';
import { attachmentTable } from '../workspaces/tables-of-document.ts';
import { inTransaction } from '../workspaces/workspace-file.ts';

/** The digest by which a document names bytes, in hexadecimal letters. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps the bytes under their digest; those that are there already stay, and a damaged table is made anew. */
export function keepAttachment(
  db: Database.Database,
  bytes: Uint8Array,
  { fileName, mediaType, day }: { readonly fileName: string; readonly mediaType: string; readonly day: string },
): string {
  const sha256 = digestOf(bytes);
  const name = attachmentTable(sha256);
  const isThere = typeof attachedBytes(db, { sha256, size: bytes.length }) !== 'string';
  if (isThere) return sha256;
  const head = { size: bytes.length, fileName, mediaType };
  inTransaction(db, () => {
    if (isBlobTable(db, name)) dropFeatureTable(db, name);
    writeBlobTable(db, { name, description: `Attached file ${fileName}`, extent: null, day, head }, bytes);
  });
  return sha256;
}

/** The bytes of a digest; `lost` when the workspace does not hold them, `damaged` when it holds others. */
export function attachedBytes(
  db: Database.Database,
  { sha256, size }: { readonly sha256: string; readonly size: number },
): Uint8Array | 'lost' | 'damaged' {
  const name = attachmentTable(sha256);
  const head = readBlobHead(db, name);
  if (head === null) return isBlobTable(db, name) ? 'damaged' : 'lost';
  if (head.size !== size || size > MOST_ATTACHED_BYTES) return 'damaged';
  const bytes = blobSource(db, name, size).read(0, size);
  return bytes.length === size && digestOf(bytes) === sha256 ? bytes : 'damaged';
}
