/**
 * The band symbols as paths, one source for the map, the legend, the table and the card.
 *
 * Shape says the band without colour: circle, triangle, diamond, square; a ring with a question mark when it
 * cannot be judged, a ring with a cross when a rule excludes the site. All fit a box of 24 and have about the same area.
 */
import type { DrawnBand } from '../stores/site-rows.ts';

export const SHAPE_BOX = 24;

export const BAND_SHAPES: Readonly<Record<DrawnBand, string>> = {
  low: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z',
  moderate: 'M12 3.2L21.4 19.6H2.6Z',
  high: 'M12 2L22 12L12 22L2 12Z',
  severe: 'M4.6 4.6H19.4V19.4H4.6Z',
  unknown: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z',
  excluded: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z',
};

/** The question mark inside the ring, drawn as a line. */
export const QUESTION_MARK = 'M9.6 9.9a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.9-1.1 1.7M12 16.4v.01';

/** The cross inside the ring of an excluded site. */
export const EXCLUDED_MARK = 'M9.2 9.2L14.8 14.8M14.8 9.2L9.2 14.8';

/** Diagonal lines over the box: not known is hatched, never pale. */
export const HATCH = 'M-2 8L8-2M-2 14L14-2M-2 20L20-2M-2 26L26-2M4 26L26 4M10 26L26 10M16 26L26 16';

/** Width of the gaps that hatch a band resting on little of the weight, in units of the box. */
export const THIN_HATCH_WIDTH = 2.6;
