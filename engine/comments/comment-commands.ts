/** Handlers of the contract's `comments` commands, and what the host asks of comments with a path in hand. */
import { basename } from 'node:path';
import type { CommentRegister } from '../../core/comments/comment-register.ts';
import { commentDetail } from '../../core/comments/comment-detail.ts';
import { commentOverview } from '../../core/comments/comment-overview.ts';
import { commentRows, type ReadComments } from '../../core/comments/comment-rows.ts';
import { matrixCsv } from '../../core/exports/matrix-csv.ts';
import type { CommentTask } from '../../core/ipc/comment-commands.ts';
import type { IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { EngineContext } from '../engine-context.ts';
import { fileError } from '../spoken-error.ts';
import { randomId } from '../workspaces/random-id.ts';
import { addReviewed } from './add-reviewed.ts';
import { CommentShelf } from './comment-shelf.ts';
import type { Comments } from './comments.ts';
import { commentThread } from './comment-thread.ts';
import { reviewComments, type Reviewed } from './review-comments.ts';

type Pending = {
  readonly paths: readonly string[];
  reading: AbortController | null;
  reviewed: Reviewed | null;
};

type Asked = { readonly workspace: WorkspaceId; readonly comments: CommentRegister };
type Told = Pick<EngineContext, 'open' | 'data' | 'assetsRoot' | 'settingsRoot' | 'onProgress'> & {
  readonly commentWorker?: string | null;
};

/** Comments in a thread of their own, started with the first. */
export function comments(context: Told): Comments {
  const { open, data, assetsRoot, settingsRoot, onProgress, commentWorker = null } = context;
  const thread = commentThread({ module: commentWorker, assetsRoot, gazetteer: data.gazetteer });
  const pending = new Map<CommentTask, Pending>();
  const shelf = new CommentShelf(async (texts) => {
    const answer = await thread.run({ kind: 'group', comments: texts }, { signal: null, onStep: () => undefined });
    if (answer === null) throw new Error('grouping ended without an answer');
    return answer;
  });

  async function read({ workspace, comments: register }: Asked): Promise<Result<ReadComments, IpcError>> {
    const entry = open.get(workspace);
    return entry === null ? err(fileError('workspace-closed')) : shelf.read(entry.file.db, register);
  }

  async function answer<T>(asked: Asked, work: (found: ReadComments) => T): Promise<Result<T, IpcError>> {
    const found = await read(asked);
    return found.ok ? ok(work(found.value)) : found;
  }

  const commands: Comments['commands'] = {
    'comments.review': async ({ workspace, comments: register, task, options }) => {
      const chosen = pending.get(task);
      const entry = open.get(workspace);
      if (chosen === undefined || entry === null) return err(fileError('comments-gone'));
      chosen.reading?.abort();
      const reading = new AbortController();
      Object.assign(chosen, { reading, reviewed: null });
      const reviewed = await reviewComments(
        { db: entry.file.db, shelf, thread, settingsRoot },
        { register, paths: chosen.paths, options, signal: reading.signal },
        ({ stage, done }) => {
          onProgress({ task, stage, done });
        },
      );
      if (chosen.reading === reading) chosen.reading = null;
      if (!reviewed.ok) return reviewed;
      chosen.reviewed = reviewed.value;
      return ok(reviewed.value.review);
    },
    'comments.add': ({ workspace, comments: register, task, day }) => {
      const reviewed = pending.get(task)?.reviewed ?? null;
      const entry = open.get(workspace);
      if (reviewed === null || entry === null) return Promise.resolve(err(fileError('comments-gone')));
      const added = addReviewed({ db: entry.file.db, shelf }, { register, day }, reviewed);
      if (added.ok) pending.delete(task);
      return Promise.resolve(added.ok ? ok({ comments: added.value }) : added);
    },
    'comments.forget': ({ task }) => {
      pending.get(task)?.reading?.abort();
      pending.delete(task);
      return Promise.resolve(ok({}));
    },
    'comments.overview': ({ reader, site, ...asked }) =>
      answer(asked, (found) => commentOverview(found, { reader, site })),
    'comments.rows': ({ reader, filter, offset, limit, ...asked }) =>
      answer(asked, (found) => commentRows(found, filter, { reader, offset, limit })),
    'comments.one': ({ reader, unit, ...asked }) =>
      answer(asked, (found) => commentDetail(found, asked.comments, { reader, unit })),
  };

  return {
    commands,
    choose: (paths) => {
      const task = `cm_${randomId()}` as CommentTask;
      pending.set(task, { paths, reading: null, reviewed: null });
      return { task, fileNames: paths.map((path) => basename(path)) };
    },
    read: (workspace, register) => read({ workspace, comments: register }),
    matrix: (workspace, register, language) =>
      answer({ workspace, comments: register }, ({ set, grouping }) => matrixCsv(set, grouping, language)),
    dispose: async () => {
      for (const { reading } of pending.values()) reading?.abort();
      await thread.dispose();
    },
  };
}
