import { describe, expect, test } from 'vitest';
import type { OppositionCase } from '../../evidence/evidence.ts';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleCase } from '../example-records.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { precedents } from './precedents.ts';

const here = exampleSite();

/** Cases at 31 August 2026, so that the window begins on 31 August 2023. */
function read(cases: readonly Partial<OppositionCase>[], site = here, parameters = {}) {
  const document = { cases: cases.map((known, i) => exampleCase({ id: `c-${i}`, ...known })), parameters };
  return precedents.read(site, 'hosted', exampleWorld({ document }));
}

test('is the share of blocks, shrunk by 3 blocked and 7 advanced', () => {
  const outcomes = ['blocked', 'withdrawn', 'approved'] as const;
  const reading = read(outcomes.map((outcome) => ({ outcome })));
  expect(reading.known && reading.value).toBeCloseTo(5 / 13, 12);
  expect(reading).toMatchObject({ low: 5 / 13, high: 5 / 13, detail: { facts: { blocked: 2, advanced: 1 } } });
});

test('the prior can be changed', () => {
  const parameters = { 'opposition.precedents.priorBlocked': 1, 'opposition.precedents.priorAdvanced': 1 };
  expect(read([{}], here, parameters)).toMatchObject({ value: 2 / 3 });
});

test('without a prior, a single case that may not count leaves everything open', () => {
  const parameters = { 'opposition.precedents.priorBlocked': 0, 'opposition.precedents.priorAdvanced': 0 };
  const edge = pointAt(here.position, 90, 80);
  const near = { position: [edge[0], edge[1]] as const, precisionKm: 5 };
  expect(read([near], here, parameters)).toMatchObject({ value: 1, low: 0, high: 1 });
});

describe('what counts', () => {
  test.each<{ name: string; given: Partial<OppositionCase>; counts: boolean }>([
    { name: 'the first day of the window', given: { decided: '2023-08-31' }, counts: true },
    { name: 'the day before it', given: { decided: '2023-08-30' }, counts: false },
    { name: 'the as-of day', given: { decided: '2026-08-31' }, counts: true },
    { name: 'the day after', given: { decided: '2026-09-01' }, counts: false },
    { name: 'a year that lies wholly before', given: { decided: '2025' }, counts: true },
    { name: 'the year of the as-of day', given: { decided: '2026' }, counts: false },
    { name: 'the month of the as-of day', given: { decided: '2026-08' }, counts: false },
    { name: 'the year in which the window begins', given: { decided: '2023' }, counts: false },
    { name: 'no date', given: { decided: null }, counts: false },
    { name: 'a pending outcome', given: { outcome: 'moratorium' }, counts: false },
    { name: 'the site’s own case', given: { siteId: 'site-a' }, counts: false },
    { name: '80 km away', given: { position: pointAt(here.position, 30, 80) }, counts: true },
    { name: '81 km away', given: { position: pointAt(here.position, 30, 81) }, counts: false },
    { name: 'no position', given: { position: null }, counts: false },
  ])('$name: $counts', ({ given, counts }) => {
    expect(read([given])).toMatchObject(
      counts ? { known: true, value: 4 / 11 } : { known: false, reason: { code: 'no-decided-case' } },
    );
  });
});

test('cases that may count widen the range, a block upwards and an advance downwards', () => {
  const reading = read([{}, { decided: '2026' }, { decided: '2026', outcome: 'approved' }]);
  expect(reading).toMatchObject({ value: 4 / 11, low: 4 / 12, high: 5 / 12 });
});

test('rings of the site and of the case make a near case unsure', () => {
  const position = pointAt(here.position, 30, 78);
  expect(read([{}, { position, precisionKm: 1 }])).toMatchObject({ value: 5 / 12, low: 5 / 12 });
  const unsure = read([{}, { position, precisionKm: 2 }], exampleSite({ precisionKm: 1 }));
  expect(unsure).toMatchObject({ value: 5 / 12, low: 4 / 11, high: 5 / 12 });
});

test('undated cases are named', () => {
  expect(read([{}, { decided: null }])).toMatchObject({ detail: { facts: { undated: 1 } } });
});
