/** In which coordinate system does a raster lie? Asked and answered as for files of rows (review-crs.ts). */
import type { FindingLog } from '../../core/layers/finding-log.ts';
import type { CrsBasis, CrsChoice, ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { crsChoices } from '../crs/crs-choices.ts';
import { crsOf, type GridCrs } from '../rasters/grid-crs.ts';
import { positionOf } from '../rasters/grid-transform.ts';
import type { Grid } from '../rasters/open-geotiff.ts';
import type { ReadContext } from './reader.ts';

export type RasterCrs = {
  /** Null when nobody knows. */
  readonly crs: GridCrs | null;
  readonly label: string | null;
  readonly basis: CrsBasis;
  /** What would put it on land, when nobody knows. */
  readonly choices: readonly CrsChoice[];
};

type Asked = { readonly chosen: string | null; readonly log: FindingLog; readonly context: ReadContext };

/** Steps along each side of the grid that are tried when a system is looked for. Heuristic. */
const STEPS = 4;
const WGS_84 = 'EPSG:4326';

/** The system of a raster; refuses a choice that names none. */
export async function rasterCrs(grid: Grid, asked: Asked): Promise<Result<RasterCrs, ImportError>> {
  const { chosen, log } = asked;
  if (chosen !== null) {
    const crs = crsOf(chosen);
    if (crs === null) return err({ code: 'crs-not-known', facts: { crs: chosen.slice(0, 80) } });
    return ok({ crs, label: crs.statement, basis: 'chosen', choices: [] });
  }
  if (grid.crs !== null) return ok({ crs: grid.crs, label: grid.crs.statement, basis: 'stated', choices: [] });
  const positions = positionsOf(grid);
  if (grid.crsName === null && positions.every(([x, y]) => Math.abs(x) <= 360 && Math.abs(y) <= 90)) {
    log.report('crs-assumed', null);
    return ok({ crs: crsOf(WGS_84), label: WGS_84, basis: 'assumed', choices: [] });
  }
  if (grid.crsName === null) log.report('raster-without-crs', null);
  else log.report('crs-not-read', null, { crs: grid.crsName });
  const places = await asked.context.gazetteer();
  const choices = crsChoices(positions, places.places.names.length === 0 ? null : places);
  return ok({ crs: null, label: grid.crsName, basis: 'unknown', choices });
}

function positionsOf({ width, height, transform }: Grid): [number, number][] {
  const steps = Array.from({ length: STEPS + 1 }, (_, index) => index / STEPS);
  return steps.flatMap((across) =>
    steps.map((down): [number, number] => {
      const [x, y] = positionOf(transform, width * across, height * down);
      return [x, y];
    }),
  );
}
