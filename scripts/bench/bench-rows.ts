/** What a benchmark reports: ratios of one run, and plain figures of ours that have no peer. */

/** Milliseconds; `ratio` says how many times longer the peer takes. */
export type BenchRow = {
  readonly workload: string;
  readonly oursMs: number;
  readonly peer: string;
  readonly peerMs: number;
  readonly ratio: number;
};
export type Figure = { readonly what: string; readonly value: number; readonly unit: string };

export type Outcome = {
  readonly rows: readonly BenchRow[];
  readonly figures: readonly Figure[];
  /** Answers that differ and nobody can explain: the run fails when there is one. */
  readonly failures: readonly string[];
};

export const NOTHING: Outcome = { rows: [], figures: [], failures: [] };

export function row(workload: string, oursMs: number, { peer, peerMs }: Pick<BenchRow, 'peer' | 'peerMs'>): BenchRow {
  return { workload, oursMs: tidy(oursMs), peer, peerMs: tidy(peerMs), ratio: tidy(peerMs / oursMs) };
}

export function together(outcomes: readonly Outcome[]): Outcome {
  return {
    rows: outcomes.flatMap(({ rows }) => rows),
    figures: outcomes.flatMap(({ figures }) => figures),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** The value that a share of the values does not exceed, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Says what is being done, with the seconds since the start: a run takes minutes. */
export function progress(text: string): void {
  console.log(`[${(performance.now() / 1_000).toFixed(1).padStart(6)} s] ${text}`);
}

export function printOutcome({ rows, figures, failures }: Outcome): void {
  if (rows.length > 0)
    console.log('\n| workload | ours, ms | peer | peer, ms | ratio |\n| --- | --- | --- | --- | --- |');
  for (const { workload, oursMs, peer, peerMs, ratio } of rows)
    console.log(`| ${workload} | ${oursMs} | ${peer} | ${peerMs} | ${ratio} |`);
  if (figures.length > 0) console.log('\n| ours alone | measured |\n| --- | --- |');
  for (const { what, value, unit } of figures) console.log(`| ${what} | ${tidy(value)} ${unit} |`);
  for (const failure of failures) console.log(`FAILED: ${failure}`);
}

/** Three significant figures, or whole numbers above a hundred. */
function tidy(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
