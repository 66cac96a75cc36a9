/** The only importer of `ipcMain`: every channel is a command of the contract, every sender is checked. */
import { z } from 'zod';
import { ipcMain, type IpcMainInvokeEvent } from 'electron/main';
import { engine, host, type Handlers, type IpcError } from '../../core/ipc/contract.ts';
import { serve } from '../../core/ipc/serve.ts';
import type { Result } from '../../core/lib/result.ts';
import { isOurPage } from './sender.ts';

type Answer = Promise<Result<unknown, IpcError>>;

/** Answers every `host` command. */
export function serveHost(handlers: Handlers<typeof host>): void {
  const dispatch = serve(host, handlers);
  for (const name of Object.keys(host)) answer(name, (input) => dispatch(name, input));
}

/** Passes every `engine` command on, unparsed: the engine's own process validates it. */
export function forwardToEngine(forward: (name: string, input: unknown) => Answer): void {
  for (const name of Object.keys(engine)) answer(name, (input) => forward(name, input));
}

/** Answers a drop of files: their paths, which the preload script asked the system for. */
export function serveDrop(
  name: 'import.dropped' | 'comments.dropped',
  take: (paths: readonly string[]) => Answer,
): void {
  answer(name, (input) => {
    const paths = DroppedPaths.safeParse(input);
    return paths.success
      ? take(paths.data.filter((path) => path !== ''))
      : Promise.resolve({ ok: false, error: { code: 'bad-input', message: name } });
  });
}

/** Empty for what is dropped but lies on no disk. More files than any person drops are a mistake. Heuristic. */
const DroppedPaths = z.array(z.string()).max(10_000);

function answer(name: string, dispatch: (input: unknown) => Answer): void {
  ipcMain.handle(name, (event: IpcMainInvokeEvent, input: unknown) =>
    isOurPage(event.senderFrame) ? dispatch(input) : { ok: false, error: { code: 'forbidden', message: name } },
  );
}
