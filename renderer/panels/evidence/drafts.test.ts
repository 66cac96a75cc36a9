import { describe, expect, test } from 'vitest';
import { exampleInstrument, exampleRecord } from '../../../core/indicators/example-records.ts';
import type { Source } from '../../../core/sources/source.ts';
import { draftOfInstrument, instrumentOfDraft, newInstrument } from './instrument-draft.ts';
import { draftOfRecord, newRecord, recordOfDraft } from './record-draft.ts';
import { citedOf, sourceDraft } from './source-draft.ts';

const news = { id: 's-news', title: 'News', publisher: '', url: null, date: null, retrieved: null, licence: null };
const SOURCES: Readonly<Record<string, Source>> = { 's-news': news };

test('an instrument and a record come back from their forms as they were', () => {
  const instrument = exampleInstrument({ minMW: 50, clause: '4.2', vesting: 'filed', uses: ['ai-hosting', 'other'] });
  const record = exampleRecord({ signatures: 12, place: 'Granbury', claim: 'Less noise' });
  expect(instrumentOfDraft(draftOfInstrument(instrument), 'new', SOURCES)).toEqual({
    ok: true,
    value: { instrument, added: [] },
  });
  expect(recordOfDraft(draftOfRecord(record), 'new', SOURCES)).toEqual({ ok: true, value: { record, added: [] } });
});

describe('what a record rests on', () => {
  const filled = (draft: ReturnType<typeof newRecord>) => ({ ...draft, lines: { ...draft.lines, title: 'A claim' } });

  test('without a source and without a judgement nothing is saved', () => {
    for (const basis of ['new', 'existing', 'judgement'] as const) {
      const draft = { ...filled(newRecord(null)), source: { ...sourceDraft(), basis } };
      const entered = recordOfDraft(draft, 'record-1', SOURCES);
      expect(entered.ok ? [] : entered.error.map(({ code }) => code)).toEqual(['source-missing']);
    }
  });

  test('a judgement alone will do for a record', () => {
    const source = { ...sourceDraft(), basis: 'judgement' as const, judgement: ' Heard it ' };
    const entered = recordOfDraft({ ...filled(newRecord(null)), source }, 'record-1', SOURCES);
    expect(entered).toMatchObject({ ok: true, value: { record: { judgement: 'Heard it', sources: [] } } });
  });

  test('a new source gets an id of its own', () => {
    const draft = { ...sourceDraft(), title: 'Minutes', url: 'https://example.org/m', date: '2026-03' };
    const known = { 's-entered-1': { ...news, id: 's-entered-1' }, 's-entered-2': { ...news, id: 's-entered-2' } };
    expect(citedOf(draft, known, [])).toMatchObject({
      ok: true,
      value: { sources: ['s-entered-3'], added: [{ title: 'Minutes', url: 'https://example.org/m', date: '2026-03' }] },
    });
    expect(citedOf({ ...draft, url: 'javascript:alert(1)' }, known, [])).toMatchObject({
      error: [{ field: 'url', code: 'address-wrong' }],
    });
  });
});

test('an instrument of a municipality names its county, or has a boundary', () => {
  const draft = newInstrument(null);
  const source = { ...sourceDraft(['s-news']) };
  const lines = { ...draft.lines, title: 'T', jurisdiction: 'Granbury', state: 'TX' };
  const entered = instrumentOfDraft({ ...draft, lines, source }, 'instrument-1', SOURCES);
  expect(entered).toEqual({ ok: false, error: [{ field: 'county', code: 'county-missing' }] });
  const ring: [number, number][] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ];
  const boundary = { polygons: [[ring]], source: null };
  expect(instrumentOfDraft({ ...draft, lines, source, boundary }, 'instrument-1', SOURCES).ok).toBe(true);
});
