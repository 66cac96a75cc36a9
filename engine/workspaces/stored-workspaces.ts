/** New, open, save and close, as the hosts ask for them: ids out, errors as sentences. */
import { constants } from 'node:fs';
import { access, chmod, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IpcError, Opened, WorkspaceId } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { fileError } from '../spoken-error.ts';
import type { OpenWorkspaces } from './open-workspaces.ts';
import { newWorkspace, openWorkspace, saveWorkspace } from './workspace-file.ts';

/** Makes an unsaved workspace from a document. */
export function startWorkspace(open: OpenWorkspaces, scratchRoot: string, document: Workspace): Opened {
  return { workspace: open.add(newWorkspace(scratchRoot, document), null), fileName: null, readOnly: false, document };
}

/** Opens a file; it is copied and not touched. */
export async function openStored(
  open: OpenWorkspaces,
  scratchRoot: string,
  path: string,
): Promise<Result<Opened, IpcError>> {
  const opened = await openWorkspace(path, scratchRoot);
  if (!opened.ok) return err(fileError(opened.error.code, opened.error.facts));
  const { document, ...file } = opened.value;
  return ok({ workspace: open.add(file, path), fileName: basename(path), readOnly: await isReadOnly(path), document });
}

/** Saves to `path`, or to the workspace's own file when it is null. */
export async function saveStored(
  open: OpenWorkspaces,
  id: WorkspaceId,
  { document, path }: { readonly document: Workspace; readonly path: string | null },
): Promise<Result<{ readonly fileName: string }, IpcError>> {
  const entry = open.get(id);
  const target = path ?? entry?.path ?? null;
  if (entry === null || target === null) return err(fileError('workspace-closed'));
  const saved = await saveWorkspace(entry.file, document, { path: target });
  if (!saved.ok) return err(fileError(saved.error.code, saved.error.facts));
  entry.path = target;
  return ok({ fileName: basename(target) });
}

/** No write bit for anybody, or not for us. Who may do everything still respects a file that says it is to be read. */
async function isReadOnly(path: string): Promise<boolean> {
  const { mode } = await stat(path);
  const isWritable = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
  return !isWritable || (mode & 0o222) === 0;
}

/** Writes a copy that nobody may write to, without the words of withheld comments, and goes on with the file that was open. */
export async function copyReadOnly(
  open: OpenWorkspaces,
  id: WorkspaceId,
  { document, path }: { readonly document: Workspace; readonly path: string },
): Promise<Result<{ readonly fileName: string }, IpcError>> {
  const entry = open.get(id);
  if (entry === null) return err(fileError('workspace-closed'));
  const saved = await saveWorkspace(entry.file, document, { path, forReaders: true });
  if (!saved.ok) return err(fileError(saved.error.code, saved.error.facts));
  await chmod(path, 0o444);
  return ok({ fileName: basename(path) });
}

/** Saves to a path that must not exist yet. */
export async function createStored(
  open: OpenWorkspaces,
  id: WorkspaceId,
  { document, path }: { readonly document: Workspace; readonly path: string },
): Promise<Result<{ readonly fileName: string }, IpcError>> {
  const entry = open.get(id);
  if (entry === null) return err(fileError('workspace-closed'));
  const saved = await saveWorkspace(entry.file, document, { path, mustBeNew: true });
  if (!saved.ok) return err(fileError(saved.error.code, saved.error.facts));
  entry.path = path;
  return ok({ fileName: basename(path) });
}
