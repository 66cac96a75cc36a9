/**
 * Published shares of projects that local opposition stopped. Their denominators differ, so all are printed together.
 * Source: domain/insights.md point 9 and domain/methods.md section 3; aggregate figures quoted with their address.
 */
export type BaseRate = {
  readonly key: string;
  readonly sharePercent: number;
  /** Number of cases behind the share; null when the publisher gives none. */
  readonly n: number | null;
  readonly publisher: string;
};

export const BASE_RATES: readonly BaseRate[] = [
  { key: 'opposed-decided', sharePercent: 31, n: 88, publisher: 'github.com/pricephillips/data-center-map (2026)' },
  { key: 'sustained', sharePercent: 40, n: null, publisher: 'Heatmap Pro, heatmap.news (2026-01-13)' },
  { key: 'resisted', sharePercent: 28, n: 1258, publisher: 'cliffcenter.com (2022\u20132026)' },
];
