import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CommentSet, NO_COMMENTS } from './comment-set.ts';
import { exampleComment } from './example-comments.ts';
import { COMMENT_STATUSES, PublicComment, type CommentFile } from './public-comment.ts';
import { reconcile } from './reconcile.ts';

const FILE: CommentFile = { id: 'file-1', fileName: 'a.csv', sha256: 'a'.repeat(64), format: 'CSV', entries: 1 };
const set = (given: Partial<CommentSet>): CommentSet => ({ ...NO_COMMENTS, files: [FILE], ...given });

describe('what a comment may hold', () => {
  test('the name of an organisation, never that of a private person', () => {
    const author = { name: 'Creek Watch', sender: 1 };
    const comment = exampleComment('a', 'x');
    expect(PublicComment.safeParse({ ...comment, author: { ...author, kind: 'organisation' } }).success).toBe(true);
    expect(PublicComment.safeParse({ ...comment, author: { ...author, kind: 'private-person' } }).success).toBe(false);
    expect(PublicComment.safeParse({ ...comment, author: { ...author, kind: 'not-stated' } }).success).toBe(false);
  });

  test('a duplicate says of what, and nothing else does', () => {
    const comment = exampleComment('a', 'x');
    expect(PublicComment.safeParse({ ...comment, status: 'duplicate' }).success).toBe(false);
    expect(PublicComment.safeParse({ ...comment, duplicateOf: 'b' }).success).toBe(false);
  });
});

describe('a set hangs together', () => {
  const comment = exampleComment('a', 'x');
  const coding = { commentId: 'a', reach: 'comment' as const, reader: 'first' as const, themeIds: [], note: '' };
  test.each([
    { name: 'as it is', given: { comments: [comment], codings: [coding] }, fits: true },
    { name: 'two comments with one id', given: { comments: [comment, comment] }, fits: false },
    { name: 'a comment of no file', given: { comments: [{ ...comment, fileId: 'file-2' }] }, fits: false },
    {
      name: 'a duplicate of nothing',
      given: { comments: [{ ...comment, status: 'duplicate' as const, duplicateOf: 'z' }] },
      fits: false,
    },
    { name: 'a coding of no comment', given: { codings: [coding] }, fits: false },
    {
      name: 'a coding with no theme',
      given: { comments: [comment], codings: [{ ...coding, themeIds: ['noise'] }] },
      fits: false,
    },
    {
      name: 'a response to no theme',
      given: {
        responses: [{ about: { kind: 'theme' as const, themeId: 'noise' }, text: '', status: 'partly' as const }],
      },
      fits: false,
    },
  ])('$name: $fits', ({ given, fits }) => {
    expect(CommentSet.safeParse(set(given)).success).toBe(fits);
  });
});

describe('reconciliation', () => {
  const some = fc.array(
    fc.record({ status: fc.constantFrom(...COMMENT_STATUSES), fileId: fc.constantFrom('file-1', 'file-2') }),
  );

  test('the four counts are the total, over all and in every file', () => {
    fc.assert(
      fc.property(some, fc.option(fc.nat(60)), (list, received) => {
        const comments = list.map((given, i) => ({ ...exampleComment(`c-${i}`, 'x'), ...given }));
        const files = ['file-1', 'file-2'].map((id) => ({
          ...FILE,
          id,
          entries: list.filter(({ fileId }) => fileId === id).length,
        }));
        const table = reconcile({ received, files, comments });
        expect(table.total).toBe(list.length);
        expect(Object.values(table.counts).reduce((sum, count) => sum + count, 0)).toBe(list.length);
        expect(table.files.reduce((sum, { total }) => sum + total, 0)).toBe(list.length);
        expect(table.addsUp).toBe(received === null ? null : received === list.length);
        expect(table.missing).toBe(received === null ? null : received - list.length);
      }),
    );
  });

  test('a comment that a file held and the set does not have is never passed over', () => {
    expect(reconcile(set({ comments: [] })).addsUp).toBe(false);
    expect(reconcile(set({ comments: [], received: 0 })).addsUp).toBe(false);
  });
});
