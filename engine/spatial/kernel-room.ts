/** A thread's own part of the memory it shares: handed out piece by piece, kept until the thread ends. */
import type { BoxTree } from '../../core/spatial/box-tree.ts';
import { PAGE, type SharedMemory } from './web-assembly.ts';

/** Pieces begin on a line of the processor's cache. */
const ALIGNMENT = 128;

export class KernelRoom {
  /** The whole memory, by what it holds. */
  readonly bytes: Uint8Array;
  readonly int32: Int32Array;
  readonly float64: Float64Array;
  private next: number;

  /** Grows the memory by `size` bytes, which no other thread gets. */
  constructor(memory: SharedMemory, size: number) {
    this.next = PAGE * memory.grow(Math.ceil(size / PAGE));
    this.bytes = new Uint8Array(memory.buffer);
    this.int32 = new Int32Array(memory.buffer);
    this.float64 = new Float64Array(memory.buffer);
  }

  /** Address of so many bytes, all zero. */
  take(bytes: number): number {
    const at = this.next;
    this.next += ALIGNMENT * Math.ceil(bytes / ALIGNMENT);
    return at;
  }

  /** Address of a tree as `kernel/trees.ts` reads it. */
  takeTree({ boxes, levels, counts }: BoxTree): number {
    const rows = counts.flatMap((count, level) => [levels[level] ?? 0, count]);
    const words = [boxes.byteOffset, counts.length, ...rows];
    const at = this.take(4 * words.length);
    this.int32.set(words, at / 4);
    return at;
  }
}
