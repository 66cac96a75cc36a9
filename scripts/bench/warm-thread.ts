/** The thread in which the running app reads files, kept warm between the runs of a bench. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readGazetteer } from '../../engine/gazetteer/read-gazetteer.ts';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import { ImportThread } from '../../engine/staging/import-thread.ts';
import type { Time } from './timed-process.ts';

type Staged = { readonly time: Time; readonly rows: number };

/** Stages files as an overlay, the role that every geometry fits. */
export function warmThread(root: string, scratchRoot: string) {
  const assetsRoot = join(root, 'assets');
  const module = join(root, 'dist', 'worker', 'import-worker.mjs');
  const thread = new ImportThread({ module, assetsRoot, gazetteer: () => readGazetteer(assetsRoot) });
  const stage = async (path: string, layer: string | null): Promise<Staged> => {
    const target = join(scratchRoot, 'staged.gpkg');
    rmSync(target, { force: true });
    const options = { ...DEFAULT_REVIEW_OPTIONS, role: 'overlay' as const, layer };
    const started = performance.now();
    const before = process.cpuUsage();
    const answer = await thread.run(
      { path, parts: [], options, target, scratchRoot },
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
    if (!answer.ok) throw new Error(`${path}: ${answer.error.code}`);
    const used = process.cpuUsage(before);
    const time = { wall: (performance.now() - started) / 1000, cpu: (used.user + used.system) / 1e6 };
    return { time, rows: answer.value.review.rowsUsed };
  };
  return { stage, dispose: () => thread.dispose() };
}
