/** Files attached to sources: chosen, kept as one step to undo, read, and handed out as copies. */
import { freeId } from '../../core/lib/free-id.ts';
import type { IpcError } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { FileFacts } from '../../core/review/attachment.ts';
import type { Source } from '../../core/sources/source.ts';
import { addAttachment } from '../../core/workspace/review-edits.ts';
import { host } from '../host.ts';
import { currentDocument, workspaceStore } from '../stores/session.ts';
import { answered, note } from './files.ts';

/** Asks for a file; the document does not name it yet. Null when the user cancels; a refusal is the caller's to tell. */
export async function chooseAttachment(): Promise<Result<FileFacts | null, IpcError>> {
  const open = workspaceStore.getState().open;
  return open === null ? ok(null) : host['attachment.choose']({ workspace: open.id });
}

/** Names a chosen file in the document; an empty page is one that is not stated. */
export function keepFile(
  source: Source,
  file: FileFacts,
  { title, page }: { readonly title: string; readonly page: string },
): void {
  const id = freeId('file', currentDocument()?.review.attachments ?? []);
  const about = {
    id,
    source: source.id,
    title: (title || source.title).slice(0, 300),
    page: page.slice(0, 40) || null,
  };
  workspaceStore.getState().edit('undo.attach-file', addAttachment({ ...about, kind: 'file', ...file }));
}

/** The bytes of an attached file, or why there are none. */
export async function readAttachment(file: FileFacts): Promise<Result<Uint8Array<ArrayBuffer>, IpcError>> {
  const open = workspaceStore.getState().open;
  if (open === null) return err({ code: 'workspace-closed', catalogue: 'files', message: '' });
  const reply = await host['attachment.bytes']({ workspace: open.id, file });
  return reply.ok ? { ok: true, value: new Uint8Array(reply.value.bytes) } : reply;
}

/** Hands a read-only copy to the program of the system, after main has asked. */
export async function openAttachmentCopy(file: FileFacts): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open !== null) await answered(host['attachment.openCopy']({ workspace: open.id, file }));
}

/** Writes a copy to a place that the user chooses. */
export async function saveAttachmentCopy(file: FileFacts): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const saved = await answered(host['attachment.saveCopy']({ workspace: open.id, file }));
  if (saved !== null) note('file.exported', { fileName: saved.fileName });
}
