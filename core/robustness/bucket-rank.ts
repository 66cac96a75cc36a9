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
  /** Bits of a key below its bucket. */
  private readonly bucketShift: number;

  constructor(size: number) {
    this.siteBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, size))));
    // Two buckets a score, so that most stand alone in theirs. Measured.
    this.bucketShift = 30 - this.siteBits;
    this.starts = new Int32Array(2 ** (this.siteBits + 1) + 1);
    this.keys = new Int32Array(size);
    this.placed = new Int32Array(size);
  }

  /**
   * Ranks the first scores, as many as there is room for; none is NaN. Writes the place of each site, its rank less 1, to
   * `places` from `start` on, in the order of the sites: 0 is the lowest score, equal scores share the better place.
   */
  writePlaces(scores: Float64Array, places: Uint16Array, start: number): void {
    this.sort(scores);
    const { placed, siteBits } = this;
    const mask = 2 ** siteBits - 1;
    let place = 0;
    let before = -1;
    for (let at = 0; at < placed.length; at += 1) {
      const key = placed[at] ?? 0;
      if (key >> siteBits !== before >> siteBits || !isTie(scores, key & mask, before & mask)) place = at;
      before = key;
      places[start + (key & mask)] = place;
    }
  }

  private sort(scores: Float64Array): void {
    this.fillBuckets(scores);
    this.place();
    this.putRight();
    this.tellApart(scores);
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
      const bucket = (key >> bucketShift) + 1;
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    }
    let reached = 0;
    for (let bucket = 1; bucket < starts.length; bucket += 1) {
      reached += starts[bucket] ?? 0;
      starts[bucket] = reached;
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

  private putRight(): void {
    const { placed } = this;
    let before = -1;
    for (let at = 0; at < placed.length; at += 1) {
      const key = placed[at] ?? 0;
      if (key >= before) {
        before = key;
        continue;
      }
      let hole = at;
      while (hole > 0 && (placed[hole - 1] ?? 0) > key) {
        placed[hole] = placed[hole - 1] ?? 0;
        hole -= 1;
      }
      placed[hole] = key;
    }
  }

  /** Sorts neighbours that share a whole number by their scores. */
  private tellApart(scores: Float64Array): void {
    const { placed, siteBits } = this;
    let before = -1;
    for (let at = 0; at < placed.length; at += 1) {
      const key = placed[at] ?? 0;
      if (key >> siteBits === before >> siteBits) this.sinkAmongAlike(scores, at);
      before = placed[at] ?? 0;
    }
  }

  /** Moves the key at a place forward past those that share its whole number and have a higher score. */
  private sinkAmongAlike(scores: Float64Array, at: number): void {
    const { placed, siteBits } = this;
    const mask = 2 ** siteBits - 1;
    const key = placed[at] ?? 0;
    const score = scores[key & mask] ?? 0;
    let hole = at;
    while (hole > 0) {
      const above = placed[hole - 1] ?? 0;
      if (above >> siteBits !== key >> siteBits || (scores[above & mask] ?? 0) <= score) break;
      placed[hole] = above;
      hole -= 1;
    }
    placed[hole] = key;
  }
}

function isTie(scores: Float64Array, site: number, other: number): boolean {
  return scores[site] === scores[other];
}
