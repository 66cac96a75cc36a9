/** Scores of many sites, array by array. */

/** By site, in the order of the matrix; risks in [0, 1]. */
export type FlatScores = {
  /** NaN when nothing is known or the site is excluded. */
  readonly point: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Share of weight on known readings, 0-1. */
  readonly coverage: Float64Array;
  /** 1 = lowest risk, shared where points round to the same whole number; 0 without a point. */
  readonly rank: Uint32Array;
};

/** Scores before ranks, filled site by site. */
export type SiteScores = Omit<FlatScores, 'rank'>;
