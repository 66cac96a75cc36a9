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
  /** Numbers of the sites, lowest score first; ties by number. */
  readonly order: Int32Array;
  /** Rank at each place of `order`: 1 is the lowest score, equal scores share the better rank. */
  readonly rankAt: Int32Array;
  private readonly starts: Int32Array;
  private readonly keys: Int32Array;
  private readonly placed: Int32Array;
  /** Bits of a key that hold the number of the site. */
  private readonly siteBits: number;
  /** Bits of a key below its bucket. */
  private readonly bucketShift: number;

  constructor(size: number) {
    this.siteBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, size))));
    this.bucketShift = 31 - this.siteBits;
    this.order = new Int32Array(size);
    this.rankAt = new Int32Array(size);
    this.starts = new Int32Array(2 ** this.siteBits + 1);
    this.keys = new Int32Array(size);
    this.placed = new Int32Array(size);
  }

  /** Ranks the first scores, as many as there is room for; none is NaN. `order` and `rankAt` hold the answer. */
  rank(scores: Float64Array): void {
    this.fillBuckets(scores);
    this.place();
    this.putRight();
    this.readOut(scores);
  }

  private fillBuckets(scores: Float64Array): void {
    const { keys, starts, siteBits, bucketShift } = this;
    let [least, most] = [Infinity, -Infinity];
    for (let site = 0; site < keys.length; site += 1) {
      const score = scores[site] ?? 0;
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    const scale = most > least ? (2 ** (31 - siteBits) - 1) / (most - least) : 0;
    starts.fill(0);
    for (let site = 0; site < keys.length; site += 1) {
      const key = (Math.trunc(((scores[site] ?? 0) - least) * scale) << siteBits) | site;
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

  private readOut(scores: Float64Array): void {
    const { placed, order, rankAt, siteBits } = this;
    const mask = 2 ** siteBits - 1;
    let isSure = true;
    let before = -1;
    for (let at = 0; at < placed.length; at += 1) {
      const key = placed[at] ?? 0;
      order[at] = key & mask;
      rankAt[at] = at + 1;
      if (key >> siteBits === before) isSure = false;
      before = key >> siteBits;
    }
    if (!isSure) this.tellApart(scores);
  }

  /** Sorts neighbours that share a whole number by their scores, and lets those that are equal share a rank. */
  private tellApart(scores: Float64Array): void {
    const { order } = this;
    for (let at = 1; at < order.length; at += 1) {
      const site = order[at] ?? 0;
      const score = scores[site] ?? 0;
      let hole = at;
      while (hole > 0 && (scores[order[hole - 1] ?? 0] ?? 0) > score) {
        order[hole] = order[hole - 1] ?? 0;
        hole -= 1;
      }
      order[hole] = site;
    }
    this.shareRanks(scores);
  }

  private shareRanks(scores: Float64Array): void {
    const { order, rankAt } = this;
    for (let at = 1; at < order.length; at += 1) {
      const isTie = scores[order[at] ?? 0] === scores[order[at - 1] ?? 0];
      if (isTie) rankAt[at] = rankAt[at - 1] ?? 0;
    }
  }
}
