/** What a row of the conversion is: one quantity as mined, as hosted and as change, with what it depends on. */
import type { Site } from '../sites/site.ts';
import type { FactName } from '../sites/site-facts.ts';
import type { ConversionParameters } from './parameters.ts';
import { combine, evaluate, type DeltaValue, type Quantity } from './quantity.ts';
import type { RuleAtPlace, RuleCrossing } from './rule-crossings.ts';

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
  /** Large-load rules of the place; null or absent where the table has none for it. */
  readonly rules?: readonly RuleAtPlace[] | null;
  /** MW that the balancing area can take if new loads give way, by the fact that a site may state instead. */
  readonly headroom?: Readonly<Partial<Record<HeadroomFact, DeltaValue>>>;
};

/** Room at a quarter, a half and one percent of uptime that new loads give way. */
export type HeadroomFact = 'headroomQuarterMW' | 'headroomHalfMW' | 'headroomOneMW';

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
  /** True where the question arises only for what comes new: the mine as it stands has no such thing. */
  readonly isNew?: true;
  /** Codes of sentences in the catalogue `indicators`: assumptions used, with their tag. */
  readonly notes: (site: Site) => readonly string[];
  /** The rules behind a count of rules. */
  readonly rules?: (
    site: Site,
    parameters: ConversionParameters,
    context: ConversionContext,
  ) => readonly RuleCrossing[];
};

/** One row of the table as mined / as hosted / change. Null means not known. */
export type DeltaRow = Pick<ConversionRow, 'key' | 'section' | 'unit' | 'isNew'> & {
  readonly mined: DeltaValue | null;
  readonly hosted: DeltaValue | null;
  readonly change: DeltaValue | null;
  readonly notes: readonly string[];
  /** Of the row that counts rules: each of them with its margin. */
  readonly rules?: readonly RuleCrossing[];
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
  const { key, section, unit, isNew } = row;
  const rules = row.rules?.(site, parameters, context);
  return {
    key,
    section,
    unit,
    mined: mined && evaluate(mined),
    hosted: hosted && evaluate(hosted),
    change: change && evaluate(change),
    notes: mined || hosted ? row.notes(site) : [],
    ...(isNew === undefined ? {} : { isNew }),
    ...(rules === undefined ? {} : { rules }),
  };
}
