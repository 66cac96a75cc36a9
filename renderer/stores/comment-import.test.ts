import { describe, expect, test } from 'vitest';
import { NO_COMMENT_REGISTER } from '../../core/comments/comment-register.ts';
import type { CommentReview } from '../../core/ipc/comment-commands.ts';
import type { IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { ok, type Result } from '../../core/lib/result.ts';
import { createCommentImport } from './comment-import.ts';

const TARGET = { workspace: 'ws_000000000000' as WorkspaceId, comments: NO_COMMENT_REGISTER };
const CHOSEN = { task: 'cm_000000000000', fileNames: ['county.csv'] } as never;
const REVIEW: CommentReview = { files: [], refused: [], letters: 0, singles: 0, knowsSenders: true };

type Reply = Result<CommentReview, IpcError>;

/** A store and its questions, each waiting for the test to answer it. */
function stage() {
  const asked: { readonly options: object; readonly answer: (reply: Reply) => void }[] = [];
  const store = createCommentImport({
    'comments.review': ({ options }) =>
      new Promise((answer) => {
        asked.push({ options, answer });
      }),
    'comments.add': () => Promise.resolve(ok({ comments: NO_COMMENT_REGISTER })),
    'comments.forget': () => Promise.resolve(ok({})),
  });
  const answer = async (index: number, review: CommentReview) => {
    asked[index]?.answer(ok(review));
    await Promise.resolve();
    await Promise.resolve();
  };
  return { store, asked, answer };
}

describe('files of comments under review', () => {
  test('what was read stays in sight while a column is chosen and the file is read anew', async () => {
    const { store, asked, answer } = stage();
    store.getState().take(CHOSEN, TARGET);
    expect(store.getState()).toMatchObject({ review: null, step: { stage: 'read' } });
    await answer(0, REVIEW);
    store.getState().ask('county.csv', { columns: { text: 'Notes' } });
    expect(store.getState()).toMatchObject({ review: REVIEW, step: { stage: 'read' } });
    expect(asked[1]?.options).toEqual({ 'county.csv': { columns: { text: 'Notes' }, isWhole: false } });
    await answer(1, { ...REVIEW, letters: 2 });
    expect(store.getState()).toMatchObject({ review: { letters: 2 }, step: null });
  });

  test('an answer that a newer choice overtook is dropped', async () => {
    const { store, answer } = stage();
    store.getState().take(CHOSEN, TARGET);
    store.getState().ask('county.csv', { columns: { text: 'Notes' } });
    await answer(1, { ...REVIEW, letters: 2 });
    await answer(0, { ...REVIEW, letters: 9 });
    expect(store.getState().review?.letters).toBe(2);
  });

  test('a step that arrives behind the answer does not start the reading again', async () => {
    const { store, answer } = stage();
    store.getState().take(CHOSEN, TARGET);
    store.getState().progress({ task: 'cm_000000000000', stage: 'review', done: null });
    expect(store.getState().step).toEqual({ stage: 'review', done: null });
    await answer(0, REVIEW);
    store.getState().progress({ task: 'cm_000000000000', stage: 'review', done: null });
    expect(store.getState()).toMatchObject({ review: REVIEW, step: null });
  });

  test('nothing is left of files that were forgotten', async () => {
    const { store, answer } = stage();
    store.getState().take(CHOSEN, TARGET);
    await answer(0, REVIEW);
    store.getState().forget();
    expect(store.getState()).toMatchObject({ chosen: null, review: null, options: {}, step: null });
  });
});
