import { describe, expect, test } from 'vitest';
import type { CommentRegister } from '../comments/comment-register.ts';
import type { Coding } from '../comments/comment-set.ts';
import { defaultThemes } from '../comments/default-themes.ts';
import {
  addCommentFiles,
  addComments,
  letterMarksIn,
  putCoding,
  putResponse,
  putThemes,
  removeCoding,
  removeCommentFile,
  removeTheme,
  setCommentSite,
  setReceived,
  unwithholdComment,
  usesOfTheme,
  withholdComment,
} from './comment-edits.ts';
import type { Edit } from './edits.ts';
import { exampleWorkspace } from './example-workspace.ts';
import { Workspace } from './workspace.ts';

const file = (id: string) => ({
  ...{ id, fileName: `${id}.csv`, sha256: '0'.repeat(64), format: 'CSV', entries: 2, table: `comments_${id}` },
});
const coding = (commentId: string, themeIds: string[], more: Partial<Coding> = {}): Coding => ({
  ...{ commentId, themeIds, reach: 'comment', reader: 'first', note: '' },
  ...more,
});

/** The register after the edits, in a document that its schema accepts. */
function after(...edits: readonly Edit[]): CommentRegister {
  const document = edits.reduce((one, edit) => edit(one), exampleWorkspace());
  return Workspace.parse(document).comments;
}

const IMPORTED = addComments(
  { ...exampleWorkspace().comments, files: [file('file-1'), file('file-12')] },
  defaultThemes('en'),
);

test('an import brings the usual themes where there are none, and leaves those that are there', () => {
  expect(after(IMPORTED).themes.map(({ id }) => id)).toContain('noise');
  const own = { id: 'fish', name: 'Fish', definition: '' };
  const files = [file('file-1')];
  const again: Edit = (document) => addComments({ ...document.comments, files }, defaultThemes('en'))(document);
  expect(after(putThemes([own]), again).themes).toEqual([own]);
});

test('files that were reviewed bring what came back withheld in them, and leave what was put back meanwhile', () => {
  const held = [
    { commentId: 'file-1-2', reason: 'Old.' },
    { commentId: 'file-2-2', reason: 'Names a child.' },
  ];
  const added = { files: [file('file-1'), file('file-12'), file('file-2')], senderSalt: null, withheld: held };
  const left = after(IMPORTED, addCommentFiles(added, defaultThemes('en')));
  expect(left.files).toHaveLength(3);
  expect(left.withheld).toEqual([held[1]]);
});

test('a file that is taken out takes along what was made of its comments, and nothing of a file of like name', () => {
  const left = after(
    IMPORTED,
    ...[putCoding(coding('file-1-2', [])), putCoding(coding('file-12-2', []))],
    ...[withholdComment('file-1-3', 'Names a child.'), withholdComment('file-12-3', '')],
    putResponse({ about: { kind: 'comment', commentId: 'file-1-2', reach: 'family' }, text: 'Yes.', status: 'partly' }),
    removeCommentFile('file-1'),
  );
  expect(left.files.map(({ id }) => id)).toEqual(['file-12']);
  expect(left.codings.map(({ commentId }) => commentId)).toEqual(['file-12-2']);
  expect(left.withheld.map(({ commentId }) => commentId)).toEqual(['file-12-3']);
  expect(left.responses).toEqual([]);
});

test('what was said of a whole letter moves to a comment that stays, unless that has its own', () => {
  const letter = { kind: 'comment' as const, reach: 'family' as const };
  const more = { reach: 'family' as const };
  const register = after(
    IMPORTED,
    ...[putCoding(coding('file-1-2', ['noise'], more)), putCoding(coding('file-1-3', ['water'], more))],
    ...[putCoding(coding('file-12-3', ['air'], more)), putCoding(coding('file-1-2', ['noise']))],
    putResponse({ about: { ...letter, commentId: 'file-1-2' }, text: 'Measured.', status: 'answered' }),
  );
  expect(letterMarksIn(register, 'file-1')).toEqual(['file-1-2', 'file-1-3']);
  const heirs = new Map([
    ['file-1-2', 'file-12-2'],
    ['file-1-3', 'file-12-3'],
  ]);
  const left = after((document) => ({ ...document, comments: register }), removeCommentFile('file-1', heirs));
  expect(left.codings).toEqual([coding('file-12-2', ['noise'], more), coding('file-12-3', ['air'], more)]);
  expect(left.responses).toEqual([
    { about: { ...letter, commentId: 'file-12-2' }, text: 'Measured.', status: 'answered' },
  ]);
});

test('what was answered to comments of the files that stay is there when another file goes', () => {
  const answers = [
    { about: { kind: 'comment' as const, reach: 'comment' as const, commentId: 'file-12-2' }, text: 'Yes.' },
    { about: { kind: 'comment' as const, reach: 'family' as const, commentId: 'file-12-3' }, text: 'No.' },
    { about: { kind: 'theme' as const, themeId: 'noise' }, text: 'Measured.' },
  ].map((one) => ({ ...one, status: 'answered' as const }));
  const left = after(IMPORTED, ...answers.map(putResponse), removeCommentFile('file-1'));
  expect(left.responses).toEqual(answers);
});

describe('themes', () => {
  test('a theme that is removed goes from codings and answers, and the comment stays read', () => {
    const used = after(
      IMPORTED,
      putCoding(coding('file-1-2', ['noise'])),
      putResponse({ about: { kind: 'theme', themeId: 'noise' }, text: 'Measured.', status: 'answered' }),
    );
    expect(usesOfTheme(used, 'noise')).toEqual({ codings: 1, responses: 1 });
    const left = after((document) => ({ ...document, comments: used }), removeTheme('noise'));
    expect(left.codings).toEqual([coding('file-1-2', [])]);
    expect(left.responses).toEqual([]);
    expect(left.themes.some(({ id }) => id === 'noise')).toBe(false);
  });

  test('a theme keeps its place when it is renamed', () => {
    const names = after(IMPORTED, putThemes([{ id: 'water', name: 'Wells', definition: 'Only wells.' }])).themes;
    expect(names.findIndex(({ name }) => name === 'Wells')).toBe(
      defaultThemes('en').findIndex(({ id }) => id === 'water'),
    );
  });
});

describe('codings', () => {
  test('a second coding of the same reader takes the place of the first, another reader has one too', () => {
    const { codings } = after(
      putThemes(defaultThemes('en')),
      putCoding(coding('a', ['noise'])),
      putCoding(coding('a', ['water'], { reader: 'second' })),
      putCoding(coding('a', ['water'])),
    );
    expect(codings).toEqual([coding('a', ['water'], { reader: 'second' }), coding('a', ['water'])]);
  });

  test('the coding of a letter under another comment gives way, and can be taken back', () => {
    const old = coding('a', [], { reach: 'family' });
    const now = coding('b', [], { reach: 'family' });
    expect(after(putCoding(old), putCoding(now, old)).codings).toEqual([now]);
    expect(after(putCoding(now), removeCoding(now)).codings).toEqual([]);
  });
});

test('an answer without words that answers nothing is none', () => {
  const about = { kind: 'theme' as const, themeId: 'noise' };
  const edits = [
    putResponse({ about, text: 'Yes.', status: 'answered' }),
    putResponse({ about, text: '', status: 'unanswered' }),
  ];
  expect(after(...edits).responses).toEqual([]);
});

test('how many came, the site, and what is withheld', () => {
  const left = after(setReceived(3919), setCommentSite('denton'), withholdComment('a', 'x'), unwithholdComment('a'));
  expect(left).toMatchObject({ received: 3919, siteId: 'denton', withheld: [] });
});
