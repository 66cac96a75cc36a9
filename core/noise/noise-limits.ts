/**
 * What levels are held against: health guidelines, ordinances as examples, and the user's own.
 *
 * An example is no statement about the site: the ordinance that holds there has to be entered.
 */
import type { SourceId } from '../sources/source.ts';
import type { LevelRange } from './level-range.ts';
import type { Period } from './noise-source.ts';

export type NoiseLimit = {
  /** Key of its name in the catalogues. */
  readonly id: string;
  readonly kind: 'health' | 'example' | 'draft' | 'presumption' | 'own';
  /** Outside, dBA; null where the rule is that the ambient level must not rise. */
  readonly dba: number | null;
  readonly periods: readonly Period[];
  /** In the reference, or null where `tag` is all there is. */
  readonly source: SourceId | null;
  /** [S] the source says so; [T] second hand; [BG] general knowledge; null for the user's own. */
  readonly tag: 'S' | 'T' | 'BG' | null;
};

const DAY: readonly Period[] = ['day', 'generator-test'];
const NIGHT: readonly Period[] = ['night'];

/** Night Noise Guidelines for Europe (2009), pp. XVII, 109, domain/indicators.md D1; 45 is the 2018 guideline for roads. */
export const HEALTH_LIMITS: readonly NoiseLimit[] = [
  { id: 'who-night-no-effect', kind: 'health', dba: 30, periods: NIGHT, source: null, tag: 'S' },
  { id: 'who-night-guideline', kind: 'health', dba: 40, periods: NIGHT, source: null, tag: 'S' },
  { id: 'who-night-road-2018', kind: 'health', dba: 45, periods: NIGHT, source: null, tag: 'BG' },
  { id: 'who-night-interim', kind: 'health', dba: 55, periods: NIGHT, source: null, tag: 'S' },
];

const PRINCE_WILLIAM = 'princewilliamtimes-noise';
/** Of domain/indicators.md D1 and D2. */
export const EXAMPLE_LIMITS: readonly NoiseLimit[] = [
  example('prince-william-residential-day', 60, DAY),
  example('prince-william-residential-night', 55, NIGHT),
  example('prince-william-industrial-day', 79, DAY),
  example('prince-william-industrial-night', 72, NIGHT),
  { id: 'knox-draft-day', kind: 'draft', dba: 67, periods: DAY, source: null, tag: 'T' },
  { id: 'knox-draft-night', kind: 'draft', dba: 57, periods: NIGHT, source: null, tag: 'T' },
  {
    ...{ id: 'chandler-no-rise', kind: 'example', dba: null, periods: [...DAY, ...NIGHT] },
    ...{ source: 'princewilliamtimes-limits', tag: 'S' },
  },
  /** Presumes a nuisance above it, and is no target: Granbury measured 43-63 dBA and is still in court. */
  {
    ...{ id: 'texas-presumed-nuisance', kind: 'presumption', dba: 85, periods: [...DAY, ...NIGHT] },
    ...{ source: 'hcnews-granbury-town-hall', tag: 'S' },
  },
];

/** The ordinance that holds at the site, as the user reads it; null where it has none for the period. */
export type OwnLimits = { readonly dayDba: number | null; readonly nightDba: number | null };

/** The user's ordinance as limits; generator tests are held against the day's. */
export function ownLimits({ dayDba, nightDba }: OwnLimits): readonly NoiseLimit[] {
  const own = (id: string, dba: number | null, periods: readonly Period[]): readonly NoiseLimit[] =>
    dba === null ? [] : [{ id, kind: 'own', dba, periods, source: null, tag: null }];
  return [...own('own-day', dayDba, DAY), ...own('own-night', nightDba, NIGHT)];
}

/** All limits of a period, the user's first, then health, then examples. */
export function limitsOf(period: Period, own: OwnLimits): readonly NoiseLimit[] {
  return [...ownLimits(own), ...HEALTH_LIMITS, ...EXAMPLE_LIMITS].filter(({ periods }) => periods.includes(period));
}

/** `over` when even the low end is above the limit, `may-be` when the high end alone is; a limit itself is kept. */
export type LimitVerdict = 'within' | 'may-be' | 'over';

/** How a level in dBA stands to a limit in dBA. */
export function againstLimit(level: LevelRange, limitDba: number): LimitVerdict {
  if (level.low > limitDba) return 'over';
  return level.high > limitDba ? 'may-be' : 'within';
}

function example(id: string, dba: number, periods: readonly Period[]): NoiseLimit {
  return { id, kind: 'example', dba, periods, source: PRINCE_WILLIAM, tag: 'S' };
}
