/** How the answers of two engines to one question are compared: what agrees, what differs and why. */

/** Why an answer may differ without either engine being wrong by what it promises. */
export type Reason =
  /** Two features are equally near to 1 cm. */
  | 'tie'
  /** The peer took a feature that is truly farther. */
  | 'peer picks a farther one'
  /** The peer's distance to the same feature is off, ours is that of Karney's geodesics. */
  | 'peer measures otherwise'
  /** The site lies on a border to a few metres, where the two kinds of edge part. */
  | 'boundary'
  /** Points lie on the circle to 5 cm. */
  | 'rim'
  /** Lengths on EPSG:5070 are not those of the ground; geography confirms ours. */
  | 'the plane'
  /** As it is timed, geography takes the first by the sphere and a coarser disc; done with care, it confirms ours. */
  | 'the usual way'
  /** Ours is wrong, or nobody knows: a failure. */
  | 'unexplained';

export type Compared = {
  readonly question: string;
  readonly agreed: number;
  readonly reasons: ReadonlyMap<Reason, number>;
  /** Largest difference of all, in the question's unit; NaN where answers are names. */
  readonly largest: number;
  /** One sentence for each case that is no error of measurement, as many as there are. */
  readonly cases: readonly string[];
  /** Whether each site agreed or has its reason. */
  readonly fine: readonly boolean[];
};

export type Judgement = {
  /** What is compared, in the order of the report. */
  readonly question: string;
  /** Difference at a site; 0 when equal, NaN when there is none to state. */
  readonly difference: (site: number) => number;
  readonly agrees: (site: number) => boolean;
  /** Asked only where the answers do not agree. */
  readonly why: (site: number) => Reason;
  /** What the two said, for the list of cases. */
  readonly said: (site: number) => string;
};

/** Reasons that are listed case by case; the others are only counted. */
const LISTED: readonly Reason[] = ['tie', 'boundary', 'rim', 'unexplained'];

export function compare(count: number, judgement: Judgement): Compared {
  const reasons = new Map<Reason, number>();
  const cases: string[] = [];
  const fine: boolean[] = [];
  let [agreed, largest] = [0, 0];
  for (let site = 0; site < count; site += 1) {
    const difference = Math.abs(judgement.difference(site));
    if (!(difference <= largest)) largest = difference;
    if (judgement.agrees(site)) {
      agreed += 1;
      fine.push(true);
      continue;
    }
    const reason = judgement.why(site);
    fine.push(reason !== 'unexplained');
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    if (LISTED.includes(reason)) cases.push(`site ${site}, ${judgement.question}: ${judgement.said(site)} (${reason})`);
  }
  return { question: judgement.question, agreed, reasons, largest, cases, fine };
}

/** One line for a table: the question, how many agree, and the rest by reason. */
export function describeCompared({ question, agreed, reasons, largest }: Compared): string {
  const rest = [...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ');
  const most = Number.isNaN(largest) ? '' : `; largest difference ${largest.toPrecision(3)}`;
  return `${question}: ${agreed} agree${rest === '' ? '' : `, ${rest}`}${most}`;
}
