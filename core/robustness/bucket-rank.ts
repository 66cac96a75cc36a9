/**
 * Ranks of many scores, draw after draw, without a comparison sort.
 *
 * A score becomes a whole number: its place between the least and the greatest, with the number of its site in the last
 * bits. Those are dropped into buckets, written out bucket by bucket and put right by an insertion sort, which has next
 * to nothing left to do: linear time for scores that are spread, as sites are. Scores that share a whole number are
 * told apart by themselves, so the answer is exact.
 */

/** Room to rank `size` scores again and again; at most 65,536 of them. */
export class BucketRanks {
  private readonly starts: Int32Array;
  private readonly keys: Int32Array;
  private readonly placed: Int32Array;
  /** Bits of a key that hold the number of the site. */
  private readonly siteBits: number;
  /** Those bits set. */
  private readonly mask: number;
  /** Bits of a key below its bucket. */
  private readonly bucketShift: number;

  constructor(size: number) {
    this.siteBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, size))));
    this.mask = 2 ** this.siteBits - 1;
    // Two buckets a score, so that most stand alone in theirs. Measured.
    this.bucketShift = 30 - this.siteBits;
    this.starts = new Int32Array(2 ** (this.siteBits + 1));
    this.keys = new Int32Array(size);
    this.placed = new Int32Array(size);
  }

  /**
   * Ranks the first scores, as many as there is room for; none is NaN. Writes the place of each site, its rank less 1, to
   * `places` from `start` on, in the order of the sites: 0 is the lowest score, equal scores share the better place.
   */
  writePlaces(scores: Float64Array, places: Uint16Array, start: number): void {
    this.fillBuckets(scores);
    sumBefore(this.starts);
    this.place();
    const own = places.subarray(start, start + this.keys.length);
    if (this.putRight(scores, own)) this.sharePlaces(scores, own);
  }

  private fillBuckets(scores: Float64Array): void {
    const { keys, starts, siteBits, bucketShift } = this;
    let least = Infinity;
    let most = -Infinity;
    for (let site = 0; site < keys.length; site += 1) {
      const score = scores[site] ?? 0;
      if (score < least) least = score;
      if (score > most) most = score;
    }
    const scale = most > least ? (2 ** (31 - siteBits) - 1) / (most - least) : 0;
    starts.fill(0);
    for (let site = 0; site < keys.length; site += 1) {
      // The shift drops what is behind the point.
      const key = ((((scores[site] ?? 0) - least) * scale) << siteBits) | site;
      keys[site] = key;
      const bucket = key >> bucketShift;
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    }
  }

  private place(): void {
    const { keys, starts, placed, bucketShift } = this;
    for (const key of keys) {
      const bucket = key >> bucketShift;
      const at = starts[bucket] ?? 0;
      starts[bucket] = at + 1;
      placed[at] = key;
    }
  }

  /** Sorts what stands nearly sorted and writes the place of each site; true when scores are equal. */
  private putRight(scores: Float64Array, places: Uint16Array): boolean {
    const { placed, mask } = this;
    let hasTies = false;
    // The greatest whole number so far, as if of the last site of all: a key above it has a greater one.
    let reached = -1;
    for (let at = 0; at < placed.length; at += 1) {
      const key = placed[at] ?? 0;
      if (key > reached) {
        reached = key | mask;
        places[key & mask] = at;
      } else if (this.sink(scores, places, at)) hasTies = true;
    }
    return hasTies;
  }

  /** Moves the key at a place forward past those of a higher score; true when it stops at an equal score. */
  private sink(scores: Float64Array, places: Uint16Array, from: number): boolean {
    const { placed, siteBits, mask } = this;
    const key = placed[from] ?? 0;
    const site = key & mask;
    const score = scores[site] ?? 0;
    let at = from;
    let above = -1;
    while (at > 0) {
      above = placed[at - 1] ?? 0;
      const step = (above >> siteBits) - (key >> siteBits);
      if (step < 0 || (step === 0 && (scores[above & mask] ?? 0) <= score)) break;
      placed[at] = above;
      places[above & mask] = at;
      at -= 1;
    }
    placed[at] = key;
    places[site] = at;
    return at > 0 && scores[above & mask] === score;
  }

  /** Gives equal scores the place of the first of them. */
  private sharePlaces(scores: Float64Array, places: Uint16Array): void {
    const { placed, mask } = this;
    let place = 0;
    let before = NaN;
    for (let at = 0; at < placed.length; at += 1) {
      const site = (placed[at] ?? 0) & mask;
      const score = scores[site] ?? 0;
      if (score !== before) place = at;
      before = score;
      places[site] = place;
    }
  }
}

/** Turns counts into the sums of those before each, in place; four at a time, as there are a power of two of them. */
function sumBefore(counts: Int32Array): void {
  let reached = 0;
  for (let i = 0; i + 3 < counts.length; i += 4) {
    const first = reached + (counts[i] ?? 0);
    const second = first + (counts[i + 1] ?? 0);
    const third = second + (counts[i + 2] ?? 0);
    counts[i] = reached;
    reached = third + (counts[i + 3] ?? 0);
    counts[i + 1] = first;
    counts[i + 2] = second;
    counts[i + 3] = third;
  }
}
