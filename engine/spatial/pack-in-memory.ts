/** A pack in memory that threads and the kernel share: the pack lies at its start. */
import { invariant } from '../../core/lib/invariant.ts';
import type { SpatialPack } from '../../core/spatial/open-pack.ts';
import type { NationalLayers } from '../../core/spatial/national-layers.ts';
import { buildNationalPack } from '../../core/spatial/workload.ts';
import type { PackPages } from './pack-pages.ts';
import { sharedMemory, type SharedMemory } from './web-assembly.ts';

export type PackInMemory = {
  readonly pack: SpatialPack;
  readonly memory: SharedMemory;
  /** Pages that are read when they are needed; null when all are there. */
  readonly pages: PackPages | null;
};

/** The national layers packed into memory to share. */
export function packInMemory(layers: NationalLayers): PackInMemory {
  const made: SharedMemory[] = [];
  const pack = buildNationalPack(layers, (bytes) => {
    const memory = sharedMemory(bytes);
    made.push(memory);
    return memory.buffer;
  });
  const [memory] = made;
  invariant(memory !== undefined, 'a pack asks for its memory once');
  return { pack, memory, pages: null };
}
