/** What the engine holds of public comments: its commands, and what the host asks for beside them. */
import type { CommentRegister } from '../../core/comments/comment-register.ts';
import type { ReadComments } from '../../core/comments/comment-rows.ts';
import type { ChosenComments } from '../../core/ipc/comment-commands.ts';
import type { engine as contract, Handlers, IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import type { Result } from '../../core/lib/result.ts';
import type { Language } from '../../core/text/languages.ts';

type Names = Extract<keyof typeof contract, `comments.${string}`>;

export type Comments = {
  readonly commands: Pick<Handlers<typeof contract>, Names>;
  /** Files that were chosen; nothing of them is read yet. */
  readonly choose: (paths: readonly string[]) => ChosenComments;
  /** All comments of a register with their form letters. */
  readonly read: (workspace: WorkspaceId, comments: CommentRegister) => Promise<Result<ReadComments, IpcError>>;
  /** The response matrix as CSV. */
  readonly matrix: (
    workspace: WorkspaceId,
    comments: CommentRegister,
    language: Language,
  ) => Promise<Result<string, IpcError>>;
  readonly dispose: () => Promise<void>;
};
