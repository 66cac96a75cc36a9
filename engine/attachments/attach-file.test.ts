import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOST_ATTACHED_BYTES } from '../../core/review/attachable.ts';
import type { FileFacts } from '../../core/review/attachment.ts';
import type { Opened } from '../../core/ipc/contract.ts';
import { addAttachment, removeAttachment } from '../../core/workspace/review-edits.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { exampleEngine, type ExampleEngine } from '../staging/example-engine.ts';
import { attachmentTable } from '../workspaces/tables-of-document.ts';
import { mediaTypeOf } from './media-type.ts';

/** The smallest PNG: one transparent pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let app: ExampleEngine;
let opened: Opened;

beforeAll(async () => {
  app = exampleEngine();
  const started = await app.engine.newWorkspace('empty');
  if (!started.ok) throw new Error(started.error.message);
  opened = started.value;
});
afterAll(() => app.remove());

async function attached(name: string, content: string | Uint8Array): Promise<FileFacts> {
  const facts = await app.engine.attachFile(opened.workspace, app.file(name, content));
  if (!facts.ok) throw new Error(facts.error.message);
  return facts.value;
}

function naming(file: FileFacts, id = 'file-1'): Workspace {
  return addAttachment({ id, source: 's-news', title: 'Minutes', page: '3', kind: 'file', ...file })(opened.document);
}

describe('what is attached', () => {
  test('comes back as it was, from the file it was saved in', async () => {
    // Longer than one chunk of the table.
    const long = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000, 7)]);
    const file = await attached('law.pdf', long);
    expect(file).toMatchObject({ fileName: 'law.pdf', mediaType: 'application/pdf', size: long.length });
    const path = join(app.folder, 'kept.siteshift');
    const document = naming(file);
    expect((await app.engine.saveWorkspace(opened.workspace, document, path)).ok).toBe(true);
    const again = await app.engine.openWorkspace(path);
    if (!again.ok) throw new Error(again.error.message);
    const { workspace } = again.value;
    const bytes = await app.engine.commands['attachment.bytes']({ workspace, file });
    expect(bytes.ok && Buffer.from(bytes.value.bytes).equals(long)).toBe(true);
    const copy = join(app.folder, 'copy.pdf');
    expect(await app.engine.writeAttachment(workspace, file, copy)).toMatchObject({ ok: true });
    expect(readFileSync(copy).equals(long)).toBe(true);
  });

  test('stays for undo, and is left out of a file that does not name it', async () => {
    const file = await attached('page.png', PNG);
    const path = join(app.folder, 'left-out.siteshift');
    const without = removeAttachment('file-1')(naming(file));
    await app.engine.saveWorkspace(opened.workspace, without, path);
    const names = tablesOf(path);
    expect(names).not.toContain(attachmentTable(file.sha256));
    const bytes = await app.engine.commands['attachment.bytes']({ workspace: opened.workspace, file });
    expect(bytes.ok).toBe(true);
    await app.engine.saveWorkspace(opened.workspace, naming(file), path);
    expect(tablesOf(path)).toContain(attachmentTable(file.sha256));
  });

  test('is kept once, however often and under whatever name', async () => {
    const one = await attached('a.png', PNG);
    const other = await attached('b.png', PNG);
    expect(other.sha256).toBe(one.sha256);
  });
});

describe('a copy that cannot be trusted', () => {
  test('lost: the sentence names the file', async () => {
    const file = { fileName: 'gone.png', mediaType: 'image/png', size: 3, sha256: 'a'.repeat(64) };
    const bytes = await app.engine.commands['attachment.bytes']({ workspace: opened.workspace, file });
    expect(bytes).toMatchObject({ ok: false, error: { code: 'attachment-lost', facts: { fileName: 'gone.png' } } });
  });

  test('damaged: other bytes, another size or another type than stated; attaching it again mends it', async () => {
    const file = await attached('stamp.png', Buffer.concat([PNG, Buffer.from('2')]));
    const path = join(app.folder, 'damaged.siteshift');
    await app.engine.saveWorkspace(opened.workspace, naming(file), path);
    const db = new Database(path);
    // One Buffer alone would be taken for named parameters.
    db.prepare(`UPDATE ${attachmentTable(file.sha256)} SET bytes = ? WHERE seq = ?`).run(PNG, 1);
    db.close();
    const again = await app.engine.openWorkspace(path);
    if (!again.ok) throw new Error(again.error.message);
    const { workspace } = again.value;
    const ask = (stated: FileFacts) => app.engine.commands['attachment.bytes']({ workspace, file: stated });
    const damaged = { ok: false, error: { code: 'attachment-damaged' } };
    expect(await ask(file)).toMatchObject(damaged);
    expect(await ask({ ...file, size: PNG.length })).toMatchObject(damaged);
    const mended = await app.engine.attachFile(workspace, join(app.folder, 'stamp.png'));
    expect(mended).toMatchObject({ ok: true, value: { sha256: file.sha256 } });
    expect((await ask(file)).ok).toBe(true);
    expect(await ask({ ...file, mediaType: 'application/pdf' })).toMatchObject(damaged);
  });
});

describe('what is refused', () => {
  test('too large, missing, a folder', async () => {
    const tooLarge = app.file('large.png', Buffer.concat([PNG, Buffer.alloc(MOST_ATTACHED_BYTES)]));
    mkdirSync(join(app.folder, 'folder.png'));
    const code = async (path: string) => {
      const facts = await app.engine.attachFile(opened.workspace, path);
      return facts.ok ? 'attached' : facts.error.code;
    };
    expect(await code(tooLarge)).toBe('attachment-large');
    expect(await code(join(app.folder, 'nowhere.png'))).toBe('attachment-unreadable');
    expect(await code(join(app.folder, 'folder.png'))).toBe('attachment-unreadable');
    symlinkSync('/dev/zero', join(app.folder, 'endless.png'));
    expect(await code(join(app.folder, 'endless.png'))).toBe('attachment-unreadable');
  });

  test.each([
    { name: 'page.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' },
    { name: 'page.txt', content: ' <!DOCTYPE html><script>alert(1)</script>' },
    { name: 'page.png', content: '<html></html>' },
    { name: 'law.pdf', content: PNG },
    { name: 'page.jpg', content: PNG },
    { name: 'program.txt', content: Buffer.from([0x4d, 0x5a, 0, 0]) },
    { name: 'latin.txt', content: Buffer.from([0x63, 0xe9]) },
    { name: 'empty.txt', content: '' },
    { name: 'page', content: PNG },
  ])('$name: the bytes are not what the ending says, or nothing that is attached', ({ name, content }) => {
    expect(mediaTypeOf(Buffer.from(content), name)).toBeNull();
  });

  test('every type that is attached is known by its first bytes', () => {
    const webp = Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1');
    expect(mediaTypeOf(PNG, 'A.PNG')).toBe('image/png');
    expect(mediaTypeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'a.jpeg')).toBe('image/jpeg');
    expect(mediaTypeOf(webp, 'a.webp')).toBe('image/webp');
    expect(mediaTypeOf(Buffer.from('%PDF-1.4'), 'a.pdf')).toBe('application/pdf');
    expect(mediaTypeOf(Buffer.from('Section 4.2\nNo <b>mines</b> à la carte'), 'a.txt')).toBe('text/plain');
  });
});

function tablesOf(path: string): readonly string[] {
  const db = new Database(path, { readonly: true });
  const rows = db.prepare('SELECT table_name AS name FROM gpkg_contents').all() as { readonly name: string }[];
  db.close();
  return rows.map(({ name }) => name);
}
