import { describe, expect, test } from 'vitest';
import type { WorkspaceId } from '../../core/ipc/contract.ts';
import { announced } from '../../core/ipc/opened-workspace.ts';
import { err, ok } from '../../core/lib/result.ts';
import { pieceFrom } from '../../core/workspace/document-pieces.ts';
import { exampleSite, exampleWorkspace } from '../../core/workspace/example-workspace.ts';
import { fetchOpened } from './fetch-opened.ts';

const workspace = 'ws_aaaaaaaaaaaa' as WorkspaceId;

function openedWith(count: number) {
  const sites = Array.from({ length: count }, (_, i) => exampleSite(`s${i}`));
  return { workspace, fileName: 'Many.siteshift', readOnly: false, document: { ...exampleWorkspace(), sites } };
}

describe('an opened workspace', () => {
  test.each([0, 1, 40, 101])('comes with its %i sites as it was', async (count) => {
    const opened = openedWith(count);
    const host = {
      'workspace.sites': ({ from }: { from: number }) =>
        Promise.resolve(ok({ sites: pieceFrom(opened.document.sites, from) })),
    };
    expect(await fetchOpened(host, announced(opened))).toEqual(ok(opened));
  });

  test('is given up when another was opened meanwhile', async () => {
    const gone = err({ code: 'unknown-workspace', message: 'Another was opened.' });
    const host = { 'workspace.sites': () => Promise.resolve(gone) };
    expect(await fetchOpened(host, announced(openedWith(3)))).toEqual(gone);
  });

  test('is refused when its sites never end', async () => {
    const host = { 'workspace.sites': () => Promise.resolve(ok({ sites: '[]' })) };
    expect((await fetchOpened(host, announced(openedWith(3)))).ok).toBe(false);
  });
});
