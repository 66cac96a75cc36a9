/** Rows of the Sites table and the site list: one site, its score, and where it stands among the others. */
import { BANDS, bandOf, type BandWord } from '../../core/scoring/bands.ts';
import type { Site } from '../../core/sites/site.ts';
import { placeOf, standingOf, type Judged, type Scores, type Standing } from './scores.ts';

export const SORT_KEYS = ['rank', 'name', 'operator', 'place', 'mw', 'band', 'score', 'coverage'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type SiteSort = { readonly key: SortKey; readonly descending: boolean };

/** The band a site is drawn in: that of its point; `unknown` when it cannot be judged, `excluded` when a rule says so. */
export type DrawnBand = BandWord | 'unknown' | 'excluded';
export const DRAWN_BANDS: readonly DrawnBand[] = [...BANDS, 'unknown', 'excluded'];

/** What the symbol of a site shows. */
export type DrawnSite = { readonly band: DrawnBand; readonly spans: boolean; readonly isThin: boolean };

/** An empty list of bands lets every band through. */
export type SiteFilter = { readonly text: string; readonly bands: readonly DrawnBand[] };

export type SiteRow = {
  readonly site: Site;
  /** Null while its readings are being made. */
  readonly standing: Standing | null;
  readonly band: DrawnBand;
  /** True when the range crosses an edge of the bands. */
  readonly spans: boolean;
  /** True when the point rests on less of the weight than `THIN_COVERAGE`. */
  readonly isThin: boolean;
  /** `3`, or `2=` when it shares the rank; null without one. */
  readonly rank: string | null;
  readonly mw: PlannedMW | null;
};

/** MW planned, and what the record counts: gross utility load or critical IT load. */
export type PlannedMW = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly of: 'gross' | 'it';
};

/** The row of a site; `scores` is null before the first readings. */
export function siteRow(site: Site, scores: Scores | null): SiteRow {
  const standing = scores === null ? null : standingOf(scores, site.id);
  const rank = standing?.rank ?? null;
  return {
    site,
    standing,
    ...drawnSite(standing),
    rank: rank === null ? null : `${rank}${standing?.isTied === true ? '=' : ''}`,
    mw: plannedMW(site),
  };
}

/** Below this share of the weight the symbol is hatched: its band says little yet. *heuristic* */
const THIN_COVERAGE = 1 / 3;

/** How the symbol of a site is drawn: the band of its point; a two-band range keeps it with a broken outline. */
export function drawnSite(standing: Judged | null): DrawnSite {
  const { point = null, coverage = 0 } = standing?.score ?? {};
  const band = standing?.band ?? null;
  return {
    band: standing?.excluded === true ? 'excluded' : point === null ? 'unknown' : bandOf(point),
    spans: band !== null && band.from !== band.to,
    isThin: point !== null && coverage < THIN_COVERAGE,
  };
}

/** How the symbol of a site is drawn for the risk of one indicator; unknown where the indicator is not known or not weighed. */
export function drawnIndicator(scores: Scores, siteId: string, indicator: string): DrawnSite {
  const { matrix } = scores;
  const column = matrix.indicators.indexOf(indicator);
  const cell = (placeOf(scores, siteId) ?? NaN) * matrix.indicators.length + column;
  const [point, low, high] = [matrix.point[cell], matrix.low[cell], matrix.high[cell]];
  if (column < 0 || point === undefined || low === undefined || high === undefined || Number.isNaN(point))
    return { band: 'unknown', spans: false, isThin: false };
  return { band: bandOf(point), spans: bandOf(low) !== bandOf(high), isThin: false };
}

/** Gross load where it is known, else critical IT load, else null. */
export function plannedMW({ facts }: Site): PlannedMW | null {
  if (facts.hostedGrossMW !== undefined) return { ...facts.hostedGrossMW, of: 'gross' };
  return facts.criticalItMW === undefined ? null : { ...facts.criticalItMW, of: 'it' };
}
