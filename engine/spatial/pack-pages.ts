/** The pages of a pack file, read into memory when they are needed, each checked by its sum. */
import { closeSync, readSync } from 'node:fs';
import { headOf, sumsOfPages } from '../../core/spatial/open-pack.ts';
import { PAGE_BYTES, sumOfWords } from '../../core/spatial/pack-layout.ts';
import { KernelRoom } from './kernel-room.ts';
import { startKernel, type SpatialKernel } from './spatial-kernel.ts';
import type { SharedMemory } from './web-assembly.ts';

/** A page that is not what the head of the pack says, or is not there any more. */
export class DamagedPage extends Error {}

export class PackPages {
  /** An instance that asks for pages; null where there is none. */
  readonly kernel: SpatialKernel | null;
  private readonly file: number;
  private readonly bytes: Uint8Array;
  private readonly words: Int32Array;
  private readonly sums: Int32Array;
  /** First page of the arrays, and their number. */
  private readonly first: number;
  private readonly count: number;
  /** One byte a page of the file: 1 when it is in memory. */
  private readonly present: Uint8Array;

  /** `memory` holds everything before the arrays, checked; it closes the file when it is complete or closed. */
  constructor(file: number, memory: SharedMemory) {
    const { start, pages } = headOf(memory.buffer);
    this.file = file;
    this.first = start / PAGE_BYTES;
    this.count = pages;
    this.sums = sumsOfPages(memory.buffer);
    const size = this.first + this.count;
    const room = new KernelRoom(memory, size);
    const at = room.take(size);
    this.bytes = room.bytes;
    this.words = room.int32;
    this.present = room.bytes.subarray(at, at + size);
    this.kernel = startKernel(memory, (page) => {
      this.read(page, page + 1);
    });
    this.kernel?.setPages(at);
  }

  /** Reads the pages of the bytes `from` to before `to` that are not there yet. Throws `DamagedPage`. */
  readBytes(from: number, to: number): void {
    const end = Math.ceil(to / PAGE_BYTES);
    for (let page = Math.floor(from / PAGE_BYTES); page < end; page++) {
      if (this.present[page] === 1) continue;
      let after = page + 1;
      while (after < end && this.present[after] === 0) after++;
      this.read(page, after);
      page = after;
    }
  }

  /** Reads everything that is not there yet. Throws `DamagedPage`. */
  complete(): void {
    this.readBytes(PAGE_BYTES * this.first, PAGE_BYTES * (this.first + this.count));
  }

  /** Closes the file. */
  close(): void {
    closeSync(this.file);
  }

  private read(from: number, to: number): void {
    const end = PAGE_BYTES * to;
    for (let at = PAGE_BYTES * from; at < end;) {
      const read = readSync(this.file, this.bytes, at, end - at, at);
      if (read === 0) throw new DamagedPage('the file of a pack has become shorter');
      at += read;
    }
    for (let page = from; page < to; page++) {
      if (this.sumOf(page) !== this.sums[page - this.first]) throw new DamagedPage(`page ${page} of a pack is damaged`);
      this.present[page] = 1;
    }
  }

  private sumOf(page: number): number {
    const at = PAGE_BYTES * page;
    return this.kernel?.pageSum(at) ?? sumOfWords(this.words, at / 4, (at + PAGE_BYTES) / 4);
  }
}
