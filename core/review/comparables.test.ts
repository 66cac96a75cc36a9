import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OUTCOMES } from '../evidence/evidence.ts';
import { exampleCase } from '../indicators/example-records.ts';
import { comparablesOf, STARTING_QUERY } from './comparables.ts';

const site = { id: 's-1', position: [-97.5, 32.5] as const, state: 'TX' };
const asOf = '2026-09-01';
const about = { site, siteMW: 100, asOf };
const open = { radiusKm: null, mwRatio: null, use: null, sameState: false };

test('blocked and withdrawn count as blocked, both approvals as advanced, pending as neither', () => {
  const cases = OUTCOMES.map((outcome) => exampleCase({ id: outcome, outcome }));
  expect(comparablesOf(cases, about, open)).toMatchObject({ blocked: 2, advanced: 2, all: 7, leftOut: { pending: 3 } });
});

test('the site’s own case is no comparable', () => {
  expect(comparablesOf([exampleCase({ siteId: 's-1' })], about, open)).toMatchObject({
    cases: [],
    leftOut: { own: 1 },
  });
});

test('a case decided after the as-of day is not known yet', () => {
  const cases = ['2026-09-01', '2026', '2026-09-02', '2027'].map((decided) => exampleCase({ id: decided, decided }));
  const { cases: found, leftOut } = comparablesOf(cases, about, open);
  expect(found.map(({ record }) => record.id).sort()).toEqual(['2026', '2026-09-01']);
  expect(leftOut.later).toBe(2);
});

test('each bound leaves out what it says', () => {
  const cases = [
    exampleCase({ id: 'far', position: [-80, 40] }),
    exampleCase({ id: 'nowhere', position: null }),
    exampleCase({ id: 'small', mw: 10, projectType: 'crypto_mine' }),
    exampleCase({ id: 'alike', mw: 150, projectType: 'data_center', state: 'Texas' }),
  ];
  const ids = (query: Partial<typeof STARTING_QUERY>) =>
    comparablesOf(cases, about, { ...open, ...query }).cases.map(({ record }) => record.id);
  expect(ids({})).toEqual(['alike', 'small', 'far', 'nowhere']);
  expect(ids({ radiusKm: 800 })).toEqual(['alike', 'small']);
  expect(ids({ mwRatio: 3 })).toEqual(['alike']);
  expect(ids({ use: 'mine' })).toEqual(['small']);
  expect(ids({ sameState: true })).toEqual(['alike']);
});

test('a size that is not known is left out as not known, not as another size', () => {
  const query = { ...open, mwRatio: 3 };
  const of = (mw: number | null, siteMW: number | null) =>
    comparablesOf([exampleCase({ mw })], { site, siteMW, asOf }, query);
  expect(of(null, 100).leftOut).toMatchObject({ 'no-mw': 1, size: 0 });
  expect(of(100, null).leftOut).toMatchObject({ 'no-mw': 1, size: 0 });
  expect(of(1000, 100).leftOut).toMatchObject({ 'no-mw': 0, size: 1 });
});

test('every case is either compared or counted as left out, once', () => {
  const record = fc.record({
    id: fc.uuid(),
    outcome: fc.constantFrom(...OUTCOMES),
    mw: fc.constantFrom(null, 0, 5, 90, 4000),
    position: fc.constantFrom(null, [-97, 32] as const, [-80, 40] as const),
    state: fc.constantFrom(null, 'TX', 'Ohio'),
    projectType: fc.constantFrom(null, 'crypto_mine', 'data_center'),
    siteId: fc.constantFrom(null, 's-1', 's-2'),
  });
  const query = fc.record({
    radiusKm: fc.constantFrom(null, 100, 800),
    mwRatio: fc.constantFrom(null, 2, 10),
    use: fc.constantFrom(null, 'mine' as const, 'hosting' as const),
    sameState: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 30 }), query, (known, bounds) => {
      const { cases, blocked, advanced, all, leftOut } = comparablesOf(known.map(exampleCase), about, bounds);
      expect(blocked + advanced).toBe(cases.length);
      expect(cases.length + Object.values(leftOut).reduce((sum, n) => sum + n, 0)).toBe(all);
    }),
  );
});
