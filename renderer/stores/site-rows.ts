/** Rows of the Sites table and the site list: one site, its score, and where it stands among the others. */
import { BANDS, bandOf, type BandWord } from '../../core/scoring/bands.ts';
import type { SiteScore } from '../../core/scoring/score-matrix.ts';
import type { Site } from '../../core/sites/site.ts';
import type { ScoresById } from './scores.ts';

export const SORT_KEYS = ['rank', 'name', 'operator', 'place', 'mw', 'band', 'score', 'coverage'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type SiteSort = { readonly key: SortKey; readonly descending: boolean };

/** The band a site is drawn in: that of its point; `unknown` when it cannot be judged. */
export type DrawnBand = BandWord | 'unknown';
export const DRAWN_BANDS: readonly DrawnBand[] = [...BANDS, 'unknown'];

/** An empty list of bands lets every band through. */
export type SiteFilter = { readonly text: string; readonly bands: readonly DrawnBand[] };

export type SiteRow = {
  readonly site: Site;
  /** Null while its readings are being made. */
  readonly score: SiteScore | null;
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

/** Rows in the order of the document. */
export function siteRows(sites: readonly Site[], scores: ScoresById): readonly SiteRow[] {
  const shared = new Map<number, number>();
  for (const { rank } of scores.values()) if (rank !== null) shared.set(rank, (shared.get(rank) ?? 0) + 1);
  return sites.map((site) => {
    const score = scores.get(site.id) ?? null;
    const rank = score?.rank ?? null;
    return {
      site,
      score,
      band: drawnBand(score),
      spans: isSpanning(score),
      isThin: isThin(score),
      rank: rank === null ? null : `${rank}${(shared.get(rank) ?? 0) > 1 ? '=' : ''}`,
      mw: plannedMW(site),
    };
  });
}

function isSpanning(score: SiteScore | null): boolean {
  const band = score?.band ?? null;
  return band !== null && band.from !== band.to;
}

/** Below this share of the weight the symbol is hatched: its band says little yet. *heuristic* */
const THIN_COVERAGE = 1 / 3;

function isThin(score: SiteScore | null): boolean {
  return score !== null && score.score.point !== null && score.score.coverage < THIN_COVERAGE;
}

/** The band of the point; a two-band range keeps it and is drawn with a broken outline. */
export function drawnBand(score: SiteScore | null): DrawnBand {
  const point = score?.score.point ?? null;
  return point === null ? 'unknown' : bandOf(point);
}

/** Gross load where it is known, else critical IT load, else null. */
export function plannedMW({ facts }: Site): PlannedMW | null {
  if (facts.hostedGrossMW !== undefined) return { ...facts.hostedGrossMW, of: 'gross' };
  return facts.criticalItMW === undefined ? null : { ...facts.criticalItMW, of: 'it' };
}

/** Rows that pass the filter, sorted; equal rows by name, and what is not known comes last either way. */
export function arrangeRows(rows: readonly SiteRow[], filter: SiteFilter, sort: SiteSort): readonly SiteRow[] {
  const value = SORT_VALUES[sort.key];
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter(
    (row) =>
      (filter.bands.length === 0 || filter.bands.includes(row.band)) &&
      words.every((word) => searchText(row.site).includes(word)),
  );
  return kept.sort((a, b) => compare(value(a), value(b), sort) || byName(a, b));
}

function searchText({ name, operator, tenant, place, county, state, country, utility }: Site): string {
  return [name, operator, tenant, place, county, state, country, utility].join(' ').toLocaleLowerCase();
}

function byName(a: SiteRow, b: SiteRow): number {
  return a.site.name.localeCompare(b.site.name, 'en') || a.site.id.localeCompare(b.site.id, 'en');
}

type SortValue = string | number | null;

function compare(a: SortValue, b: SortValue, { descending }: SiteSort): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');
  return descending ? -order : order;
}

const SORT_VALUES: Readonly<Record<SortKey, (row: SiteRow) => SortValue>> = {
  rank: ({ score }) => score?.rank ?? null,
  name: ({ site }) => site.name,
  operator: ({ site }) => site.operator,
  place: ({ site }) => site.state ?? site.country,
  mw: ({ mw }) => mw?.value ?? null,
  band: ({ score }) => score?.score.point ?? null,
  score: ({ score }) => score?.score.point ?? null,
  coverage: ({ score }) => score?.score.coverage ?? null,
};
