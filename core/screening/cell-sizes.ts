/**
 * How large is a cell of the grid, and how many of them cover a region?
 *
 * Source: H3, table of cell statistics across resolutions (h3geo.org/docs/core-library/restable); averages over the globe.
 */

/** More cells are another question: a map cannot show them and a shortlist does not need them. *heuristic* */
export const MOST_CELLS = 20_000;

export type CellSize = {
  readonly resolution: number;
  /** Mean area of a hexagon, km2. */
  readonly areaKm2: number;
  /** Mean length of an edge, km; the circumradius of a regular hexagon. */
  readonly edgeKm: number;
};

/** Sizes that a screening offers, from coarse to fine. */
export const CELL_SIZES: readonly CellSize[] = [
  { resolution: 3, areaKm2: 12_393.434655088, edgeKm: 68.97922179 },
  { resolution: 4, areaKm2: 1_770.347654491, edgeKm: 26.07175968 },
  { resolution: 5, areaKm2: 252.903858182, edgeKm: 9.85409099 },
  { resolution: 6, areaKm2: 36.129062164, edgeKm: 3.724532667 },
  { resolution: 7, areaKm2: 5.16129336, edgeKm: 1.406475763 },
  { resolution: 8, areaKm2: 0.737327598, edgeKm: 0.53141401 },
  { resolution: 9, areaKm2: 0.105332513, edgeKm: 0.200786148 },
];

/** From side to side of a regular hexagon with this edge, km. */
export function acrossKm({ edgeKm }: CellSize): number {
  return Math.sqrt(3) * edgeKm;
}

/** How many cells of a size cover an area, about; 0 for an area without size. */
export function estimatedCells(regionKm2: number, { areaKm2 }: CellSize): number {
  return Math.round(regionKm2 / areaKm2);
}

/** Sizes worth offering, from coarse to fine: under the cap, and about one cell or more; at least the finest that fits. */
export function offeredSizes(regionKm2: number): readonly CellSize[] {
  const finest = finestSize(regionKm2);
  return CELL_SIZES.filter((size) => {
    const cells = estimatedCells(regionKm2, size);
    return size.resolution === finest.resolution || (cells >= 1 && cells <= MOST_CELLS);
  });
}

/** The finest size that stays under the cap; the coarsest where none does. */
export function finestSize(regionKm2: number): CellSize {
  const [coarsest] = CELL_SIZES;
  const fits = CELL_SIZES.filter((size) => estimatedCells(regionKm2, size) <= MOST_CELLS);
  return fits.at(-1) ?? coarsest ?? { resolution: 3, areaKm2: Infinity, edgeKm: Infinity };
}
