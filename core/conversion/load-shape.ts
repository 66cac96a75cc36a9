/**
 * The shape of the load over a peak day and over a year, as mined and as hosted, of likely values only.
 *
 * Shapes are heuristics that show what the numbers of the model mean; no number of the model is read from them.
 */
import type { Site } from '../sites/site.ts';
import { CONVERSION_DEFAULTS, type ConversionParameters } from './parameters.ts';
import { plannedSite } from './planned-site.ts';
import { evaluate } from './quantity.ts';
import { hostedGross, miningLoad } from './site-loads.ts';
import { statedParameter } from './stated-parameters.ts';

const HOURS_PER_DAY = 24;

/**
 * Hours of the day in which the system peaks, from 15:00 to 19:00, each by its start. *Heuristic*, after the afternoons of
 * summer in which the coincident peaks of ERCOT fall.
 */
const PEAK_HOURS: ReadonlySet<number> = new Set([15, 16, 17, 18]);

/** MW in each hour of a day, from midnight; null where the load is not known. */
export type DayShape = { readonly mined: readonly number[] | null; readonly hosted: readonly number[] | null };

/** A point of a load-duration curve: at least `mw` is drawn for this share of the year's hours, 0-1. */
export type DurationPoint = { readonly share: number; readonly mw: number };

/** Corners of each curve, from the highest load to the lowest; null where the load is not known. */
export type YearShape = {
  readonly mined: readonly DurationPoint[] | null;
  readonly hosted: readonly DurationPoint[] | null;
};

/** True where the system peaks in the hour that starts then. */
export function isPeakHour(hour: number): boolean {
  return PEAK_HOURS.has(hour);
}

/**
 * A day on which the system peaks. As mined G_m, and (1 - c_m) G_m in the peak hours; as hosted L_req D, less the share a
 * that is curtailed in the peak hours.
 */
export function peakDay(site: Site, parameters: ConversionParameters = CONVERSION_DEFAULTS): DayShape {
  const planned = plannedSite(site);
  const { mining, gross, likely } = loadsOf(planned, parameters);
  const day = (mw: number | null, shed: number) =>
    mw === null ? null : Array.from({ length: HOURS_PER_DAY }, (_, hour) => (isPeakHour(hour) ? mw * (1 - shed) : mw));
  return {
    mined: day(mining, likely('miningCurtailment')),
    hosted: day(gross === null ? null : gross * likely('diversity'), likely('hostedCurtailment')),
  };
}

/**
 * Load-duration curves of a year. As mined G_m for the share u of the hours, and what is left of it after shedding for the
 * rest; as hosted a straight line from L_req down, so that its mean is LF times L_req.
 */
export function loadDuration(site: Site, parameters: ConversionParameters = CONVERSION_DEFAULTS): YearShape {
  const planned = plannedSite(site);
  const { mining, gross, likely } = loadsOf(planned, parameters);
  return {
    mined: mining === null ? null : steps(mining, likely('miningUse'), mining * (1 - likely('miningCurtailment'))),
    hosted: gross === null ? null : slope(gross, likely('loadFactor')),
  };
}

function loadsOf(site: Site, parameters: ConversionParameters) {
  const [mining, gross] = [miningLoad(site), hostedGross(site, parameters)];
  return {
    mining: mining && evaluate(mining).value,
    gross: gross && evaluate(gross).value,
    likely: (name: Parameters<typeof statedParameter>[2]) => statedParameter(site, parameters, name).value,
  };
}

function steps(high: number, share: number, low: number): readonly DurationPoint[] {
  return [
    { share: 0, mw: high },
    { share, mw: high },
    { share, mw: low },
    { share: 1, mw: low },
  ];
}

/** From `peak` to a lowest load, linear; below a load factor of one half the line meets zero before the year ends. */
function slope(peak: number, loadFactor: number): readonly DurationPoint[] {
  const lowest = (2 * loadFactor - 1) * peak;
  if (lowest >= 0)
    return [
      { share: 0, mw: peak },
      { share: 1, mw: lowest },
    ];
  return [
    { share: 0, mw: peak },
    { share: 2 * loadFactor, mw: 0 },
    { share: 1, mw: 0 },
  ];
}
