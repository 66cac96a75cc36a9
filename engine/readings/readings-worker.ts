/**
 * The thread that works out readings: it reads the working copy of one workspace on a connection of its own that cannot
 * write, and keeps the layers and the readings it made between orders. One order at a time.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { readWorkspace } from '../../core/assess.ts';
import { ReadingCache } from '../../core/criteria/reading-cache.ts';
import { once } from '../engine-data.ts';
import { readGazetteer } from '../gazetteer/read-gazetteer.ts';
import { LayerShelf } from '../workspaces/layer-tables.ts';
import { openDatabase } from '../workspaces/workspace-database.ts';
import { readBundled } from './read-bundled.ts';
import type { ReadingsMessage, ReadingsOrder, ReadingsThreadData } from './readings-order.ts';

const { assetsRoot, path, busyMs } = workerData as ReadingsThreadData;
const bundled = once(() => readBundled(assetsRoot, () => readGazetteer(assetsRoot)));
const shelf = new LayerShelf();
const cache = new ReadingCache();
const db = openDatabase(path);
db.exec(`PRAGMA query_only = ON; PRAGMA busy_timeout = ${busyMs}`);

parentPort?.on('message', (order: ReadingsOrder) => {
  answer(order).catch((cause: unknown) => {
    say({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  });
});

async function answer({ document }: ReadingsOrder): Promise<void> {
  const layers = shelf.layers(db, document.layers, (done) => {
    say({ kind: 'progress', done });
  });
  say({ kind: 'answer', readings: readWorkspace(document, layers, await bundled(), cache) });
}

function say(message: ReadingsMessage): void {
  parentPort?.postMessage(message);
}
