/** What a row of the conversion is: one quantity as mined, as hosted and as change, with what it depends on. */
import type { Site } from '../sites/site.ts';
import type { FactName } from '../sites/site-facts.ts';
import type { ConversionParameters } from './parameters.ts';
import { combine, evaluate, type DeltaValue, type Quantity } from './quantity.ts';

/** The parts of the table of changes, in print order. */
export const CONVERSION_SECTIONS = [
  'load',
  'grid',
  'water',
  'air',
  'noise',
  'land',
  'traffic',
  'jobs',
  'cost',
  'schedule',
] as const;
export type ConversionSection = (typeof CONVERSION_SECTIONS)[number];

/** What the world around a site adds to its record. */
export type ConversionContext = {
  /** Pounds of CO2 equivalent per MWh of the grid; null where no factor is known. */
  readonly gridCO2eLbPerMWh: DeltaValue | null;
  /** How many times thirstier than the mean the thirstiest day likely is; absent is the model's own assumption. */
  readonly peakDayOverMean?: number;
};

/** A row before it is worked out. */
export type ConversionRow = {
  /** Stable key and code of the label in the catalogue `indicators`, `delta.<key>`. */
  readonly key: string;
  readonly section: ConversionSection;
  readonly unit: string;
  /** Facts that the row depends on: all of them and no other. */
  readonly facts: readonly FactName[];
  /** Null means not known. */
  readonly mined: (site: Site, parameters: ConversionParameters, context: ConversionContext) => Quantity | null;
  readonly hosted: (site: Site, parameters: ConversionParameters, context: ConversionContext) => Quantity | null;
  /** Codes of sentences in the catalogue `indicators`: assumptions used, with their tag. */
  readonly notes: (site: Site) => readonly string[];
};

/** One row of the table as mined / as hosted / change. Null means not known. */
export type DeltaRow = Pick<ConversionRow, 'key' | 'section' | 'unit'> & {
  readonly mined: DeltaValue | null;
  readonly hosted: DeltaValue | null;
  readonly change: DeltaValue | null;
  readonly notes: readonly string[];
};

/** The row of a site; a change is known only where both sides are, and inputs they share move together. */
export function deltaRow(
  row: ConversionRow,
  site: Site,
  { parameters, context }: { readonly parameters: ConversionParameters; readonly context: ConversionContext },
): DeltaRow {
  const mined = row.mined(site, parameters, context);
  const hosted = row.hosted(site, parameters, context);
  const change = mined && hosted ? combine([hosted, mined], (after, before) => after - before) : null;
  const { key, section, unit } = row;
  return {
    key,
    section,
    unit,
    mined: mined && evaluate(mined),
    hosted: hosted && evaluate(hosted),
    change: change && evaluate(change),
    notes: mined || hosted ? row.notes(site) : [],
  };
}
