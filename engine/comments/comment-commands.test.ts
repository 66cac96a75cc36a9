/** Public comments through the contract: reviewed, added, read again, saved, undone, lost and stopped. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommentRegister } from '../../core/comments/comment-register.ts';
import { NO_COMMENT_FILTER } from '../../core/comments/comment-rows.ts';
import { defaultThemes } from '../../core/comments/default-themes.ts';
import { exampleComments } from '../../core/comments/example-comments.ts';
import type { CommentReview } from '../../core/ipc/comment-commands.ts';
import { engine as contract, type WorkspaceId } from '../../core/ipc/contract.ts';
import { serve } from '../../core/ipc/serve.ts';
import { escapeRow } from '../../core/layers/escape-cell.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineProgress } from '../engine-context.ts';
import { exampleEngine, type ExampleEngine } from '../staging/example-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'siteshift-comments-'));
const heard: EngineProgress[] = [];
let inline: ExampleEngine;
let threaded: ExampleEngine;

function threadModule(): string {
  const source = pathToFileURL(join(import.meta.dirname, 'comment-worker.ts')).href;
  const path = join(folder, 'thread.mjs');
  const loader = import.meta.resolve('tsx/esm/api');
  writeFileSync(path, `import { register } from '${loader}';\nregister();\nawait import('${source}');`);
  return path;
}

beforeAll(() => {
  const onProgress = (progress: EngineProgress) => heard.push(progress);
  mkdirSync(join(folder, 'settings'));
  inline = exampleEngine({ settingsRoot: join(folder, 'settings'), onProgress });
  threaded = exampleEngine({ commentWorker: threadModule(), onProgress });
});
afterAll(async () => {
  await inline.remove();
  await threaded.remove();
  rmSync(folder, { recursive: true });
});

const LETTER = 'The fans of the mine are so loud at night that nobody in our valley can sleep any more.';
const SMALL = `id,name,email,comment
1,Ada Birch,a@x.org,${LETTER}
2,Ben Elm,b@x.org,${LETTER}
3,Cleo Fir,c@x.org,=2+2 trucks on our road.
4,Dora,d@x.org,
`;
const LATER = `id,email,comment
11,A@x.org,${LETTER}
12,e@x.org,${LETTER}
`;

type Open = { readonly workspace: WorkspaceId; readonly document: Workspace };

async function opened({ engine }: ExampleEngine): Promise<Open> {
  const made = await engine.newWorkspace('empty');
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

function value<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { message: string } },
): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function imported(
  { engine }: ExampleEngine,
  { workspace, document }: Open,
  paths: readonly string[],
): Promise<{ readonly review: CommentReview; readonly document: Workspace }> {
  const { task } = value(await engine.chooseComments(paths));
  const asked = { workspace, comments: document.comments, task };
  const review = value(await engine.commands['comments.review']({ ...asked, options: {} }));
  const { comments } = value(await engine.commands['comments.add']({ ...asked, day: '2026-09-01' }));
  const themes = comments.themes.length === 0 ? defaultThemes('en') : comments.themes;
  return { review: review, document: { ...document, comments: { ...comments, themes } } };
}

/** Asked as the window asks: through the schemas of the contract. */
async function ask<T>({ engine }: ExampleEngine, name: string, input: unknown): Promise<T> {
  return value(await serve(contract, engine.commands)(name, input)) as T;
}

type Overview = {
  readonly reconciliation: { readonly counts: Record<string, number>; readonly addsUp: boolean | null };
  readonly letters: number;
};

function overviewOf(example: ExampleEngine, workspace: WorkspaceId, comments: CommentRegister): Promise<Overview> {
  return ask(example, 'comments.overview', { workspace, comments, reader: 'first', site: null });
}

describe('an import', () => {
  test('is reviewed before it counts, and its letters are there after saving and opening', async () => {
    const start = await opened(inline);
    const { review, document } = await imported(inline, start, [
      inline.file('small.csv', SMALL),
      inline.file('bad.pdf', '%PDF-1.7'),
    ]);
    expect(review).toMatchObject({
      files: [
        {
          fileName: 'small.csv',
          entries: 4,
          counts: { counted: 3, unreadable: 1 },
          columns: { mapping: { text: 'comment' } },
        },
      ],
      refused: [{ fileName: 'bad.pdf', code: 'comments-format' }],
      ...{ letters: 1, singles: 1, knowsSenders: true },
    });
    const path = join(folder, 'small.siteshift');
    value(await inline.engine.saveWorkspace(start.workspace, document, path));
    const again = value(await inline.engine.openWorkspace(path));
    expect(await overviewOf(inline, again.workspace, again.document.comments)).toMatchObject({
      reconciliation: { counts: { counted: 3, duplicate: 0, unreadable: 1, withheld: 0 } },
      letters: 1,
    });
    const bytes = readFileSync(path).toString('latin1');
    for (const secret of ['Ada Birch', 'Ben Elm', 'b@x.org']) expect(bytes).not.toContain(secret);
    expect(bytes).toContain('nobody in our valley');
  });

  test('that came later knows its senders again, in the same workspace and on the same computer only', async () => {
    const start = await opened(inline);
    const first = await imported(inline, start, [inline.file('small.csv', SMALL)]);
    const both = await imported(inline, { ...start, document: first.document }, [inline.file('later.csv', LATER)]);
    expect(both.review.files[0]?.counts).toEqual({ counted: 1, duplicate: 1, unreadable: 0, withheld: 0 });
    const path = join(folder, 'both.siteshift');
    value(await inline.engine.saveWorkspace(start.workspace, first.document, path));
    const elsewhere = value(await threaded.engine.openWorkspace(path));
    const there = await imported(threaded, elsewhere, [inline.file('later.csv', LATER)]);
    expect(there.review).toMatchObject({ knowsSenders: false, files: [{ counts: { counted: 2 } }] });
  });

  test('that is undone is not in the file that is saved, and can be done again', async () => {
    const start = await opened(inline);
    const { document } = await imported(inline, start, [inline.file('small.csv', SMALL)]);
    const path = join(folder, 'undone.siteshift');
    value(await inline.engine.saveWorkspace(start.workspace, start.document, path));
    expect(readFileSync(path).toString('latin1')).not.toContain('nobody in our valley');
    expect(await overviewOf(inline, start.workspace, document.comments)).toMatchObject({ letters: 1 });
    value(await inline.engine.saveWorkspace(start.workspace, document, path));
    expect(readFileSync(path).toString('latin1')).toContain('nobody in our valley');
  });

  test('of the same file again is refused, and one that was reviewed beside other files is not added', async () => {
    const start = await opened(inline);
    const small = inline.file('small.csv', SMALL);
    const { document } = await imported(inline, start, [small]);
    const { task } = value(await inline.engine.chooseComments([small]));
    const asked = { workspace: start.workspace, comments: document.comments, task };
    const review = value(await inline.engine.commands['comments.review']({ ...asked, options: {} }));
    expect(review).toMatchObject({ files: [], refused: [{ code: 'comments-file-again' }] });
    const added = await inline.engine.commands['comments.add']({
      ...{ ...asked, comments: start.document.comments, day: '2026-09-01' },
    });
    expect(added).toMatchObject({ ok: false, error: { code: 'comments-gone' } });
  });

  test('of 4,000 comments works in a thread, tells how far it is and can be stopped', { timeout: 60_000 }, async () => {
    const start = await opened(threaded);
    const rows = exampleComments(4_000, 30).map(({ text }, i) => escapeRow([i + 1, `p${i}@x.org`, text]));
    const path = threaded.file('many.csv', `id,email,comment\r\n${rows.join('\r\n')}\r\n`);
    const { task } = value(await threaded.engine.chooseComments([path]));
    const asked = { workspace: start.workspace, comments: start.document.comments, task };
    const stopped = threaded.engine.commands['comments.review']({ ...asked, options: {} });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await threaded.engine.commands['comments.forget']({ task });
    expect(await stopped).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
    expect(await threaded.engine.commands['comments.add']({ ...asked, day: '2026-09-01' })).toMatchObject({
      ok: false,
    });

    heard.length = 0;
    const { review, document } = await imported(threaded, start, [path]);
    expect(review).toMatchObject({ letters: 30, files: [{ entries: 4_000, counts: { counted: 4_000 } }] });
    expect(heard.map(({ stage }) => stage)).toEqual(['read', 'review']);
    const page = await ask<{ total: number; rows: { kind: string; comments: number }[] }>(threaded, 'comments.rows', {
      ...{ workspace: start.workspace, comments: document.comments, reader: 'first', filter: NO_COMMENT_FILTER },
      ...{ offset: 0, limit: 200 },
    });
    expect(page.rows).toHaveLength(200);
    expect(page.rows.filter(({ kind }) => kind === 'letter')).toHaveLength(30);
    const inLetters = page.rows.slice(0, 30).reduce((sum, { comments }) => sum + comments, 0);
    expect(inLetters + page.total - 30).toBe(4_000);
  });
});

describe('what is in', () => {
  test('one text at a time is given, with what is withheld out of the letters', async () => {
    const start = await opened(inline);
    const { document } = await imported(inline, start, [inline.file('small.csv', SMALL)]);
    const comments = { ...document.comments, withheld: [{ commentId: 'file-1-2', reason: 'Asked.' }] };
    const { workspace } = start;
    expect(await overviewOf(inline, workspace, comments)).toMatchObject({
      ...{ letters: 0, reconciliation: { counts: { counted: 2, withheld: 1 } } },
    });
    const one = await ask(inline, 'comments.one', {
      ...{ workspace, comments, reader: 'first', unit: { kind: 'comment', id: 'file-1-2' } },
    });
    expect(one).toMatchObject({ text: LETTER, status: 'withheld', withheldFor: 'Asked.', family: null });
  });

  test('a copy to read leaves the words of withheld comments behind, and the workspace keeps them', async () => {
    const start = await opened(inline);
    const { document } = await imported(inline, start, [inline.file('small.csv', SMALL)]);
    const comments = { ...document.comments, withheld: [{ commentId: 'file-1-4', reason: 'Asked.' }] };
    const path = join(folder, 'to-read.siteshift');
    value(await inline.engine.writeReadOnlyCopy(start.workspace, { ...document, comments }, path));
    expect(readFileSync(path).includes('trucks on our road')).toBe(false);
    expect(readFileSync(path).includes('The fans of the mine')).toBe(true);
    const copy = value(await inline.engine.openWorkspace(path));
    const unit = { kind: 'comment', id: 'file-1-4' } as const;
    const asked = (workspace: WorkspaceId) =>
      ask(inline, 'comments.one', { workspace, comments, reader: 'first', unit });
    expect(await asked(copy.workspace)).toMatchObject({ text: '', status: 'withheld', withheldFor: 'Asked.' });
    expect(await asked(start.workspace)).toMatchObject({ status: 'withheld', text: '=2+2 trucks on our road.' });
  });

  test('the matrix has no text and no name, and no cell that a spreadsheet would run', async () => {
    const start = await opened(inline);
    const { document } = await imported(inline, start, [inline.file('small.csv', SMALL)]);
    const comments: CommentRegister = {
      ...document.comments,
      themes: [{ id: 'noise', name: '=HYPERLINK("x")', definition: '' }],
      codings: [{ commentId: 'file-1-2', reach: 'family', reader: 'first', themeIds: ['noise'], note: 'Private note' }],
      responses: [{ about: { kind: 'theme', themeId: 'noise' }, text: '+1 dBA, "measured"', status: 'partly' }],
    };
    const path = join(folder, 'matrix.csv');
    value(await inline.engine.writeCommentMatrix(start.workspace, comments, { language: 'en', path }));
    const lines = readFileSync(path, 'utf8').split('\r\n');
    expect(lines).toEqual([
      'kind,name,definition,comments,distinct texts,themes,status,answer',
      `theme,"'=HYPERLINK(""x"")",,2,1,,partly,"'+1 dBA, ""measured"""`,
      `form letter,not quoted: fewer than 5 sent it,,2,1,"'=HYPERLINK(""x"")",unanswered,`,
      'not in the table,not read yet,,1,,,,',
      'not in the table,"read, none of the themes",,0,,,,',
      '',
    ]);
    for (const secret of ['Ada', 'trucks', 'Private', 'x.org']) expect(lines.join()).not.toContain(secret);
  });

  test('the matrix quotes how a letter begins once five have sent it', async () => {
    const sent = (count: number) =>
      `id,comment\n${Array.from({ length: count }, (_, row) => `${String(row + 1)},${LETTER}`).join('\n')}\n`;
    const letterOf = async (count: number) => {
      const start = await opened(inline);
      const { document } = await imported(inline, start, [inline.file(`sent-${String(count)}.csv`, sent(count))]);
      const path = join(folder, `matrix-${String(count)}.csv`);
      value(await inline.engine.writeCommentMatrix(start.workspace, document.comments, { language: 'en', path }));
      return readFileSync(path, 'utf8')
        .split('\r\n')
        .find((line) => line.startsWith('form letter,'));
    };
    expect(await letterOf(4)).toBe('form letter,not quoted: fewer than 5 sent it,,4,1,unread,unanswered,');
    expect(await letterOf(5)).toMatch(/^form letter,The fans of the mine are so loud at night .*,,5,1,/);
  });

  test('a row that is no comment any more is told, not thrown', async () => {
    const start = await opened(inline);
    const { document } = await imported(inline, start, [inline.file('small.csv', SMALL)]);
    const path = join(folder, 'harmed.siteshift');
    value(await inline.engine.saveWorkspace(start.workspace, document, path));
    const { openDatabase } = await import('../workspaces/workspace-database.ts');
    const db = openDatabase(path);
    db.exec(`UPDATE ${document.comments.files[0]?.table ?? ''} SET status = 'lost' WHERE fid = 3`);
    db.close();
    const again = value(await inline.engine.openWorkspace(path));
    const asked = {
      workspace: again.workspace,
      comments: again.document.comments,
      reader: 'first' as const,
      site: null,
    };
    expect(await inline.engine.commands['comments.overview'](asked)).toMatchObject({
      ok: false,
      error: { code: 'comments-damaged', facts: { comments: 'small.csv', row: 3 } },
    });
  });
});
