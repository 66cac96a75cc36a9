/**
 * The pages of a pack file, read when they are needed, each checked by its sum.
 *
 * What core needs is read to where it belongs. What the kernel needs is read group by group into a few places that serve one group
 * after another; which, `kernel/pages.ts` decides.
 */
import { closeSync, readSync } from 'node:fs';
import { headOf, sumsOfPages } from '../../core/spatial/open-pack.ts';
import { PAGE_BYTES, sumOfWords } from '../../core/spatial/pack-layout.ts';
import { KernelRoom } from './kernel-room.ts';
import { startPagedKernel, type SpatialKernel } from './spatial-kernel.ts';
import type { SharedMemory } from './web-assembly.ts';

/**
 * Pages read together, the first a multiple of it: a call costs as much as copying 40 kB, and of neighbours in the file others are
 * needed soon, for arrays and sites both follow a curve. `kernel/pages.ts` has the same.
 */
const GROUP = 8;
const GROUP_BYTES = GROUP * PAGE_BYTES;
/**
 * Groups that the kernel has at a time. Measured for 1,000 sites: 6,900 reads; 14,700 when two pages were read at a time into 128
 * places that gave way in the order in which they were read. More places cost more first touches than they save reads.
 */
const PLACES = 48;

/** A page that is not what the head of the pack says, or is not there any more. */
export class DamagedPage extends Error {}

export class PackPages {
  /** An instance that asks for pages; null where there is none. */
  readonly kernel: SpatialKernel | null;
  private readonly file: number;
  private readonly bytes: Uint8Array;
  private readonly words: Int32Array;
  private readonly sums: Int32Array;
  /** First page of the arrays, and the one behind the last. */
  private readonly first: number;
  private readonly end: number;
  /** Where each page of the file is in memory: where it belongs, in one of the places, or 0 for nowhere. */
  private readonly table: Int32Array;

  /** `memory` holds everything before the arrays, checked; the file is closed by `close`. */
  constructor(file: number, memory: SharedMemory) {
    const { start, pages } = headOf(memory.buffer);
    this.file = file;
    this.first = start / PAGE_BYTES;
    this.end = this.first + pages;
    this.sums = sumsOfPages(memory.buffer);
    const sizes = { table: 4 * GROUP * Math.ceil(this.end / GROUP), held: 8 * PLACES, placeOf: this.end / GROUP + 1 };
    const room = new KernelRoom(memory, sizes.table + sizes.held + sizes.placeOf + GROUP_BYTES * (PLACES + 1));
    const [table, held, placeOf] = [room.take(sizes.table), room.take(sizes.held), room.take(sizes.placeOf)];
    // On pages of the machine: a page is one touch.
    const places = PAGE_BYTES * Math.ceil(room.take(GROUP_BYTES * PLACES + PAGE_BYTES) / PAGE_BYTES);
    this.bytes = room.bytes;
    this.words = room.int32;
    this.table = room.int32.subarray(table / 4, table / 4 + this.end);
    this.kernel = startPagedKernel(memory, {
      read: (group, at) => {
        this.read(at, GROUP * group, Math.min(this.end, GROUP * (group + 1)));
      },
      damaged,
    });
    this.kernel?.setPages(table, this.sums.byteOffset, this.first);
    this.kernel?.setPlaces(places, PLACES, held, placeOf);
  }

  /** Reads the pages of the bytes `from` to before `to` to where they belong. Throws `DamagedPage`. */
  readBytes(from: number, to: number): void {
    const end = Math.ceil(to / PAGE_BYTES);
    for (let page = Math.floor(from / PAGE_BYTES); page < end; page++) {
      if (this.isAtHome(page)) continue;
      let after = page + 1;
      while (after < end && !this.isAtHome(after)) after++;
      this.read(PAGE_BYTES * page, page, after);
      for (let one = page; one < after; one++) this.settle(one);
      page = after;
    }
  }

  /** Reads everything to where it belongs that is not there yet. Throws `DamagedPage`. */
  complete(): void {
    this.readBytes(PAGE_BYTES * this.first, PAGE_BYTES * this.end);
  }

  /** Closes the file. */
  close(): void {
    closeSync(this.file);
  }

  private isAtHome(page: number): boolean {
    return this.table[page] === PAGE_BYTES * page;
  }

  /** A page was read to where it belongs: it stays there when it is sound. */
  private settle(page: number): void {
    const at = PAGE_BYTES * page;
    const sum = this.kernel?.pageSum(at) ?? sumOfWords(this.words, at / 4, (at + PAGE_BYTES) / 4);
    if (sum !== this.sums[page - this.first]) damaged(page);
    this.table[page] = at;
  }

  /** Reads pages one behind another to an address. */
  private read(to: number, page: number, after: number): void {
    const size = PAGE_BYTES * (after - page);
    for (let done = 0; done < size;) {
      const read = readSync(this.file, this.bytes, to + done, size - done, PAGE_BYTES * page + done);
      if (read === 0) throw new DamagedPage('the file of a pack has become shorter');
      done += read;
    }
  }
}

function damaged(page: number): never {
  throw new DamagedPage(`page ${page} of a pack is damaged`);
}
