/**
 * The pages of a pack file, read when they are needed, each checked by its sum.
 *
 * What the kernel needs is read into a few places that serve one page after another; what core needs, to where it belongs.
 */
import { closeSync, readSync } from 'node:fs';
import { headOf, sumsOfPages } from '../../core/spatial/open-pack.ts';
import { PAGE_BYTES, sumOfWords } from '../../core/spatial/pack-layout.ts';
import { KernelRoom } from './kernel-room.ts';
import { startPagedKernel, type SpatialKernel } from './spatial-kernel.ts';
import type { SharedMemory } from './web-assembly.ts';

/**
 * Pages that the kernel has at a time: most of those that the questions about a batch of sites look at, and far more than it
 * looks at between needing a page and being done with it. Measured: more places cost more first touches than they save reads.
 */
const PLACES = 256;
/**
 * Pages read together, the first a multiple of it: of two neighbours in the file the other is often needed soon, for arrays and
 * sites both follow a curve. Measured: 11,100 reads instead of 15,200 for 1,000 sites; with four, copying costs what calls save.
 */
const GROUP = 2;
const NOWHERE = 0;

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
  /** Where each page of the file is in memory: where it belongs, in one of the places, or nowhere. */
  private readonly table: Int32Array;
  /** Address of the places, the page in each, and the place that is used next. */
  private readonly places: number;
  private readonly held = new Int32Array(PLACES);
  private next = 0;

  /** `memory` holds everything before the arrays, checked; the file is closed by `close`. */
  constructor(file: number, memory: SharedMemory) {
    const { start, pages } = headOf(memory.buffer);
    this.file = file;
    this.first = start / PAGE_BYTES;
    this.count = pages;
    this.sums = sumsOfPages(memory.buffer);
    const tableBytes = 4 * (this.first + this.count);
    const room = new KernelRoom(memory, tableBytes + PAGE_BYTES * (PLACES + 2));
    const at = room.take(tableBytes);
    // On a page of the machine each: a page is one touch.
    this.places = PAGE_BYTES * Math.ceil(room.take(PAGE_BYTES * (PLACES + 1)) / PAGE_BYTES);
    this.bytes = room.bytes;
    this.words = room.int32;
    this.table = room.int32.subarray(at / 4, at / 4 + this.first + this.count);
    this.kernel = startPagedKernel(memory, (page) => this.fetch(page));
    this.kernel?.setPages(at);
  }

  /** Reads the pages of the bytes `from` to before `to` to where they belong. Throws `DamagedPage`. */
  readBytes(from: number, to: number): void {
    const end = Math.ceil(to / PAGE_BYTES);
    for (let page = Math.floor(from / PAGE_BYTES); page < end; page++) {
      if (this.isAtHome(page)) continue;
      let after = page + 1;
      while (after < end && !this.isAtHome(after)) after++;
      this.read(PAGE_BYTES * page, page, after);
      for (let one = page; one < after; one++) this.table[one] = PAGE_BYTES * one;
      page = after;
    }
  }

  /** Reads everything to where it belongs that is not there yet. Throws `DamagedPage`. */
  complete(): void {
    this.readBytes(PAGE_BYTES * this.first, PAGE_BYTES * (this.first + this.count));
  }

  /** Closes the file. */
  close(): void {
    closeSync(this.file);
  }

  private isAtHome(page: number): boolean {
    return this.table[page] === PAGE_BYTES * page;
  }

  /** Reads a page and its neighbour into the places that were used longest ago; its address. */
  private fetch(page: number): number {
    const { table, held, next } = this;
    const group = page - (page % GROUP);
    const from = Math.max(this.first, group);
    const after = Math.min(this.first + this.count, group + GROUP);
    this.next = (next + GROUP) % PLACES;
    for (let place = next; place < next + GROUP; place++) {
      const before = held[place] ?? 0;
      if (table[before] === this.placeAt(place)) table[before] = NOWHERE;
    }
    this.read(this.placeAt(next), from, after);
    for (let one = from; one < after; one++) {
      const place = next + one - from;
      held[place] = one;
      // What is somewhere already stays there.
      if (table[one] === NOWHERE) table[one] = this.placeAt(place);
    }
    return table[page] ?? NOWHERE;
  }

  private placeAt(place: number): number {
    return this.places + PAGE_BYTES * place;
  }

  /** Reads pages one behind another to an address. */
  private read(to: number, page: number, after: number): void {
    const size = PAGE_BYTES * (after - page);
    for (let done = 0; done < size;) {
      const read = readSync(this.file, this.bytes, to + done, size - done, PAGE_BYTES * page + done);
      if (read === 0) throw new DamagedPage('the file of a pack has become shorter');
      done += read;
    }
    for (let one = page; one < after; one++) {
      if (this.sumAt(to + PAGE_BYTES * (one - page)) !== this.sums[one - this.first]) {
        throw new DamagedPage(`page ${one} of a pack is damaged`);
      }
    }
  }

  private sumAt(at: number): number {
    return this.kernel?.pageSum(at) ?? sumOfWords(this.words, at / 4, (at + PAGE_BYTES) / 4);
  }
}
