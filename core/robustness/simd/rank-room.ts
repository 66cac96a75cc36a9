/** Where the kernel that ranks keeps what it works on. */

const NUMBER = 8;
/** Bits of a word. */
export const WORD = 64;
/** Most sites that find their bit set, and most sites of a crowded word, before the kernel gives up. *Heuristic*. */
export const MOST_SHARED = 63;
const MOST_CROWDED = 32;
/** Bytes of a site in a crowded word: its score, and the address of its place. */
export const MEMBER_BYTES = 16;
export const CROWD_BYTES = MOST_CROWDED * MEMBER_BYTES;

/** Addresses, in bytes; 8 divides them. */
export type RankRoom = {
  readonly sites: number;
  /** Words of bits: a power of two, at least as many as sites and at least 4. */
  readonly words: number;
  readonly bits: number;
  /** By word, 4 bytes each: how many sites stand before it. They follow the bits. */
  readonly before: number;
  /** 8 bytes a site, rounded up to four sites. */
  readonly keys: number;
  /** Crowded word by crowded word, those of its sites that are known so far. */
  readonly crowds: number;
  /** Crowded word by crowded word, 4 bytes each: the address after the last of them. */
  readonly crowdEnds: number;
  readonly end: number;
};

/** Room for so many sites, from an address on. */
export function rankRoom(sites: number, from: number): RankRoom {
  const words = Math.max(4, 2 ** Math.ceil(Math.log2(sites)));
  const before = from + words * NUMBER;
  const keys = before + words * 4;
  const crowds = keys + rowBytes(sites);
  const crowdEnds = crowds + (MOST_SHARED + 1) * CROWD_BYTES;
  return { sites, words, bits: from, before, keys, crowds, crowdEnds, end: crowdEnds + (MOST_SHARED + 1) * 4 };
}

/** Bytes of a row of scores: room up to a multiple of four sites. */
export function rowBytes(sites: number): number {
  return Math.ceil(sites / 4) * 4 * NUMBER;
}
