/**
 * Order statistics of the scores of one site, without sorting them all: scores are counted in buckets, and only those of
 * the buckets that a quantile falls into are put in order.
 */

/** Shares of draws that a printed quantile is not exceeded in: the 90 % interval, its quarters and the median. */
export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Buckets that order statistics are looked for in: few scores share one. Heuristic. */
const BUCKETS = 1_024;

/** Room for the scores of one site after the other. */
export class DrawQuantiles {
  /** Bucket of each value. */
  private readonly bucketOf: Uint16Array;
  private readonly counts = new Uint32Array(BUCKETS);
  /** By bucket: 1 + the place among the asked ones, 0 for those that are not. */
  private readonly asked = new Uint8Array(BUCKETS);

  /** For as many values as `size`. */
  constructor(size: number) {
    this.bucketOf = new Uint16Array(size);
  }

  /** At QUANTILES by nearest rank: the smallest value that the share of draws does not exceed. */
  quantilesOf(values: Float64Array): readonly number[] {
    this.fillBuckets(values);
    const places = QUANTILES.map((share) => this.placeOf(Math.max(0, Math.ceil(share * values.length) - 1)));
    const buckets = [...new Set(places.map(({ bucket }) => bucket))];
    const sorted = this.valuesOf(values, buckets).map((some) => some.sort());
    return places.map(({ bucket, within }) => sorted[buckets.indexOf(bucket)]?.[within] ?? NaN);
  }

  private fillBuckets(values: Float64Array): void {
    const { bucketOf, counts } = this;
    let least = Infinity;
    let most = -Infinity;
    for (const value of values) {
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const wide = (BUCKETS - 1) / (most - least);
    // Values all alike, or as good as alike, share the first bucket.
    const scale = Number.isFinite(wide) ? wide : 0;
    counts.fill(0);
    for (let i = 0; i < values.length; i += 1) {
      // The conversion drops what is behind the point.
      const bucket = (((values[i] ?? 0) - least) * scale) | 0;
      bucketOf[i] = bucket;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  }

  /** The bucket that holds the value of a place in the order, and its place in that bucket. */
  private placeOf(place: number): { readonly bucket: number; readonly within: number } {
    let within = place;
    let bucket = 0;
    while (within >= (this.counts[bucket] ?? Infinity)) {
      within -= this.counts[bucket] ?? 0;
      bucket += 1;
    }
    return { bucket, within };
  }

  /** The values of each of a few buckets. */
  private valuesOf(values: Float64Array, buckets: readonly number[]): readonly Float64Array[] {
    const { asked, bucketOf, counts } = this;
    const found = buckets.map((bucket) => new Float64Array(counts[bucket] ?? 0));
    const reached = buckets.map(() => 0);
    asked.fill(0);
    for (const [i, bucket] of buckets.entries()) asked[bucket] = i + 1;
    for (let i = 0; i < values.length; i += 1) {
      const which = (asked[bucketOf[i] ?? 0] ?? 0) - 1;
      if (which === -1) continue;
      const at = reached[which] ?? 0;
      const own = found[which];
      if (own !== undefined) own[at] = values[i] ?? 0;
      reached[which] = at + 1;
    }
    return found;
  }
}
