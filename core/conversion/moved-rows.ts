/**
 * What a measure does to the burden as it can be counted: the rows of the conversion that it moves, whatever they weigh.
 *
 * A score moves only where somebody weighs the factor; less water is less water all the same.
 */
import type { Site } from '../sites/site.ts';
import type { ConversionContext } from './conversion-row.ts';
import { contextFor, CONVERSION_ROWS } from './delta.ts';
import { CONVERSION_DEFAULTS } from './parameters.ts';
import { plannedSite } from './planned-site.ts';
import { changeBetween, evaluate, type DeltaValue } from './quantity.ts';

/** Rows of which the neighbours, the grid or the basin would rather have less. */
const BURDEN_ROWS: ReadonlySet<string> = new Set([
  'peakMW',
  'energyMWhPerYear',
  'shortfallMW',
  'waterMgalPerYear',
  'peakDayWaterMgd',
  'noxTonnes',
  'expectedNoxTonnes',
  'pm25Tonnes',
  'expectedPm25Tonnes',
  'gridCO2eTonnes',
  'heatMWhPerYear',
  'nightDBA',
  'lowFrequencyDB',
  'newGroundAcres',
  'tripsPerDay',
  'constructionTripsPerDay',
]);

/** A row as hosted under one plan and under another; in the unit of the row. */
export type MovedRow = {
  readonly key: string;
  readonly unit: string;
  /** Null where it becomes known only under the other plan. */
  readonly before: DeltaValue | null;
  readonly after: DeltaValue;
  /** After less before, each assumption at the same end of its range in both; null where `before` is. */
  readonly change: DeltaValue | null;
  /** Share of the likely burden that is taken away, at most 1, negative where it grows; null where `before` is. */
  readonly taken: number | null;
};

/** Less than this is rounding, in any unit of the rows. */
const NOTHING = 1e-9;

/** Rows of burden that differ between two plans of a site, those that lose the largest share first. */
export function movedRows(from: Site, to: Site, around?: ConversionContext): readonly MovedRow[] {
  const [before, after] = [quantitiesOf(from, around), quantitiesOf(to, around)];
  const rows = CONVERSION_ROWS.flatMap(({ key, unit }): MovedRow[] => {
    const [was, will] = [before.get(key) ?? null, after.get(key) ?? null];
    if (will === null) return [];
    const known = evaluate(will);
    if (was === null) return [{ key, unit, before: null, after: known, change: null, taken: null }];
    const change = changeBetween(was, will);
    if (Math.max(Math.abs(change.low), Math.abs(change.value), Math.abs(change.high)) < NOTHING) return [];
    const held = evaluate(was);
    return [{ key, unit, before: held, after: known, change, taken: takenShare(unit, held.value, change.value) }];
  });
  return rows.toSorted((a, b) => (b.taken ?? -Infinity) - (a.taken ?? -Infinity));
}

function quantitiesOf(site: Site, around?: ConversionContext) {
  const planned = plannedSite(site);
  const context = contextFor(planned, around);
  return new Map(
    CONVERSION_ROWS.filter(({ key }) => BURDEN_ROWS.has(key)).map(({ key, hosted }) => [
      key,
      hosted(planned, CONVERSION_DEFAULTS, context),
    ]),
  );
}

/** Of a level the share of its loudness: 10 dB are half of it (Stevens' rule, ISO 532). */
function takenShare(unit: string, before: number, change: number): number {
  if (unit === 'dB' || unit === 'dBA') return 1 - 2 ** (change / 10);
  return before > 0 ? -change / before : 0;
}
