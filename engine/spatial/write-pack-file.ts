/** Writes the pack file: a cache beside the data it was made from. */
import { packBytes } from '../../core/spatial/build-pack.ts';
import type { SpatialPack } from '../../core/spatial/open-pack.ts';
import { writeFileSafely } from '../files/write-file-safely.ts';

/** Replaces the file in one step: a crash leaves the old pack or the new one. Throws what the disk says. */
export async function writePackFile(path: string, pack: SpatialPack): Promise<void> {
  await writeFileSafely(path, packBytes(pack));
}
