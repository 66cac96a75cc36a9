/** Who and what is around a site that is heard: receptors out of the layers of a workspace, and what is not known. */
import type { LonLat } from '../geo/geodesic.ts';
import type { ReceptorSet } from './receptor-set.ts';

/**
 * Why something cannot be counted: no layer of it is imported, the layer does not reach the site, no row says which
 * buildings are dwellings, or the layers were not read yet.
 */
export const MISSING_COVER = ['not-imported', 'outside-layer', 'not-classed', 'not-read'] as const;
export type MissingCover = (typeof MISSING_COVER)[number];

/** What the count of something rests on; `isPartial`: the layers end within the area, so there may be more. */
export type Cover = {
  readonly missing: MissingCover | null;
  readonly layers: readonly string[];
  readonly isPartial: boolean;
};

export type Surroundings = {
  readonly set: ReceptorSet;
  readonly people: Cover;
  readonly dwellings: Cover;
  /** Outer ring of the parcel that the site lies in, and what it is called; null where none is known. */
  readonly parcel: { readonly outline: readonly LonLat[]; readonly label: string } | null;
};
