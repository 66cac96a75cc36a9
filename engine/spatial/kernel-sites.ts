/** The sites that a kernel is asked about at a time, and where it puts what it finds. */
import type { SpatialPack } from '../../core/spatial/open-pack.ts';
import { FRAME_BYTES, writeFrame } from './kernel-frames.ts';
import { KernelRoom } from './kernel-room.ts';
import type { PackInMemory } from './pack-in-memory.ts';
import { startKernel, type SpatialKernel } from './spatial-kernel.ts';
import type { SharedMemory } from './web-assembly.ts';

/** Sites asked about at a time: their frames stay in the processor's cache from question to question. Measured. */
export const BATCH = 256;
/** Columns of a row of sums or shares, at most. */
const MOST_COLUMNS = 16;
/** Bytes of the walks of `kernel/walks.ts`: eight of 1,024. */
const WALKS_BYTES = 8_192;
/** Nodes that wait: twelve levels of eight, four bytes each. */
const STACK_BYTES = 384;
const ENTRY_BYTES = 8;
/** Trees and tables of the searches. Heuristic. */
const SEARCHES_BYTES = 2 ** 18;

export class KernelSites {
  readonly kernel: SpatialKernel;
  readonly room: KernelRoom;
  /** Sites at hand. */
  count = 0;
  /** Addresses: frames; whether a site is asked about, one byte each; and what is found, by site. */
  readonly frames: number;
  readonly asked: number;
  readonly metres: number;
  readonly items: number;
  readonly classes: number;
  readonly itemsOfClass: number;
  readonly rows: number;
  /** Addresses of room for walks. */
  readonly walks: number;
  readonly stack: number;

  constructor(kernel: SpatialKernel, pack: SpatialPack, memory: SharedMemory) {
    this.kernel = kernel;
    // A list holds leaves of a tree for one site at least, and a record of eight more before it is found to be full.
    const entries = 8 + mostLeaves(pack);
    const lists = 2 * ENTRY_BYTES * entries;
    const perSite = FRAME_BYTES + 32 + 8 * MOST_COLUMNS;
    this.room = new KernelRoom(memory, lists + BATCH * perSite + WALKS_BYTES + STACK_BYTES + SEARCHES_BYTES);
    const { room } = this;
    kernel.setRoom(room.take(lists), entries);
    this.frames = room.take(FRAME_BYTES * BATCH);
    this.asked = room.take(BATCH);
    this.metres = room.take(8 * BATCH);
    this.items = room.take(4 * BATCH);
    this.classes = room.take(4 * BATCH);
    this.itemsOfClass = room.take(4 * BATCH);
    this.rows = room.take(8 * MOST_COLUMNS * BATCH);
    this.walks = room.take(WALKS_BYTES);
    this.stack = room.take(STACK_BYTES);
  }

  /** Stands at the sites that `order` names, at most a batch of them; `coordinates` are lon, lat interleaved, WGS 84. */
  stand(coordinates: Float64Array, order: Uint32Array): void {
    this.count = order.length;
    for (let i = 0; i < order.length; i++) {
      const site = order[i] ?? 0;
      writeFrame(
        this.room,
        this.frames + FRAME_BYTES * i,
        coordinates[2 * site] ?? NaN,
        coordinates[2 * site + 1] ?? NaN,
      );
    }
    this.askAll();
  }

  /** Asks about every site at hand. */
  private askAll(): void {
    this.room.bytes.fill(1, this.asked, this.asked + this.count);
  }

  /** Asks only about sites at hand that are in nothing, by the indexes found at an address; the others are 0 m from what holds them. */
  askOutside(found: number): void {
    const { bytes, int32, float64 } = this.room;
    for (let i = 0; i < this.count; i++) {
      const isOutside = (int32[found / 4 + i] ?? -1) < 0;
      bytes[this.asked + i] = isOutside ? 1 : 0;
      if (!isOutside) float64[this.metres / 8 + i] = 0;
    }
  }

  /** Rows of sums or shares, one a site at hand, one behind another. */
  rowsOf(width: number): Float64Array {
    return this.room.float64.subarray(this.rows / 8, this.rows / 8 + width * this.count);
  }

  /** Writes metres to what was found for the sites at hand, those of `batch`; NaN when nothing is within reach. */
  writeMetres(target: Float64Array, batch: Uint32Array): void {
    const { float64 } = this.room;
    const from = this.metres / 8;
    for (let i = 0; i < batch.length; i++) target[batch[i] ?? 0] = float64[from + i] ?? NaN;
  }

  /** Writes indexes of what was found, -1 without; its classes; and 1 where something was, 0 where not. */
  writeItems(target: Int32Array, batch: Uint32Array): void {
    this.writeWords(target, batch, this.items);
  }
  writeClasses(target: Int32Array, batch: Uint32Array): void {
    this.writeWords(target, batch, this.classes);
  }
  writeInside(target: Uint8Array, batch: Uint32Array): void {
    const { int32 } = this.room;
    const from = this.items / 4;
    for (let i = 0; i < batch.length; i++) target[batch[i] ?? 0] = (int32[from + i] ?? -1) < 0 ? 0 : 1;
  }

  private writeWords(target: Int32Array, batch: Uint32Array, at: number): void {
    const { int32 } = this.room;
    for (let i = 0; i < batch.length; i++) target[batch[i] ?? 0] = int32[at / 4 + i] ?? -1;
  }

  /** Writes rows to those of the sites; a rounding error below nothing is nothing. */
  writeRows(target: Float64Array, batch: Uint32Array, width: number): void {
    const { float64 } = this.room;
    let from = this.rows / 8;
    for (const site of batch) {
      const to = width * site;
      for (let column = 0; column < width; column++) target[to + column] = Math.max(0, float64[from + column] ?? 0);
      from += width;
    }
  }
}

/** Sites for a kernel over a pack; null where the processor cannot run it. */
export function kernelSites({ pack, memory, pages }: PackInMemory): KernelSites | null {
  const kernel = pages === null ? startKernel(memory) : pages.kernel;
  return kernel === null ? null : new KernelSites(kernel, pack, memory);
}

function mostLeaves({ layers }: SpatialPack): number {
  let most = 0;
  for (const layer of layers.values()) {
    const tree = layer.kind === 'areas' ? layer.features : layer.tree;
    most = Math.max(most, tree.counts[0] ?? 0);
  }
  return most;
}
