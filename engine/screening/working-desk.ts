/** Works out a screening in this thread: reads the candidates it is given in slices and keeps their readings for scores. */
import type Database from 'libsql';
import { buildMatrix } from '../../core/criteria/build-matrix.ts';
import { readSites } from '../../core/criteria/read-sites.ts';
import type { Area } from '../../core/geo/area.ts';
import type { World } from '../../core/indicators/indicator.ts';
import { prepareWorld, type Bundled } from '../../core/indicators/prepare-world.ts';
import { invariant } from '../../core/lib/invariant.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { scoreMatrix, type SiteScore } from '../../core/scoring/score-matrix.ts';
import { CELL_SIZES, estimatedCells, MOST_CELLS } from '../../core/screening/cell-sizes.ts';
import { cellCandidates, cellOutlines, gridCells, type Candidates } from '../../core/screening/grid-cells.ts';
import {
  emptyReadings,
  readCandidates,
  standOf,
  type CandidateReadings,
} from '../../core/screening/candidate-readings.ts';
import { areasOfRegion, roughKm2 } from '../../core/screening/region.ts';
import { scoreCandidates, type CandidateScores, type ScreeningMethod } from '../../core/screening/score-candidates.ts';
import { siteAt, type Template } from '../../core/screening/template.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { LayerShelf } from '../workspaces/layer-tables.ts';
import type { Desk, DetailOrder, Grid, GridOrder, ReadOrder, Refusal } from './desk.ts';
import { areaOfRow, pointsOfLayer } from './layer-regions.ts';

/** Candidates between two looks at the stop: some tens of milliseconds. *heuristic* */
const SLICE = 100;

type Held = {
  readonly candidates: Candidates;
  readonly template: Template;
  readonly world: World;
  readonly packed: CandidateReadings;
};

export class WorkingDesk implements Desk {
  private readonly db: Database.Database;
  private readonly bundled: () => Promise<Bundled>;
  private readonly shelf = new LayerShelf();
  private held: Held | null = null;

  constructor(db: Database.Database, bundled: () => Promise<Bundled>) {
    this.db = db;
    this.bundled = bundled;
  }

  async grid({ document, region, resolution }: GridOrder): Promise<Result<Grid, Refusal>> {
    if (region.kind === 'points') {
      const points = pointsOfLayer(this.db, document, region.layer);
      if (points === null || points.ids.length === 0) return err({ code: 'screening-no-cells', facts: {} });
      return points.ids.length > MOST_CELLS ? tooMany(points.ids.length) : ok({ candidates: points, outlines: null });
    }
    const held = areasOfRegion(region, (await this.bundled()).gazetteer);
    return gridOf(held ?? (region.kind === 'feature' ? areaOfRow(this.db, document, region) : []), resolution);
  }

  async read({ document, candidates, template, stop }: ReadOrder, onDone: (count: number) => void): Promise<boolean> {
    this.held = null;
    const world = await this.worldOf(document);
    const packed = emptyReadings(candidates.ids.length);
    for (let from = 0; from < packed.count; from += SLICE) {
      if (Atomics.load(stop, 0) !== 0) return false;
      const to = Math.min(packed.count, from + SLICE);
      readCandidates(packed, { candidates, template, world }, [from, to]);
      onDone(to);
      // In the engine's own thread others are answered meanwhile.
      await breath();
    }
    this.held = { candidates, template, world, packed };
    return true;
  }

  score(method: ScreeningMethod): Promise<CandidateScores> {
    return Promise.resolve(scoreCandidates(this.whatIsRead().packed, method));
  }

  details({ rows, method }: DetailOrder): Promise<readonly SiteScore[]> {
    const { candidates, template, world } = this.whatIsRead();
    const sites = rows.map((row) => siteAt(template, standOf(candidates, row)));
    const matrix = buildMatrix(
      readSites(world, sites),
      { perspective: method.perspective, state: 'hosted' },
      method.settings,
    );
    return Promise.resolve(scoreMatrix(matrix, method.weights, method.aggregation));
  }

  end(): Promise<void> {
    this.held = null;
    return Promise.resolve();
  }

  private whatIsRead(): Held {
    invariant(this.held !== null, 'candidates are read before they are scored');
    return this.held;
  }

  private async worldOf(document: Workspace): Promise<World> {
    const layers = this.shelf.layers(this.db, document.layers);
    // Cells of rasters are read around sites; thousands of discs would take minutes, so candidates are told so.
    const rasters = document.layers
      .filter(({ kind }) => kind === 'raster')
      .map((info) => ({ info, unread: true as const, around: () => null }));
    return prepareWorld({ document, layers: { ...layers, rasters }, ...(await this.bundled()) });
  }
}

function gridOf(areas: readonly Area[], resolution: number): Result<Grid, Refusal> {
  const size = CELL_SIZES.find((one) => one.resolution === resolution);
  const estimate = size === undefined ? 0 : estimatedCells(roughKm2(areas), size);
  if (estimate > MOST_CELLS) return tooMany(estimate);
  const cells = gridCells(areas, resolution);
  if (cells.length === 0) return err({ code: 'screening-no-cells', facts: {} });
  return ok({ candidates: cellCandidates(cells), outlines: cellOutlines(cells) });
}

function tooMany(cells: number): Result<Grid, Refusal> {
  return err({ code: 'screening-too-many', facts: { cells, most: MOST_CELLS } });
}

function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
