/**
 * Where in memory is what stands at an address of the pack?
 *
 * A process that asks about few sites does not have the pack in memory: it reads pages as it needs them into a few places that
 * serve one page after another, for the first touch of memory costs more than reading. What is found there stands until some
 * hundred other pages were needed. The kernel is compiled twice: with PAGED 1 for such a process, and with 0 for a pack that lies in memory as it is.
 */
import { fetch } from './host';

const PAGE_BITS: usize = 12;
const WITHIN_PAGE: usize = 4095;

/** A word a page: where it is in memory, 0 for one that is nowhere. */
let table: usize = 0;

export function setPages(at: usize): void {
  table = at;
}

/** Address of what stands at an address of the pack; it lies on one page. */
export function need(address: usize): usize {
  if (PAGED == 0) return address;
  const at = load<u32>(table + ((address >> PAGE_BITS) << 2));
  return <usize>(at != 0 ? at : <u32>fetch(<i32>(address >> PAGE_BITS))) + (address & WITHIN_PAGE);
}
