/**
 * What changes when a mine becomes a host: the same quantities as mined, as hosted, and their difference.
 *
 * Source: domain/conversion-model.md section 3; the worked check of its section 4 is the golden test.
 */
import type { Site } from '../sites/site.ts';
import { deltaRow, type ConversionContext, type ConversionRow, type DeltaRow } from './conversion-row.ts';
import { CONVERSION_DEFAULTS, type ConversionParameters } from './parameters.ts';
import { plannedSite } from './planned-site.ts';
import { COST_AND_SCHEDULE_ROWS } from './rows-of-cost-and-schedule.ts';
import { LIMIT_ROWS } from './rows-of-limits.ts';
import { LOAD_ROWS } from './rows-of-load.ts';
import { NEIGHBOUR_ROWS } from './rows-of-neighbours.ts';
import { AIR_ROWS } from './rows-of-air.ts';
import { WATER_ROWS } from './rows-of-water.ts';

/** Every row there is, in print order. */
export const CONVERSION_ROWS: readonly ConversionRow[] = [
  ...LOAD_ROWS,
  ...LIMIT_ROWS,
  ...WATER_ROWS,
  ...AIR_ROWS,
  ...NEIGHBOUR_ROWS,
  ...COST_AND_SCHEDULE_ROWS,
];

type Given = { readonly parameters?: ConversionParameters; readonly context?: ConversionContext };

/**
 * Rows of a site's conversion in print order, with ranges from its facts and the model's assumptions; as hosted under the
 * chosen scenario. What the site states wins over the context; without a context the grid's emissions are those stated.
 */
export function conversionDelta(site: Site, given: Given = {}): readonly DeltaRow[] {
  const planned = plannedSite(site);
  const { parameters = CONVERSION_DEFAULTS } = given;
  const context = contextFor(planned, given.context);
  return CONVERSION_ROWS.map((row) => deltaRow(row, planned, { parameters, context }));
}

/** The context with what the site states itself in its place. */
export function contextFor({ facts }: Site, around?: ConversionContext): ConversionContext {
  return { ...around, gridCO2eLbPerMWh: facts.gridCO2eLbPerMWh ?? around?.gridCO2eLbPerMWh ?? null };
}
