/**
 * Published shares of projects that local opposition stopped. Their denominators and units differ, so all are printed
 * together and none is a forecast. One list for the report, the app and whatever else shows them.
 *
 * Source: domain/insights.md point 9 and domain/methods.md section 3; aggregate figures quoted with their address.
 * The words of each (`rate.KEY`, `rate-definition.KEY`) and of its unit (`rate-unit.UNIT`) are in the catalogue `report`.
 */
import type { PartialDate } from '../units/partial-date.ts';
import { wilsonInterval, type ShareInterval } from './wilson-interval.ts';

export type BaseRate = {
  readonly key: string;
  readonly sharePercent: number;
  /** Number of cases behind the share; null when the publisher gives none. */
  readonly n: number | null;
  /** What one case is: a project once however often it is voted on, each record of a decision, or each decided outcome. */
  readonly unit: 'project' | 'record' | 'outcome';
  readonly publisher: string;
  /** https address of the figure. */
  readonly address: string;
  /** When it was published or read. */
  readonly date: PartialDate;
};

const TRACKER = {
  publisher: 'github.com/pricephillips/data-center-map',
  address: 'https://github.com/pricephillips/data-center-map',
  date: '2026-08',
};

export const BASE_RATES: readonly BaseRate[] = [
  { key: 'opposed-decided', sharePercent: 31, n: 88, unit: 'project', ...TRACKER },
  { key: 'all-projects', sharePercent: 26, n: 153, unit: 'project', ...TRACKER },
  { key: 'records', sharePercent: 52, n: null, unit: 'record', ...TRACKER },
  {
    key: 'sustained',
    sharePercent: 40,
    n: null,
    unit: 'project',
    publisher: 'Heatmap Pro, heatmap.news',
    address: 'https://heatmap.news',
    date: '2026-01-13',
  },
  {
    key: 'resisted',
    sharePercent: 28,
    n: 1258,
    unit: 'outcome',
    publisher: 'cliffcenter.com',
    address: 'https://www.cliffcenter.com',
    date: '2026',
  },
];

/** The 95 % interval of a published share, from its rounded per cent and n; null where no n is published. */
export function baseRateInterval({ sharePercent, n }: Pick<BaseRate, 'sharePercent' | 'n'>): ShareInterval | null {
  return n === null ? null : wilsonInterval((sharePercent / 100) * n, n);
}
