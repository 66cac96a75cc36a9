import { expect, test } from 'vitest';
import type { Opened, WorkspaceId } from '../../core/ipc/contract.ts';
import { ok } from '../../core/lib/result.ts';
import { createOpener, type OpenerContext } from './document-opener.ts';

const opened = { workspace: 'ws_aaaaaaaaaaaa' as WorkspaceId, fileName: null } as Opened;

/** An opener at launch with the sample, whose engine answers when it is told to. */
function atLaunch() {
  let answer: () => void = () => undefined;
  const asked = { count: 0 };
  const document = { current: null as { opened: Opened; engineId: WorkspaceId; path: null } | null };
  const context = {
    engine: {
      newWorkspace: () => {
        asked.count += 1;
        return new Promise((resolve) => {
          answer = () => {
            resolve(ok(opened));
          };
        });
      },
    },
    dialogs: {},
    document: Object.assign(document, {
      show: (shown: Opened) => {
        document.current = { opened: shown, engineId: shown.workspace, path: null };
      },
      change: () => undefined,
    }),
    scratchFolder: 'no such folder',
    launch: { file: null, sample: true },
  } as unknown as OpenerContext;
  return {
    opener: createOpener(context),
    answer: () => {
      answer();
    },
    asked,
  };
}

test('everybody who asks while the first workspace opens gets that one, and it is opened once', async () => {
  const { opener, answer, asked } = atLaunch();
  const both = Promise.all([opener.atStart(), opener.atStart()]);
  answer();
  expect(await both).toEqual([opened, opened]);
  expect(await opener.atStart()).toEqual(opened);
  expect(asked.count).toBe(1);
});

test('after a restart the engine is asked about the workspace only once it has it again', async () => {
  const { opener, answer } = atLaunch();
  const starting = opener.atStart();
  answer();
  await starting;
  const order: string[] = [];
  void opener.reopen().then(() => order.push('opened again'));
  const asking = opener.reopened().then(() => order.push('asked'));
  await Promise.resolve();
  expect(order).toEqual([]);
  answer();
  await asking;
  expect(order).toEqual(['opened again', 'asked']);
});
