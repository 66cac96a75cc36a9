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

/** Makes the memory of an array; threads fill answers together when it is shared. */
type MakeBuffer = (bytes: number) => ArrayBufferLike;

/** Arrays for the answers of `count` sites, all zero. */
export function emptyAnswers(count: number, make: MakeBuffer = (bytes) => new ArrayBuffer(bytes)): WorkloadAnswers {
  const int32 = () => new Int32Array(make(4 * count));
  const float64 = (width = 1) => new Float64Array(make(8 * width * count));
  return {
    substation: int32(),
    substationM: float64(),
    line: int32(),
    lineM: float64(),
    county: int32(),
    landUseClass: int32(),
    landUseShares: float64(LAND_USE_CLASSES),
    dwellingM: float64(),
    protectedInside: new Uint8Array(make(count)),
    protectedM: float64(),
    people: float64(PEOPLE_RADII_M.length),
    eventDensity: float64(),
    score: float64(),
  };
}
