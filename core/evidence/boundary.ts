/** The area that a jurisdiction governs, as polygons somebody drew or imported; never a circle round a point. */
import { z } from 'zod';
import { Position } from '../sites/site.ts';
import { SourceId } from '../sources/source.ts';

/** Rings of more corners would make the document too large to edit; a county has a few thousand. Heuristic. */
const MOST_CORNERS = 20_000;

const Ring = z.array(Position).min(4).max(MOST_CORNERS);

/** Polygons of rings, the outer one first; longitude and latitude of WGS 84, closed rings. */
export const Boundary = z.strictObject({
  polygons: z.array(z.array(Ring).min(1)).min(1),
  /** Where the polygon comes from; null when it was drawn or read here and is the reviewer's own. */
  source: SourceId.nullable(),
});
export type Boundary = z.infer<typeof Boundary>;
