import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommentTable } from '../../core/comments/comment-register.ts';
import { exampleComment, exampleComments } from '../../core/comments/example-comments.ts';
import type { PublicComment } from '../../core/comments/public-comment.ts';
import { exampleWorkspace } from '../../core/workspace/example-workspace.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { readCommentTable, writeCommentTable } from './comment-table.ts';
import { openDatabase } from './workspace-database.ts';
import { inTransaction, newWorkspace, openWorkspace, saveWorkspace, type OpenWorkspace } from './workspace-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comment-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

const AT: Partial<PublicComment> = { position: [-97.8, 32.4], precisionKm: 0.4, place: 'Granbury', number: '7' };
const BODY = { kind: 'public-body' as const, name: 'Hood County', sender: 3 };

function fileOf(n: number, comments: readonly PublicComment[]): CommentTable {
  const id = `file-${n}`;
  const about = { fileName: `${id}.csv`, sha256: '0'.repeat(64), format: 'CSV', entries: comments.length };
  return { id, ...about, table: `comments_${id}` };
}

function written(workspace: OpenWorkspace, file: CommentTable, comments: readonly PublicComment[]): void {
  inTransaction(workspace.db, () => {
    const rows = comments.map((comment) => ({ comment, mark: comment.author.sender === null ? null : 'k.1' }));
    writeCommentTable(workspace.db, { name: file.table, description: file.fileName, day: '2026-09-01' }, rows);
  });
}

function withFiles(files: readonly CommentTable[]): Workspace {
  const document = exampleWorkspace();
  return { ...document, comments: { ...document.comments, files: [...files] } };
}

const comments: PublicComment[] = [
  { ...exampleComment('file-1-1', 'È vero:\n"si\', no"; \u0000 end'), ...AT },
  { ...exampleComment('file-1-2', 'The same.'), author: BODY, receivedOn: '2025-03' },
  { ...exampleComment('file-1-3', 'The same.'), status: 'duplicate', duplicateOf: 'file-1-2' },
  ...exampleComments(120, 3).map(({ family: _, ...one }) => ({ ...one, id: `file-1-x${one.id}` })),
];

test('what is written is read again, after saving and opening too, and a dropped table is left out', async () => {
  const [kept, dropped] = [fileOf(1, comments), fileOf(2, comments)];
  const workspace = newWorkspace(folder, exampleWorkspace());
  written(workspace, kept, comments);
  written(workspace, dropped, comments);
  const expected = comments.map((comment) => ({ ...comment, text: comment.text.replace('\0', '\uFFFD') }));
  expect(readCommentTable(workspace.db, kept)).toMatchObject({
    ok: true,
    value: expected.map((comment) => ({ comment })),
  });
  const path = join(folder, 'kept.siteshift');
  expect(await saveWorkspace(workspace, withFiles([kept]), { path })).toMatchObject({ ok: true });
  // Undo may still want it.
  expect(readCommentTable(workspace.db, dropped)).toMatchObject({ ok: true });
  await workspace.dispose();
  const again = await openWorkspace(path, folder);
  if (!again.ok) throw new Error(again.error.code);
  const read = readCommentTable(again.value.db, kept);
  expect(read.ok && read.value.map(({ comment, mark }) => [comment, mark])).toEqual(
    expected.map((comment) => [comment, comment.author.sender === null ? null : 'k.1']),
  );
  const tables = again.value.db.prepare('SELECT table_name AS name FROM gpkg_contents').all();
  expect(JSON.stringify(tables)).not.toContain(dropped.table);
  await again.value.dispose();
});

test.each([
  { how: 'is gone', harm: 'DROP TABLE comments_file-1' },
  { how: 'has lost a row', harm: 'DELETE FROM comments_file-1 WHERE fid = 2' },
])('a workspace whose table of comments $how is not opened, and it is said which', async ({ harm }) => {
  const file = fileOf(1, comments);
  const workspace = newWorkspace(folder, exampleWorkspace());
  written(workspace, file, comments);
  const path = join(folder, 'lost.siteshift');
  await saveWorkspace(workspace, withFiles([file]), { path });
  await workspace.dispose();
  const db = openDatabase(path);
  db.exec(harm.replace('comments_file-1', '"comments_file-1"'));
  db.close();
  expect(await openWorkspace(path, folder)).toEqual({
    ok: false,
    error: { code: 'comments-lost', facts: { fileName: 'lost.siteshift', comments: 'file-1.csv' } },
  });
});

test('a row that is no comment is told by its number', () => {
  const file = fileOf(1, comments);
  const workspace = newWorkspace(folder, exampleWorkspace());
  written(workspace, file, comments);
  workspace.db.exec(`UPDATE "comments_file-1" SET author_name = 'Ada' WHERE fid = 1`);
  expect(readCommentTable(workspace.db, file)).toEqual({ ok: false, error: 1 });
});
