import { expect, test } from 'vitest';
import { NO_COMMENT_REGISTER } from '../../comments/comment-register.ts';
import { composeSet } from '../../comments/compose-set.ts';
import { exampleComment } from '../../comments/example-comments.ts';
import { exampleInput } from '../../report/example-input.ts';
import { composePack } from './compose-pack.ts';
import { withheldComments } from './withheld-comments.ts';

const base = exampleInput();
const register = {
  ...NO_COMMENT_REGISTER,
  siteId: base.site.id,
  files: [{ id: 'file-1', fileName: 'a.csv', sha256: '0'.repeat(64), format: 'CSV', entries: 5, table: 'comments_a' }],
  withheld: [
    { commentId: 'a', reason: 'Names a child.' },
    { commentId: 'b', reason: 'Asked for it.' },
    { commentId: 'c', reason: 'Asked for it. ' },
    { commentId: 'gone', reason: 'Of a file that was taken out.' },
  ],
};
const set = composeSet(register, [
  ...['a', 'b', 'c', 'd'].map((id) => exampleComment(id, `Secret ${id}`)),
  { ...exampleComment('e', 'Secret e'), status: 'withheld' },
]);
const document = { ...base.document, comments: register };
const input = { ...base, document, comments: { set, grouping: { families: [], singles: ['d'] } } };

test('reasons are counted, and so are comments that their file keeps back', () => {
  expect(withheldComments(input)).toEqual({
    ...{ byPerson: 3, byFile: 1 },
    reasons: [
      { reason: 'Asked for it.', count: 2 },
      { reason: 'Names a child.', count: 1 },
    ],
  });
  expect(withheldComments({ document, comments: null })).toMatchObject({ byPerson: 4, byFile: 0 });
});

test('the log and the page of a pack have the number and the reasons, never the texts', () => {
  const pack = composePack(input);
  const [log, page] = [pack.readme([]), pack.texts['summary.html']];
  expect(log).toContain('Public comments kept from the record: 3 by a person, 1 by the file they came in.');
  for (const text of [log, page]) {
    expect(text).toContain('Asked for it. (2)');
    expect(text).toContain('Names a child. (1)');
    expect(text).not.toContain('Secret');
  }
  expect(page).toContain('5 here = 1 counted + 4 withheld');
});

test('a pack without comments says that none was kept back, and its page nothing', () => {
  const pack = composePack(base);
  expect(pack.readme([])).toContain('kept from the record: 0 by a person, 0 by the file');
  expect(pack.texts['summary.html']).not.toContain('Public comments');
});
