/** The spatial engine as the benchmarks drive it: a pack that is built once, and two threads that answer from it. */
import type { NationalLayers } from '../../core/spatial/national-layers.ts';
import { packInMemory } from '../../engine/spatial/pack-in-memory.ts';
import { WorkloadPool } from '../../engine/spatial/workload-pool.ts';
import { writePackFile } from '../../engine/spatial/write-pack-file.ts';
import { bundled } from './bundle.ts';

export type OurEngine = {
  readonly pool: WorkloadPool;
  /** The file a fresh process answers from. */
  readonly packPath: string;
  readonly packBytes: number;
  readonly builtInMs: number;
};

/** Builds and stores the pack at `packPath` and warms the threads. */
export async function startOurEngine(layers: NationalLayers, packPath: string): Promise<OurEngine> {
  const started = performance.now();
  const packed = packInMemory(layers);
  const builtInMs = performance.now() - started;
  await writePackFile(packPath, packed.pack);
  const pool = new WorkloadPool(packed, { module: await bundled('engine/spatial/workload-worker.ts') });
  await pool.warm();
  return { pool, packPath, packBytes: packed.pack.byteLength, builtInMs };
}
