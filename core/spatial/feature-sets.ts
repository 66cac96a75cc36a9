/**
 * Features as packed arrays: what the indexes are built from, whoever made them.
 *
 * Coordinates are lon, lat interleaved, WGS 84 degrees; edges are straight in longitude and latitude (RFC 7946).
 */

/** Points with one number each; NaN where the row has none. */
export type PointSet = { readonly coordinates: Float64Array; readonly values: Float64Array };

/** Lines: the first vertex of each part, and one past the last vertex at the end; length parts + 1. */
export type LineSet = { readonly coordinates: Float64Array; readonly starts: Uint32Array };

/**
 * Areas of one or more polygons. Outer rings and holes are told apart by parity: a point is inside when an odd number
 * of the feature's rings hold it. Rings are closed: the last vertex repeats the first.
 */
export type AreaSet = {
  readonly coordinates: Float64Array;
  /** First vertex of each ring, and one past the last vertex; length rings + 1. */
  readonly ringStarts: Uint32Array;
  /** First ring of each feature, and one past the last ring; length features + 1. */
  readonly featureStarts: Uint32Array;
  /** Class of each feature, an index into whatever list the caller keeps; 0 where classes do not matter. */
  readonly classes: Uint8Array;
};
