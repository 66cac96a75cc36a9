/** What a benchmark reports: ratios of one run, and plain figures of ours that have no peer. */

/** Milliseconds; `ratio` says how many times longer the peer takes. */
export type BenchRow = {
  readonly workload: string;
  readonly oursMs: number;
  readonly peer: string;
  readonly peerMs: number;
  readonly ratio: number;
};
/** Medians of a run: on the clock, and of the processor over all threads, which a busy machine stretches less; ms. */
export type Timing = { readonly ms: number; readonly processorMs: number };
/** A row and what it took of the processor, where that is known; printed and not written. */
export type TimedRow = BenchRow & { readonly processor: { readonly ours: number; readonly peer: number } | null };
export type Figure = { readonly what: string; readonly value: number; readonly unit: string };

export type Outcome = {
  readonly rows: readonly TimedRow[];
  readonly figures: readonly Figure[];
  /** Answers that differ and nobody can explain: the run fails when there is one. */
  readonly failures: readonly string[];
};

export const NOTHING: Outcome = { rows: [], figures: [], failures: [] };

export function row(workload: string, ours: Timing, peer: Timing & { readonly peer: string }): TimedRow {
  const isKnown = !Number.isNaN(ours.processorMs + peer.processorMs);
  return {
    workload,
    oursMs: tidy(ours.ms),
    peer: peer.peer,
    peerMs: tidy(peer.ms),
    ratio: tidy(peer.ms / ours.ms),
    processor: isKnown ? { ours: ours.processorMs, peer: peer.processorMs } : null,
  };
}

/** What is written as JSON. */
export function written(rows: readonly TimedRow[]): BenchRow[] {
  return rows.map(({ processor: _processor, ...rest }) => rest);
}

/** Medians over several runs. */
export function medianOf(timings: readonly Timing[]): Timing {
  return {
    ms: median(timings.map(({ ms }) => ms)),
    processorMs: median(timings.map(({ processorMs }) => processorMs)),
  };
}

/** Times what happens in this process, all its threads included. */
export async function timed<T>(act: () => Promise<T>): Promise<{ readonly timing: Timing; readonly value: T }> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const value = await act();
  const used = process.cpuUsage(before);
  return { timing: { ms: performance.now() - started, processorMs: (used.user + used.system) / 1_000 }, value };
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

const HEADER = `| workload | ours, ms | peer | peer, ms | ratio | processor: ours, ms | peer, ms | ratio |
| --- | --- | --- | --- | --- | --- | --- | --- |`;

export function printOutcome({ rows, figures, failures }: Outcome): void {
  if (rows.length > 0) console.log(`\n${HEADER}`);
  for (const { workload, oursMs, peer, peerMs, ratio, processor } of rows) {
    const used = processor === null ? [] : [processor.ours, processor.peer, processor.peer / processor.ours];
    console.log(`| ${[workload, oursMs, peer, peerMs, ratio, ...used.map(tidy)].join(' | ')} |`);
  }
  if (figures.length > 0) console.log('\n| ours alone | measured |\n| --- | --- |');
  for (const { what, value, unit } of figures) console.log(`| ${what} | ${tidy(value)} ${unit} |`);
  for (const failure of failures) console.log(`FAILED: ${failure}`);
}

/** Three significant figures, or whole numbers above a hundred. */
function tidy(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
