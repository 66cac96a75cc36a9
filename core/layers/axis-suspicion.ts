/** Can the numbers of a file be longitude and latitude in this order, taken as a whole? */
import { boxOf } from './geometry-positions.ts';
import type { Shape } from './geometry-shape.ts';

/** `projected`: metres or feet of a system; `swapped`: latitude stands first. */
export type Suspicion = 'projected' | 'swapped' | null;

/** Share of rows beyond the range of degrees from which on the whole file is suspected. Heuristic. */
const MOST = 0.5;

type Suspected = { readonly suspicion: Suspicion; readonly placed: number };

/** What most rows say. Rows without a position have no voice. */
export function suspectAxes(shapes: readonly (Shape | null)[]): Suspected {
  let [placed, beyondLat, metres, fitsSwapped] = [0, 0, 0, 0];
  for (const shape of shapes) {
    if (shape === null || shape.geometry === 'empty') continue;
    const box = boxOf(shape.geometry);
    const x = Math.max(Math.abs(box[0]), Math.abs(box[2]));
    const y = Math.max(Math.abs(box[1]), Math.abs(box[3]));
    placed += 1;
    if (y > 90) beyondLat += 1;
    if (x > 360 || y > 360) metres += 1;
    if (x <= 90 && y <= 180) fitsSwapped += 1;
  }
  if (metres > MOST * placed) return { suspicion: 'projected', placed };
  if (beyondLat > MOST * placed && fitsSwapped === placed) return { suspicion: 'swapped', placed };
  return { suspicion: null, placed };
}
