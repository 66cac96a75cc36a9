/** Pages of the pack that are in memory. A process that asks about few sites reads the large arrays page by page, as it needs them. */
import { fetch } from './host';

const PAGE_BITS: usize = 12;

/** One byte a page, 0 for one that is still to be read; address 0: all are there. */
let present: usize = 0;

export function setPages(at: usize): void {
  present = at;
}

/** Sees to it that the page of an address is there. What is asked for lies on one page. */
export function need(address: usize): void {
  if (present != 0 && load<u8>(present + (address >> PAGE_BITS)) == 0) fetch(<i32>(address >> PAGE_BITS));
}
