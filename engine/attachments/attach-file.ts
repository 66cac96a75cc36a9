/** Files into the workspace and out of it again; what comes in is judged by its bytes, what goes out by their digest. */
import { open as openFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { MOST_ATTACHED_BYTES } from '../../core/review/attachable.ts';
import type { FileFacts } from '../../core/review/attachment.ts';
import { writeOutput } from '../files/write-output.ts';
import { fileError } from '../spoken-error.ts';
import type { OpenWorkspaces } from '../workspaces/open-workspaces.ts';
import { attachedBytes, keepAttachment } from './attachment-table.ts';
import { mediaTypeOf, typeOfBytes } from './media-type.ts';

/** Copies a file into the working copy of a workspace; saved with it once the document names it. */
export async function attachFile(
  open: OpenWorkspaces,
  id: WorkspaceId,
  { path, day }: { readonly path: string; readonly day: string },
): Promise<Result<FileFacts, IpcError>> {
  const fileName = basename(path);
  const read = await readSmall(path);
  if (typeof read === 'string') return err(fileError(`attachment-${read}`, { fileName }));
  const mediaType = mediaTypeOf(read, fileName);
  if (mediaType === null) return err(fileError('attachment-type', { fileName }));
  const entry = open.get(id);
  if (entry === null) return err(fileError('workspace-closed'));
  const sha256 = keepAttachment(entry.file.db, read, { fileName, mediaType, day });
  return ok({ fileName, mediaType, size: read.length, sha256 });
}

/** The bytes of an attached file; a sentence when they are lost, or others than were attached. */
export function bytesOfAttachment(
  open: OpenWorkspaces,
  id: WorkspaceId,
  file: FileFacts,
): Result<{ bytes: Uint8Array<ArrayBuffer> }, IpcError> {
  const entry = open.get(id);
  if (entry === null) return err(fileError('workspace-closed'));
  const bytes = attachedBytes(entry.file.db, file);
  if (typeof bytes === 'string') return err(fileError(`attachment-${bytes}`, { fileName: file.fileName }));
  // A document of somebody else may call a web page a picture.
  if (typeOfBytes(bytes) !== file.mediaType) return err(fileError('attachment-damaged', { fileName: file.fileName }));
  return ok({ bytes: new Uint8Array(bytes) });
}

/** Writes a copy of an attached file. */
export async function writeAttachment(
  open: OpenWorkspaces,
  id: WorkspaceId,
  { file, path }: { readonly file: FileFacts; readonly path: string },
): Promise<Result<{ readonly fileName: string }, IpcError>> {
  const found = bytesOfAttachment(open, id, file);
  return found.ok ? writeOutput(path, found.value.bytes) : found;
}

/** The bytes of a file that is no larger than may be attached; why not otherwise. */
async function readSmall(path: string): Promise<Uint8Array | 'unreadable' | 'large'> {
  try {
    const file = await openFile(path, 'r');
    try {
      const about = await file.stat();
      if (!about.isFile()) return 'unreadable';
      return about.size > MOST_ATTACHED_BYTES ? 'large' : await file.readFile();
    } finally {
      await file.close();
    }
  } catch {
    return 'unreadable';
  }
}
