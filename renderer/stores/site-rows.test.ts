import { describe, expect, test } from 'vitest';
import type { SiteScore } from '../../core/scoring/score-matrix.ts';
import { bandOfRange } from '../../core/scoring/bands.ts';
import { exampleSite } from '../../core/workspace/example-workspace.ts';
import { arrangeRows, plannedMW, siteRows, type SiteFilter } from './site-rows.ts';

type Short = {
  readonly point: number | null;
  readonly low: number;
  readonly high: number;
  readonly rank: number | null;
};

function score(siteId: string, { point, low, high, rank }: Short): SiteScore {
  const coverage = point === null ? 0 : 0.5;
  return {
    siteId,
    score: { point, low, high, coverage },
    band: bandOfRange(low, high, coverage),
    groups: [],
    criteria: [],
    gates: [],
    excluded: false,
    exclusions: [],
    rank,
  };
}

const SITES = [
  exampleSite('a', { name: 'Älpha', operator: 'Riot', state: 'Texas' }),
  exampleSite('b', { name: 'Bravo', operator: null }),
  exampleSite('c', { name: 'Charlie', operator: 'IREN' }),
  exampleSite('d', { name: 'Delta' }),
];
const SCORES = new Map(
  [
    score('a', { point: 0.4, low: 0.3, high: 0.45, rank: 2 }),
    score('b', { point: 0.4, low: 0.3, high: 0.8, rank: 2 }),
    score('c', { point: null, low: 0, high: 1, rank: null }),
    score('d', { point: 0.1, low: 0, high: 0.2, rank: 1 }),
  ].map((one) => [one.siteId, one]),
);
const ALL: SiteFilter = { text: '', bands: [] };
const rows = siteRows(SITES, SCORES);
const names = (list: readonly { readonly site: { readonly name: string } }[]) => list.map(({ site }) => site.name);

describe('siteRows', () => {
  test('shared ranks are marked as ties, and no point means no rank', () => {
    expect(rows.map(({ rank }) => rank)).toEqual(['2=', '2=', null, '1']);
  });

  test('a site is drawn in the band of its point, broken when its range spans two, and as unknown without one', () => {
    expect(rows.map(({ band, spans }) => [band, spans])).toEqual([
      ['moderate', false],
      ['moderate', true],
      ['unknown', false],
      ['low', false],
    ]);
  });

  test('a point that rests on less than a third of the weight is thin; no point is not', () => {
    const told = score('a', { point: 0.1, low: 0, high: 0.9, rank: 1 });
    const [thin, enough, none] = [0.2, 0.34, 0].map((coverage) => {
      const point = coverage === 0 ? null : 0.1;
      return siteRows(SITES, new Map([['a', { ...told, score: { ...told.score, point, coverage } }]]))[0];
    });
    expect([thin?.isThin, enough?.isThin, none?.isThin]).toEqual([true, false, false]);
  });

  test('a site without readings yet is shown as unknown', () => {
    expect(siteRows(SITES, new Map())[0]).toMatchObject({ score: null, band: 'unknown', isThin: false, rank: null });
  });
});

describe('arrangeRows', () => {
  test('what is not known comes last in both directions', () => {
    expect(names(arrangeRows(rows, ALL, { key: 'score', descending: false }))).toEqual([
      'Delta',
      'Älpha',
      'Bravo',
      'Charlie',
    ]);
    expect(names(arrangeRows(rows, ALL, { key: 'score', descending: true }))).toEqual([
      'Älpha',
      'Bravo',
      'Delta',
      'Charlie',
    ]);
  });

  test('every word must be found somewhere', () => {
    expect(names(arrangeRows(rows, { text: 'riot texas', bands: [] }, { key: 'name', descending: false }))).toEqual([
      'Älpha',
    ]);
    expect(arrangeRows(rows, { text: 'riot ohio', bands: [] }, { key: 'name', descending: false })).toEqual([]);
  });

  test('bands filter by what is drawn', () => {
    const kept = arrangeRows(rows, { text: '', bands: ['low', 'unknown'] }, { key: 'rank', descending: false });
    expect(names(kept)).toEqual(['Delta', 'Charlie']);
  });
});

describe('plannedMW', () => {
  const fact = (value: number) => ({
    value,
    low: value,
    high: value,
    grade: 'C' as const,
    sources: [],
    date: null,
    note: '',
  });

  test('gross load wins over critical IT, and neither is not known', () => {
    expect(plannedMW(exampleSite('x', { facts: { hostedGrossMW: fact(300), criticalItMW: fact(200) } }))).toMatchObject(
      { value: 300, of: 'gross' },
    );
    expect(plannedMW(exampleSite('x', { facts: { criticalItMW: fact(200) } }))).toMatchObject({ value: 200, of: 'it' });
    expect(plannedMW(exampleSite('x'))).toBeNull();
  });
});
