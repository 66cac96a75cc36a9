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
  askAll(): void {
    this.room.bytes.fill(1, this.asked, this.asked + this.count);
  }

  /** Asks only about sites at hand of which this is true. */
  askOnly(isAsked: (i: number) => boolean): void {
    const { bytes } = this.room;
    for (let i = 0; i < this.count; i++) bytes[this.asked + i] = isAsked(i) ? 1 : 0;
  }

  /** Whether the last nearest search asked about a site at hand. */
  isAsked(i: number): boolean {
    return this.room.bytes[this.asked + i] === 1;
  }

  /** Metres to what was found for a site at hand; NaN when nothing is within reach. */
  metresOf(i: number): number {
    return this.room.float64[this.metres / 8 + i] ?? NaN;
  }

  /** Index of what was found, and -1 without; its class, and the index of what was found of the class asked about. */
  itemOf(i: number): number {
    return this.room.int32[this.items / 4 + i] ?? -1;
  }
  classOf(i: number): number {
    return this.room.int32[this.classes / 4 + i] ?? -1;
  }
  itemOfClassOf(i: number): number {
    return this.room.int32[this.itemsOfClass / 4 + i] ?? -1;
  }

  /** Rows of sums or shares, one a site at hand, one behind another. */
  rowsOf(width: number): Float64Array {
    return this.room.float64.subarray(this.rows / 8, this.rows / 8 + width * this.count);
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
