import { describe, expect, test } from 'vitest';
import { exampleCase, exampleEvent, exampleInstrument } from '../indicators/example-records.ts';
import { exampleSite } from '../sites/example-site.ts';
import { exampleRecord } from './example-record.ts';
import { eraOfUse, timelineOf, type Happenings } from './timeline.ts';

const site = exampleSite({ id: 's-1', county: 'Hood', state: 'TX', position: [-97.5, 32.5] });
const none: Happenings = { cases: [], instruments: [], events: [], records: [] };

test('what happened at the site and in its county comes in the order of its days, undated apart', () => {
  const { dated, undated } = timelineOf(
    {
      cases: [exampleCase({ decided: '2025', position: null, county: 'Hood', state: 'TX' })],
      instruments: [exampleInstrument()],
      events: [exampleEvent({ date: '2024-05-02' })],
      records: [exampleRecord({ date: null })],
    },
    site,
    null,
  );
  expect(dated.map(({ kind, tie }) => `${kind} ${tie}`)).toEqual(['event near', 'case county', 'instrument county']);
  expect(undated.map(({ id }) => id)).toEqual(['p-1']);
});

test('what happened elsewhere is not of this timeline', () => {
  const cases = [exampleCase({ position: [-80, 40], county: 'Allegheny', state: 'PA' })];
  expect(timelineOf({ ...none, cases }, site, null)).toEqual({ dated: [], undated: [] });
});

test('an instrument of the whole state binds here too, one of another state does not', () => {
  const state = { level: 'state' as const, county: null, jurisdiction: 'Texas' };
  const here = exampleInstrument({ ...state, state: 'Texas' });
  const there = exampleInstrument({ ...state, state: 'Ohio' });
  expect(timelineOf({ ...none, instruments: [here, there] }, site, null).dated.map(({ tie }) => tie)).toEqual([
    'state',
  ]);
});

test('an instrument ends as stated, or after its length, as exact as its first day', () => {
  const ends = (known: Parameters<typeof exampleInstrument>[0]) =>
    timelineOf({ ...none, instruments: [exampleInstrument(known)] }, site, null).dated[0]?.until;
  expect(ends({ expires: '2027-01-15' })).toBe('2027-01-15');
  expect(ends({ enacted: '2026-03-01', durationDays: 365 })).toBe('2027-03-01');
  expect(ends({ enacted: '2024-07', durationDays: 730 })).toBe('2026-07');
  expect(ends({ durationDays: null })).toBeNull();
});

describe('the life that a use belongs to', () => {
  test.each([
    { words: 'crypto_mine', era: 'mine' },
    { words: 'cryptocurrency mining', era: 'mine' },
    { words: 'data_center', era: 'hosting' },
    { words: 'mine_to_ai', era: 'hosting' },
    { words: 'ai_by_ex_miner', era: 'hosting' },
    { words: 'utility', era: null },
    { words: null, era: null },
  ])('of "$words" is $era', ({ words, era }) => {
    expect(eraOfUse(words)).toBe(era);
  });

  test('an instrument that names both uses belongs to both', () => {
    const instruments = [exampleInstrument({ uses: ['ai-hosting', 'crypto-mining'] })];
    expect(timelineOf({ ...none, instruments }, site, null).dated[0]?.era).toBe('both');
  });
});
