/**
 * Where in memory is what stands at an address of the pack?
 *
 * A process that asks about few sites does not have the pack in memory: it reads pages as it needs them, neighbours with them,
 * into a few places that serve one group of pages after another, for the first touch of memory costs more than reading. The
 * place that was needed longest ago gives way: what is found somewhere stands there until as many other groups were needed as
 * there are places but one, far more than a search needs between finding something and being done with it. The kernel is
 * compiled twice: with PAGED 1 for such a process, and with 0 for a pack that lies in memory as it is.
 */
import { damaged, read } from './host';
import { pageSum } from './words';

const PAGE_BITS: usize = 12;
const WITHIN_PAGE: usize = 4095;
/** Eight pages are a group and fill a place; `pack-pages.ts` has the same. */
const GROUP_BITS: usize = 3;
const PLACE_BITS: usize = PAGE_BITS + GROUP_BITS;
const WITHIN_GROUP: usize = 7;

/** A word a page: where it is in memory once it was found sound, below the places when it is where it belongs, 0 when it is nowhere. */
let table: usize = 0;
/** The sum of each page, and the first page that has one. */
let sums: usize = 0;
let firstPage: usize = 0;
/** First and number of the places. */
let places: usize = 0;
let count: usize = 0;
/** Two words a place: when it was needed last, and one more than the group in it. */
let held: usize = 0;
/** A byte a group: one more than its place. */
let placeOf: usize = 0;
/** Counts pages that were nowhere when they were needed: a clock. */
let now: i32 = 0;

export function setPages(itsTable: usize, itsSums: usize, first: usize): void {
  table = itsTable;
  sums = itsSums;
  firstPage = first;
}

export function setPlaces(itsPlaces: usize, itsCount: usize, itsHeld: usize, itsPlaceOf: usize): void {
  places = itsPlaces;
  count = itsCount;
  held = itsHeld;
  placeOf = itsPlaceOf;
}

/** Address of what stands at an address of the pack; it lies on one page. */
export function need(address: usize): usize {
  if (PAGED == 0) return address;
  let at = <usize>load<u32>(table + ((address >> PAGE_BITS) << 2));
  if (at == 0) at = find(address >> PAGE_BITS);
  if (at >= places) store<i32>(held + (((at - places) >> PLACE_BITS) << 3), now);
  return at + (address & WITHIN_PAGE);
}

/** Address of a page that was nowhere. */
function find(page: usize): usize {
  now++;
  const group = page >> GROUP_BITS;
  const known = <usize>load<u8>(placeOf + group);
  const place = known == 0 ? bring(group) : known - 1;
  const at = places + (place << PLACE_BITS) + ((page & WITHIN_GROUP) << PAGE_BITS);
  if (pageSum(at) != load<i32>(sums + ((page - firstPage) << 2))) damaged(<i32>page);
  store<u32>(table + (page << 2), <u32>at);
  return at;
}

/** Reads a group into the place that was needed longest ago; that place. */
function bring(group: usize): usize {
  let oldest = held;
  for (let place = held; place < held + (count << 3); place += 8) {
    if (load<i32>(place) < load<i32>(oldest)) oldest = place;
  }
  const before = <usize>load<u32>(oldest, 4);
  if (before != 0) forget(before - 1);
  store<u32>(oldest, 0, 4);
  const place = (oldest - held) >> 3;
  read(<i32>group, <i32>(places + (place << PLACE_BITS)));
  store<u32>(oldest, <u32>group + 1, 4);
  store<u8>(placeOf + group, <u8>place + 1);
  return place;
}

/** The pages of a group are nowhere any more but those that are where they belong. */
function forget(group: usize): void {
  store<u8>(placeOf + group, 0);
  const words = table + (group << (GROUP_BITS + 2));
  for (let word = words; word < words + (4 << GROUP_BITS); word += 4) {
    if (<usize>load<u32>(word) >= places) store<u32>(word, 0);
  }
}
