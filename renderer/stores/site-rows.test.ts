import { describe, expect, test } from 'vitest';
import { exampleSite } from '../../core/workspace/example-workspace.ts';
import { exampleScores } from './example-scores.ts';
import { plannedMW, siteRow } from './site-rows.ts';

const SCORES = exampleScores([
  { id: 'a', point: 0.4, low: 0.3, high: 0.45, rank: 2 },
  { id: 'b', point: 0.4, low: 0.3, high: 0.8, rank: 2 },
  { id: 'c', point: null, low: 0, high: 1, rank: 0 },
  { id: 'd', point: 0.1, low: 0, high: 0.2, rank: 1 },
  { id: 'e', point: null, low: 0.3, high: 0.4, rank: 0, coverage: 0.8, excluded: true },
]);
const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => siteRow(exampleSite(id), SCORES));

describe('siteRow', () => {
  test('shared ranks are marked as ties, and no point means no rank', () => {
    expect(rows.map(({ rank }) => rank)).toEqual(['2=', '2=', null, '1', null]);
  });

  test('a site is drawn in the band of its point, broken when its range spans two, and apart when it has none', () => {
    expect(rows.map(({ band, spans }) => [band, spans])).toEqual([
      ['moderate', false],
      ['moderate', true],
      ['unknown', false],
      ['low', false],
      ['excluded', false],
    ]);
  });

  test('an excluded site has no band although its readings are known', () => {
    expect(rows[4]?.standing).toMatchObject({ excluded: true, band: null, rank: null, score: { point: null } });
  });

  test('a point that rests on less than a third of the weight is thin; no point is not', () => {
    const isThin = [0.2, 0.34, 0].map((coverage) => {
      const point = coverage === 0 ? null : 0.1;
      return siteRow(exampleSite('a'), exampleScores([{ id: 'a', point, low: 0, high: 0.9, rank: 1, coverage }]))
        .isThin;
    });
    expect(isThin).toEqual([true, false, false]);
  });

  test('a site without readings yet is shown as unknown', () => {
    const nothing = { standing: null, band: 'unknown', isThin: false, rank: null };
    expect(siteRow(exampleSite('a'), null)).toMatchObject(nothing);
    expect(siteRow(exampleSite('new'), SCORES)).toMatchObject(nothing);
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
