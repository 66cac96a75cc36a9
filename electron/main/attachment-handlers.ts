/** Attached files between dialogs, the engine and the system; another program only ever gets a read-only copy. */
import { randomUUID } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handlers, IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import type { attachmentHostCommands } from '../../core/ipc/attachment-commands.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { attachableType, copyName } from '../../core/review/attachable.ts';
import type { EngineFiles } from '../engine-host/engine-api.ts';
import type { Dialogs } from './dialogs.ts';

export type AttachmentContext = {
  readonly dialogs: Dialogs;
  readonly engine: EngineFiles;
  /** Hands a file to the program that the system has for it; why it did not open, or an empty text. */
  readonly openFile: (path: string) => Promise<string>;
  /** Folder of copies for other programs; emptied when the app starts again. */
  readonly copies: string;
};

type EngineId = (workspace: WorkspaceId) => Promise<Result<WorkspaceId, IpcError>>;

/** Handlers of the commands about attached files. Ids are asked for after dialogs too: the engine may have been started again. */
export function attachmentHandlers(
  { dialogs, engine, openFile, copies }: AttachmentContext,
  engineId: EngineId,
): Handlers<typeof attachmentHostCommands> {
  return {
    'attachment.choose': async ({ workspace }) => {
      const before = await engineId(workspace);
      if (!before.ok) return before;
      const path = await dialogs.chooseAttachment();
      if (path === null) return ok(null);
      const id = await engineId(workspace);
      return id.ok ? engine.attachFile(id.value, path) : id;
    },
    'attachment.saveCopy': async ({ workspace, file }) => {
      const type = attachableType(file.mediaType);
      if (type === null) return refused(dialogs.text('error.attachmentType', { fileName: file.fileName }));
      const path = await dialogs.saveAttachment(copyName(file.fileName, type));
      if (path === null) return ok(null);
      const id = await engineId(workspace);
      return id.ok ? engine.writeAttachment(id.value, file, path) : id;
    },
    'attachment.openCopy': async ({ workspace, file }) => {
      const type = attachableType(file.mediaType);
      if (type === null) return refused(dialogs.text('error.attachmentType', { fileName: file.fileName }));
      const name = copyName(file.fileName, type);
      if (!(await dialogs.confirmCopy(name))) return ok({});
      const id = await engineId(workspace);
      if (!id.ok) return id;
      const folder = join(copies, randomUUID());
      await mkdir(folder, { recursive: true });
      const path = join(folder, name);
      const written = await engine.writeAttachment(id.value, file, path);
      if (!written.ok) return written;
      await chmod(path, 0o444);
      const problem = await openFile(path);
      return problem === '' ? ok({}) : refused(dialogs.text('error.noProgram', { fileName: name }));
    },
  };
}

function refused(message: string): Result<never, IpcError> {
  return err({ code: 'attachment', message });
}
