import { describe, expect, test } from 'vitest';
import type { Opened, WorkspaceId } from '../../core/ipc/contract.ts';
import { holdDocument, windowTitle } from './open-document.ts';

const id = 'ws_000000000001' as WorkspaceId;
const opened = { workspace: id, fileName: 'Texas.siteshift', readOnly: false, document: { name: 'Texas' } } as Opened;

function held() {
  const document = holdDocument(() => undefined);
  document.show(opened, { path: '/Users/ada/Texas.siteshift', from: 'file' });
  return document;
}

describe('the title', () => {
  test('carries the file and a dot while there are unsaved changes', () => {
    const document = held();
    expect(windowTitle(document.current)).toBe('Texas.siteshift – Siteshift');
    document.change(id, { edited: true });
    expect(windowTitle(document.current)).toBe('• Texas.siteshift – Siteshift');
  });

  test('has the name of a workspace that has no file yet, and only the app without one', () => {
    const document = holdDocument(() => undefined);
    expect(windowTitle(document.current)).toBe('Siteshift');
    document.show({ ...opened, fileName: null }, { path: null, from: 'sample' });
    expect(windowTitle(document.current)).toBe('Texas – Siteshift');
  });
});

describe('saving before leaving', () => {
  test('ends when the page says that nothing is unsaved', async () => {
    const document = held();
    document.change(id, { edited: true });
    const saved = document.untilSaved();
    document.change(id, { undo: 'Move a site' });
    document.change(id, { edited: false });
    await expect(saved).resolves.toBe(true);
  });

  test('ends without leaving when the save failed or was cancelled', async () => {
    const document = held();
    const saved = document.untilSaved();
    document.saveFailed();
    await expect(saved).resolves.toBe(false);
  });
});

test('a mark for a workspace that is gone changes nothing', () => {
  const document = held();
  document.change('ws_000000000002' as WorkspaceId, { edited: true });
  expect(document.current?.edited).toBe(false);
});
