/** What the national workload W(N) asks of every site, as arrays in the order of the sites. */

/** Classes of land use; class 0 is where people dwell. */
export const LAND_USE_CLASSES = 7;
/** Radius of the disc whose land-use shares are asked for, m. */
export const SHARE_RADIUS_M = 2_000;
/** Radii within which people are summed, m. */
export const PEOPLE_RADII_M = [1_000, 3_000, 5_000] as const;
/** Bandwidth h of the Gaussian kernel of the event density, and where it is cut, m. */
export const DENSITY_BANDWIDTH_M = 25_000;
export const DENSITY_CUT_M = 100_000;

export type WorkloadAnswers = {
  /** Nearest substation, index into the layer, and geodesic metres; -1 and NaN in an empty layer. */
  readonly substation: Int32Array;
  readonly substationM: Float64Array;
  /** Nearest line, index of the part, and metres to the nearest position on it; -1 and NaN in an empty layer. */
  readonly line: Int32Array;
  readonly lineM: Float64Array;
  /** County that contains the site, the first where several do; -1 where none does. */
  readonly county: Int32Array;
  /** Class of the first land-use area that contains the site; -1 where none does. */
  readonly landUseClass: Int32Array;
  /** Share of the disc by class, N rows of LAND_USE_CLASSES; areas of one class that overlap are summed. */
  readonly landUseShares: Float64Array;
  /** Metres to the nearest area of class 0, 0 inside; NaN when there is none. */
  readonly dwellingM: Float64Array;
  /** 1 inside a protected area, and metres to the nearest one, 0 inside; NaN when there is none. */
  readonly protectedInside: Uint8Array;
  readonly protectedM: Float64Array;
  /** Sum of values of the people points within each radius, N rows of PEOPLE_RADII_M; points without a number add nothing. */
  readonly people: Float64Array;
  /** Sum over events up to the cut of exp(-d^2 / (2 h^2)). */
  readonly eventDensity: Float64Array;
  /** `workloadScore` of the site, 0 to 100; NaN when a distance is. */
  readonly score: Float64Array;
};

/** Arrays for the answers of `count` sites, all zero. */
export function emptyAnswers(count: number): WorkloadAnswers {
  return {
    substation: new Int32Array(count),
    substationM: new Float64Array(count),
    line: new Int32Array(count),
    lineM: new Float64Array(count),
    county: new Int32Array(count),
    landUseClass: new Int32Array(count),
    landUseShares: new Float64Array(count * LAND_USE_CLASSES),
    dwellingM: new Float64Array(count),
    protectedInside: new Uint8Array(count),
    protectedM: new Float64Array(count),
    people: new Float64Array(count * PEOPLE_RADII_M.length),
    eventDensity: new Float64Array(count),
    score: new Float64Array(count),
  };
}
