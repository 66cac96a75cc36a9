/** Counts how often each site has each rank: one more at the place of every site in some draws. */
import { add, get, i32, isLess, load, loadShort, loop, set, shiftLeft, store } from './code.ts';
import type { Kernel } from './module.ts';

/** Addresses, in bytes. */
export type CountPlaces = {
  readonly sites: number;
  /** Draws counted at once. */
  readonly draws: number;
  /** Row-major, sites x sites, 4 bytes each. */
  readonly counts: number;
  /** Row-major, draws x sites, 2 bytes each. */
  readonly places: number;
};

/** Site by site, so that what the draws of one site count lies close together. */
export function countsKernel({ sites, draws, counts, places }: CountPlaces): Kernel {
  const [PLACE, ROW, CELL] = [0, 1, 2];
  const count = (draw: number) => [
    ...set(CELL, add(get(ROW), shiftLeft(loadShort(get(PLACE), places + draw * sites * 2), i32(2)))),
    ...store(get(CELL), add(load(get(CELL), counts), i32(1)), counts),
  ];
  return {
    parameters: 0,
    gives: false,
    locals: [[3, 'i32']],
    body: loop(
      [
        ...Array.from({ length: draws }, (_, draw) => draw).flatMap(count),
        ...set(ROW, add(get(ROW), i32(sites * 4))),
        ...set(PLACE, add(get(PLACE), i32(2))),
      ],
      isLess(get(PLACE), i32(sites * 2)),
    ),
  };
}
