import { describe, expect, test } from 'vitest';
import type { PublicRecord } from '../../evidence/public-record.ts';
import { classFactOf, exampleSite, numberFact } from '../../sites/example-site.ts';
import type { Site } from '../../sites/site.ts';
import { exampleRecord } from '../example-records.ts';
import { exampleWorld } from '../example-world.ts';
import type { Indicator } from '../indicator.ts';
import { benefits } from './benefits.ts';
import { grievance } from './grievance.ts';
import { groups } from './groups.ts';
import { petition } from './petition.ts';

/** Reads the example site at 31 August 2026 with these records. */
function read(indicator: Indicator, records: readonly Partial<PublicRecord>[], facts: Site['facts'] = {}) {
  const given = records.map((known, i) => exampleRecord({ id: `p-${i}`, ...known }));
  return indicator.read(exampleSite({ facts }), 'hosted', exampleWorld({ document: { records: given } }));
}

const SUIT = { kind: 'suit', era: 'mine', status: 'open' } as const;

describe('which records count', () => {
  test.each<{ name: string; known: Partial<PublicRecord>; counts: boolean }>([
    { name: 'one about the site', known: {}, counts: true },
    { name: 'one about another site', known: { siteId: 'site-b' }, counts: false },
    { name: 'one about a place', known: { siteId: null, county: 'Hood' }, counts: false },
    { name: 'without a date', known: { date: null }, counts: true },
    { name: 'after the as-of day', known: { date: '2026-09-01' }, counts: false },
    { name: 'expired', known: { expires: '2026-08-30' }, counts: false },
    { name: 'on its last day', known: { expires: '2026-08-31' }, counts: true },
    { name: 'withdrawn', known: { status: 'withdrawn' }, counts: false },
  ])('$name: $counts', ({ known, counts }) => {
    expect(read(groups, [known]).known).toBe(counts);
  });
});

describe('grievance', () => {
  test('an open suit about the mine', () => {
    expect(read(grievance, [SUIT])).toMatchObject({ value: 'open-suit', sources: ['s-news'], grade: 'B' });
  });

  test.each<{ name: string; known: Partial<PublicRecord>; expected: object }>([
    { name: 'settled lately', known: { status: 'settled', date: '2024-01-01' }, expected: { value: 'settled' } },
    {
      name: 'settled long ago',
      known: { status: 'settled', date: '2020-01-01' },
      expected: { reason: { code: 'grievance-not-open' } },
    },
    { name: 'a complaint', known: { kind: 'complaint' }, expected: { reason: { code: 'grievance-not-open' } } },
    {
      name: 'about the hosting',
      known: { era: 'hosting' },
      expected: { reason: { code: 'no-grievance-documented' } },
    },
  ])('$name', ({ known, expected }) => {
    expect(read(grievance, [{ ...SUIT, ...known }])).toMatchObject(expected);
  });

  test('an open suit weighs more than a settlement', () => {
    expect(read(grievance, [{ ...SUIT, status: 'settled' }, SUIT])).toMatchObject({ value: 'open-suit' });
  });
});

describe('groups', () => {
  test('organisations are counted once, however they are spelled', () => {
    const names = ['Neighbours for Quiet', 'neighbours  for quiet', 'Clean Water Hood', null];
    expect(
      read(
        groups,
        names.map((raisedBy) => ({ raisedBy })),
      ),
    ).toMatchObject({ value: 2 });
  });

  test('support is no group against', () => {
    expect(read(groups, [{ stance: 'support' }])).toMatchObject({ reason: { code: 'no-group-documented' } });
  });
});

test('petitions: the largest, and at most all together, because one person may sign two', () => {
  const records = [{ signatures: 300 }, { signatures: 100 }, { signatures: 900, stance: 'support' as const }];
  expect(read(petition, records, { placeAdults: numberFact(1000) })).toMatchObject({ value: 300, low: 300, high: 400 });
});

test('a commitment is a promise, which may be more', () => {
  expect(read(benefits, [{ kind: 'commitment', stance: 'support' }])).toMatchObject({
    value: 'promised',
    low: 'enforceable',
    high: 'promised',
  });
});

test.each<{ indicator: Indicator; record: Partial<PublicRecord>; facts: Site['facts']; value: unknown }>([
  { indicator: grievance, record: SUIT, facts: { grievance: classFactOf('settled', '2025-01-01') }, value: 'settled' },
  { indicator: groups, record: {}, facts: { organisedGroups: numberFact(4) }, value: 4 },
  {
    indicator: petition,
    record: { signatures: 9 },
    facts: { petitionSignatures: numberFact(50), placeAdults: numberFact(1000) },
    value: 50,
  },
  {
    indicator: benefits,
    record: { kind: 'commitment' },
    facts: { benefitAgreement: classFactOf('no-agreement') },
    value: 'no-agreement',
  },
])('$indicator.id: a fact of the site wins, and the detail says so', ({ indicator, record, facts, value }) => {
  const [alone, both] = [read(indicator, [], facts), read(indicator, [record], facts)];
  expect(both).toMatchObject({ value });
  if (!alone.known || !both.known) throw new Error('both are recorded');
  expect(both.detail.facts).not.toEqual(alone.detail.facts);
});
