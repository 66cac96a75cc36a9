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

/** An empty log. */
export function createFindingLog(): FindingLog {
  const found = new Map<string, Finding>();
  const count =
    (severity: Finding['severity']) =>
    (code: string, row: number | null, facts: FindingFacts = {}) => {
      const key = JSON.stringify([severity, code, facts]);
      const before = found.get(key) ?? { code, count: 0, rows: [], facts, severity };
      if (row !== null && before.rows.length < ROWS_NAMED) before.rows.push(row);
      found.set(key, { ...before, count: before.count + 1 });
    };
  return { report: count('finding'), note: count('note'), all: () => [...found.values()] };
}
