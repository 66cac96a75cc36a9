import { expect, test } from 'vitest';
import { NO_COMMENT_REGISTER, type CommentRegister } from './comment-register.ts';
import { CommentSet } from './comment-set.ts';
import { composeSet } from './compose-set.ts';
import { exampleComment } from './example-comments.ts';
import type { PublicComment } from './public-comment.ts';

const register: CommentRegister = {
  ...NO_COMMENT_REGISTER,
  files: [{ id: 'file-1', fileName: 'a.csv', sha256: '0'.repeat(64), format: 'CSV', entries: 3, table: 'comments_a' }],
  themes: [{ id: 'noise', name: 'Noise', definition: '' }],
};

function statuses({ comments }: CommentSet): string[] {
  return comments.map(({ id, status, duplicateOf }) => `${id} ${status} ${duplicateOf ?? '-'}`);
}

test('a withheld comment is withheld whatever the table says, an unreadable one stays unreadable', () => {
  const stored: PublicComment[] = [
    exampleComment('a', 'One'),
    { ...exampleComment('b', 'One'), status: 'duplicate', duplicateOf: 'a' },
    { ...exampleComment('c', ''), status: 'unreadable' },
  ];
  const withheld = ['b', 'c'].map((commentId) => ({ commentId, reason: 'Asked for it.' }));
  const set = composeSet({ ...register, withheld }, stored);
  expect(statuses(set)).toEqual(['a counted -', 'b withheld -', 'c unreadable -']);
  expect(CommentSet.safeParse(set).success).toBe(true);
});

test('when the first of three equal letters is gone, the second counts and the third repeats it', () => {
  const stored: PublicComment[] = ['b', 'c'].map((id) => ({
    ...exampleComment(id, 'One'),
    status: 'duplicate',
    duplicateOf: 'gone',
  }));
  expect(statuses(composeSet(register, stored))).toEqual(['b counted -', 'c duplicate b']);
});

test('codings and answers of what is not there are left out', () => {
  const coding = { reach: 'comment' as const, reader: 'first' as const, note: '' };
  const set = composeSet(
    {
      ...register,
      codings: [
        { ...coding, commentId: 'a', themeIds: ['noise', 'gone'] },
        { ...coding, commentId: 'gone', themeIds: [] },
      ],
      responses: [{ about: { kind: 'theme', themeId: 'gone' }, text: '', status: 'answered' }],
    },
    [exampleComment('a', 'One')],
  );
  expect(set.codings).toEqual([{ ...coding, commentId: 'a', themeIds: ['noise'] }]);
  expect(set.responses).toEqual([]);
  expect(CommentSet.safeParse(set).success).toBe(true);
});
