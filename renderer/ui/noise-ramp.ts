/** Bands of noise are one hue, the louder the denser, over whatever lies below: on the map and in its legend. */

/** Ends of the ramp: dBA, and how dense the hue is there. *heuristic*: the names of towns stay readable. */
export const QUIETEST = { db: 30, density: 0.07 } as const;
export const LOUDEST = { db: 70, density: 0.62 } as const;

/** How dense the hue is from a level on, 0-1. */
export function densityAt(db: number): number {
  const share = (db - QUIETEST.db) / (LOUDEST.db - QUIETEST.db);
  return QUIETEST.density + Math.min(1, Math.max(0, share)) * (LOUDEST.density - QUIETEST.density);
}
