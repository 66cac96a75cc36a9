import { expect, test } from 'vitest';
import { unknown, type KnownReading } from '../indicators/reading.ts';
import { exampleRecord } from './example-record.ts';
import { findingEvidence, type SiteRecord } from './finding-evidence.ts';

const finding = { id: 'f-1', text: 'It is quiet.', factors: ['noise', 'opposition.petition', 'of a later version'] };
const nothing = unknown('x', 'ask.planner');
const known: KnownReading = {
  known: true,
  value: 40,
  low: 35,
  high: 45,
  grade: 'B',
  sources: ['s-study'],
  detail: { code: 'x', facts: {} },
  counted: [],
};
const empty: SiteRecord = {
  readings: {
    mined: { noise: nothing, 'opposition.petition': nothing },
    hosted: { noise: nothing, 'opposition.petition': nothing },
  },
  records: [],
  marks: new Map(),
};

test('a finding that no reading and no record speaks to has nothing in the record', () => {
  const evidence = findingEvidence(finding, empty);
  expect(evidence).toMatchObject({ isEmpty: true, known: 0 });
  expect(evidence.factors.map(({ factor }) => factor)).toEqual(['noise', 'opposition.petition']);
});

test('a finding under which no factor is filed has nothing in the record', () => {
  expect(findingEvidence({ ...finding, factors: [] }, empty).isEmpty).toBe(true);
});

test('a reading in one of the two states is enough to be known', () => {
  const readings = { ...empty.readings, mined: { ...empty.readings.mined, noise: known } };
  const evidence = findingEvidence(finding, { ...empty, readings });
  expect(evidence).toMatchObject({ isEmpty: false, known: 1 });
  expect(evidence.factors[0]?.sources).toEqual(['s-study']);
});

test('a record alone is something in the record, whichever way it points, and brings its sources', () => {
  for (const stance of ['support', 'opposition', 'neither'] as const) {
    const record = exampleRecord({ stance });
    const evidence = findingEvidence(finding, { ...empty, records: [{ record, tie: 'site', distanceKm: null }] });
    expect(evidence).toMatchObject({ isEmpty: false, known: 0 });
    expect(evidence.factors[1]?.records[stance]).toHaveLength(1);
    expect(evidence.factors[1]?.sources).toEqual(['s-news']);
  }
});

test('a mark is no evidence, but it is counted', () => {
  const mark = {
    id: 'm-1',
    siteId: 's-1',
    factor: 'noise',
    verdict: 'dispute' as const,
    reason: 'why',
    by: 'A. Clerk',
    on: '2026-09-01',
  };
  const evidence = findingEvidence(finding, { ...empty, marks: new Map([['noise', mark]]) });
  expect(evidence).toMatchObject({ isEmpty: true, marked: { dispute: 1, accept: 0 } });
  expect(evidence.factors[0]?.mark).toBe(mark);
});
