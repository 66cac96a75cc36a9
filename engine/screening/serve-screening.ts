/** The other end of a `ThreadDesk`: one call after the other, on a connection that cannot write. */
import type { MessagePort } from 'node:worker_threads';
import type Database from 'libsql';
import type { Bundled } from '../../core/indicators/prepare-world.ts';
import type { DeskMessage, DeskOrder } from './thread-messages.ts';
import { WorkingDesk } from './working-desk.ts';

/** Answers calls on the port until the thread ends. */
export function serveScreening(port: MessagePort, db: Database.Database, bundled: () => Promise<Bundled>): void {
  const desk = new WorkingDesk(db, bundled);
  const say = (message: DeskMessage) => {
    port.postMessage(message);
  };
  let last: Promise<void> = Promise.resolve();
  port.on('message', (order: DeskOrder) => {
    last = last
      .then(async () => {
        say({ kind: 'answer', value: await answer(desk, order, say) });
      })
      .catch((cause: unknown) => {
        say({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
      });
  });
}

/** The engine is the only caller and is checked by the compiler against the same types. */
function answer(desk: WorkingDesk, { call, order }: DeskOrder, say: (message: DeskMessage) => void): Promise<unknown> {
  switch (call) {
    case 'grid':
      return desk.grid(order as Parameters<WorkingDesk['grid']>[0]);
    case 'read':
      return desk.read(order as Parameters<WorkingDesk['read']>[0], (count) => {
        say({ kind: 'done', count });
      });
    case 'score':
      return desk.score(order as Parameters<WorkingDesk['score']>[0]);
    case 'details':
      return desk.details(order as Parameters<WorkingDesk['details']>[0]);
  }
}
