/**
 * The thread that works out readings: it reads the working copy of one workspace on a connection of its own that cannot
 * write, and keeps the layers and the readings it made between orders. One order at a time.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf } from '../../core/criteria/packed-readings.ts';
import { once } from '../engine-data.ts';
import { readGazetteer } from '../gazetteer/read-gazetteer.ts';
import { openDatabase } from '../workspaces/workspace-database.ts';
import { serveScreening } from '../screening/serve-screening.ts';
import type { ScreeningThreadData } from '../screening/thread-messages.ts';
import { documentLayers } from './document-layers.ts';
import { readBundled } from './read-bundled.ts';
import { ReadingsDesk } from './readings-desk.ts';
import type { ReadingsMessage, ReadingsOrder, ReadingsThreadData } from './readings-order.ts';

const { assetsRoot, settingsRoot, path, busyMs, ...more } = workerData as ReadingsThreadData | ScreeningThreadData;
const bundled = once(() => readBundled(assetsRoot, () => readGazetteer(assetsRoot)));
const db = openDatabase(path);
db.exec(`PRAGMA query_only = ON; PRAGMA busy_timeout = ${busyMs}`);
const desk = new ReadingsDesk({
  layers: documentLayers(db, {
    settingsRoot,
    onProgress: (done) => {
      say({ kind: 'progress', done });
    },
  }),
  bundled,
});

// One bundle serves both kinds of thread: they read the same layers in the same way.
if (parentPort !== null && 'task' in more) serveScreening(parentPort, db, bundled);
else
  parentPort?.on('message', (order: ReadingsOrder) => {
    answer(order).catch((cause: unknown) => {
      say({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
    });
  });

async function answer(order: ReadingsOrder): Promise<void> {
  switch (order.kind) {
    case 'all':
      say({ kind: 'answer', answer: await desk.all(order.document) });
      return;
    case 'packed': {
      const packed = await desk.packed(order.document);
      say({ kind: 'answer', answer: packed }, buffersOf(packed));
      return;
    }
    case 'details':
      say({ kind: 'answer', answer: await desk.details(order.sites) });
      return;
    case 'variants':
      say({ kind: 'answer', answer: await desk.variants(order.sites) });
      return;
    case 'surroundings':
      say({ kind: 'answer', answer: await desk.heardAround(order.site, order.reachKm) });
  }
}

function say(message: ReadingsMessage, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...handedOver]);
}
