/**
 * Whether two samples of rank counts come from the same distribution, seeds and generators being different.
 *
 * For every site the mean rank is compared: its two estimates differ by chance with a variance that the counts tell.
 * Sites share the draws, so that their differences go together; what is bounded is each one and the share of large ones.
 */

export type Samples = {
  /** Row-major, sites x ranks: counts over `draws` draws each. */
  readonly ours: Float64Array;
  readonly theirs: Float64Array;
  readonly sites: number;
  readonly draws: number;
};

/** Standard deviations that no site of a thousand exceeds by chance: 1 in 20,000 such comparisons does. */
const MOST = 5.5;
/** The largest difference of a cumulative acceptability by chance, over all sites: Kolmogorov-Smirnov, with the same odds. */
const KS = 3.1;

export function sameAcceptabilities({ ours, theirs, sites, draws }: Samples): {
  readonly same: boolean;
  readonly said: string;
} {
  let [mostDeviations, mostApart] = [0, 0];
  for (let site = 0; site < sites; site += 1) {
    const own = moments(ours, site, sites);
    const other = moments(theirs, site, sites);
    // Every draw gives every site one rank.
    if (own.total !== draws || other.total !== draws)
      return { same: false, said: `site ${site} has ${own.total} and ${other.total} ranks in ${draws} draws` };
    const deviation = Math.sqrt((own.variance + other.variance) / draws);
    const apart = Math.abs(own.mean - other.mean);
    // A site that is always first has no variance and no difference.
    if (apart > 0) mostDeviations = Math.max(mostDeviations, apart / deviation);
    mostApart = Math.max(mostApart, cumulativeDifference(ours, theirs, { site, sites }) / draws);
  }
  const said = `mean ranks at most ${mostDeviations.toFixed(1)} standard deviations apart, cumulative acceptabilities ${mostApart.toFixed(3)}`;
  return { same: mostDeviations <= MOST && mostApart <= KS * Math.sqrt(2 / draws), said };
}

function moments(counts: Float64Array, site: number, sites: number) {
  let [total, sum, squares] = [0, 0, 0];
  for (let rank = 0; rank < sites; rank += 1) {
    const count = counts[site * sites + rank] ?? 0;
    total += count;
    sum += count * rank;
    squares += count * rank ** 2;
  }
  const mean = sum / total;
  return { total, mean, variance: squares / total - mean ** 2 };
}

function cumulativeDifference(
  ours: Float64Array,
  theirs: Float64Array,
  { site, sites }: { readonly site: number; readonly sites: number },
): number {
  let [apart, most] = [0, 0];
  for (let rank = 0; rank < sites; rank += 1) {
    apart += (ours[site * sites + rank] ?? 0) - (theirs[site * sites + rank] ?? 0);
    most = Math.max(most, Math.abs(apart));
  }
  return most;
}
