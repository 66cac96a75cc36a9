/**
 * The screening of one open workspace: candidates read once in one thread or two, then scored again as often as the
 * method changes. A new start takes the place of the one before.
 */
import type { IpcError } from '../../core/ipc/contract.ts';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { candidateClasses, countCandidates } from '../../core/screening/candidate-classes.ts';
import { standOf } from '../../core/screening/candidate-readings.ts';
import { rulesInUse, type CandidateScores, type ScreeningMethod } from '../../core/screening/score-candidates.ts';
import type { CandidateRow, ScreeningResult } from '../../core/screening/screening-result.ts';
import { rankTable, shortlist, type ShortlistFilter } from '../../core/screening/shortlist.ts';
import { fileError } from '../spoken-error.ts';
import type { TileAddress } from '../tiles/cut-tile.ts';
import type { Desk, GridOrder, ReadOrder } from './desk.ts';
import { detailRows } from './detail-rows.ts';
import { readShared, scoreShared, type Shared } from './shared-desks.ts';
import { CellTiles } from './cell-tiles.ts';

export type ScreeningOptions = {
  /** Makes the desks of a run; as many as its layers leave memory for. */
  readonly desks: (rows: number) => readonly Desk[];
  readonly gazetteer: () => Promise<Gazetteer>;
  /** Hears how much of the candidates is read, 0 to 1. */
  readonly onProgress: (done: number) => void;
};

export type StartOrder = GridOrder & Pick<ReadOrder, 'template'> & Scoring;
export type Scoring = { readonly method: ScreeningMethod; readonly filter: ShortlistFilter };

type Answer<T> = Promise<Result<T, IpcError>>;

type Run = {
  readonly shared: Shared;
  readonly resolution: number | null;
  readonly tiles: CellTiles | null;
};
type Scored = { readonly method: ScreeningMethod; readonly scores: CandidateScores; readonly classes: Uint8Array };

/** A run with a life: `dispose` ends its threads. */
export class WorkspaceScreening {
  private readonly options: ScreeningOptions;
  private desks: readonly Desk[] = [];
  private stop = freshStop();
  private run: Run | null = null;
  private scored: Scored | null = null;
  private version = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: ScreeningOptions) {
    this.options = options;
  }

  /** Reads and scores the candidates of a region; `screening-stopped` when it was stopped or overtaken. */
  start(order: StartOrder): Answer<ScreeningResult> {
    this.cancel();
    this.stop = freshStop();
    const { stop } = this;
    return this.queue(() => this.readAll(order, stop));
  }

  /** Scores what is read under another method or filter. */
  score(order: Scoring): Answer<ScreeningResult> {
    return this.queue(() => this.scoreAll(order));
  }

  /** One candidate with all that a reader asks of it. */
  row(number: number): Answer<CandidateRow> {
    return this.queue(async () => {
      const rows = await this.rows([number]);
      return rows[0] === undefined ? err(fileError('screening-none')) : ok(rows[0]);
    });
  }

  /** The shortlist as last scored, for a file; an error without a run. */
  list(filter: ShortlistFilter): Answer<readonly CandidateRow[]> {
    return this.queue(async () => {
      if (this.scored === null) return err(fileError('screening-none'));
      return ok(await this.rows(shortlist(this.scored.scores, filter).map(({ row }) => row)));
    });
  }

  /** Stops what is being read. */
  cancel(): void {
    Atomics.store(this.stop, 0, 1);
  }

  /** A tile of the cells as last scored; null when nothing is in it. */
  tile(address: TileAddress): Promise<Uint8Array | null> {
    const { run, scored } = this;
    return run?.tiles && scored ? run.tiles.tile(address, scored.classes) : Promise.resolve(null);
  }

  /** Ends the threads and forgets the run. */
  async dispose(): Promise<void> {
    this.cancel();
    const { desks } = this;
    this.forget();
    this.desks = [];
    await Promise.all(desks.map((desk) => desk.end()));
    await this.last;
  }

  private forget(): void {
    this.run = null;
    this.scored = null;
  }

  private queue<T>(answer: () => Answer<T>): Answer<T> {
    const work = this.last.then(answer).catch((cause: unknown) => {
      this.forget();
      this.desks = [];
      return err(fileError('screening-failed', { detail: cause instanceof Error ? cause.message : String(cause) }));
    });
    this.last = work;
    return work;
  }

  private async readAll(order: StartOrder, stop: Int32Array): Answer<ScreeningResult> {
    this.forget();
    const { document, region, resolution, template } = order;
    await this.freshDesks(document.layers.reduce((sum, { rowsUsed }) => sum + rowsUsed, 0));
    const [first] = this.desks;
    if (first === undefined || isStopped(stop)) return err(fileError('screening-stopped'));
    const grid = await first.grid({ document, region, resolution });
    if (!grid.ok) return err(fileError(grid.error.code, grid.error.facts));
    const { candidates, outlines } = grid.value;
    const shared = { desks: this.desks, candidates };
    const isWhole = await readShared(shared, { document, template, stop }, this.options.onProgress);
    if (!isWhole || isStopped(stop)) return err(fileError('screening-stopped'));
    const isGrid = outlines !== null;
    this.run = { shared, resolution: isGrid ? resolution : null, tiles: isGrid ? new CellTiles(outlines) : null };
    return this.scoreAll(order);
  }

  private async freshDesks(rows: number): Promise<void> {
    const wanted = this.options.desks(rows);
    if (wanted.length === this.desks.length) return;
    const before = this.desks;
    this.desks = wanted;
    await Promise.all(before.map((desk) => desk.end()));
  }

  private async scoreAll({ method, filter }: Scoring): Answer<ScreeningResult> {
    const { run } = this;
    if (run === null) return err(fileError('screening-none'));
    const scores = await scoreShared(run.shared, method);
    const classes = candidateClasses(scores);
    this.scored = { method, scores, classes };
    this.version += 1;
    const rules = rulesInUse(method.settings);
    const { byRule, ...counts } = countCandidates(scores, classes, rules.length);
    return ok({
      version: this.version,
      total: classes.length,
      resolution: run.resolution,
      extent: extentOf(run.shared.candidates.positions),
      counts: {
        ...counts,
        byClass: { ...counts.byClass },
        byRule: rules.map(({ id, indicator }, i) => ({ rule: id, indicator, count: byRule[i] ?? 0 })),
      },
      shortlist: await this.rows(shortlist(scores, filter).map(({ row }) => row)),
    });
  }

  private async rows(numbers: readonly number[]): Promise<CandidateRow[]> {
    const { run, scored } = this;
    if (run === null || scored === null) return [];
    const { candidates } = run.shared;
    const there = numbers.filter((row) => row < candidates.ids.length);
    const ranked = rankTable(scored.scores.point);
    const gazetteer = await this.options.gazetteer();
    return detailRows(run.shared, scored.method, {
      gazetteer,
      rows: there.map((row) => {
        const point = scored.scores.point[row] ?? NaN;
        const place = Number.isNaN(point) ? { rank: null, isTied: false } : ranked(point);
        return { row, class: scored.classes[row] ?? 0, stand: standOf(candidates, row), ...place };
      }),
    });
  }
}

function freshStop(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}

function isStopped(stop: Int32Array): boolean {
  return Atomics.load(stop, 0) !== 0;
}

function extentOf(positions: Float64Array): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 2) {
    const [lon = NaN, lat = NaN] = positions.subarray(i, i + 2);
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
