/** Collects what a review notices: equal findings are counted together and remember their first rows. */
import type { Finding } from './import-review.ts';

/** Rows a finding names; more would not be read. Heuristic; the schema of a finding says the same. */
const ROWS_NAMED = 20;

type FindingFacts = Readonly<Record<string, string | number>>;

export type FindingLog = {
  /** Counts a finding: rows dropped, repaired or something to confirm. `row` is null when it concerns the whole file. */
  readonly report: (code: string, row: number | null, facts?: FindingFacts) => void;
  /** Counts a note: the file imports as it stands. */
  readonly note: (code: string, row: number | null, facts?: FindingFacts) => void;
  /** Everything noticed, in order of first appearance. */
  readonly all: () => Finding[];
};

type Tally = { code: string; count: number; rows: number[]; facts: FindingFacts; severity: Finding['severity'] };

const NO_FACTS: FindingFacts = {};

/** An empty log. */
export function createFindingLog(): FindingLog {
  const found = new Map<string, Tally>();
  const count =
    (severity: Finding['severity']) =>
    (code: string, row: number | null, facts: FindingFacts = NO_FACTS) => {
      const key = keyOf(`${severity} ${code}`, facts);
      let tally = found.get(key);
      if (tally === undefined) {
        tally = { code, count: 0, rows: [], facts, severity };
        found.set(key, tally);
      }
      tally.count += 1;
      if (row !== null && tally.rows.length < ROWS_NAMED) tally.rows.push(row);
    };
  return {
    report: count('finding'),
    note: count('note'),
    all: () => [...found.values()].map((tally) => ({ ...tally, rows: [...tally.rows] })),
  };
}

/** Called once a row of a national layer: most findings have no facts, and then nothing is built. */
function keyOf(start: string, facts: FindingFacts): string {
  let key = start;
  if (facts === NO_FACTS) return key;
  for (const [name, value] of Object.entries(facts)) key += `\n${name}=${value}`;
  return key;
}
