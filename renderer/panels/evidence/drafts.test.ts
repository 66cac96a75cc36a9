import { describe, expect, test } from 'vitest';
import { exampleInstrument, exampleRecord } from '../../../core/indicators/example-records.ts';
import type { RecordAnswer } from '../../../core/evidence/public-record.ts';
import type { Source } from '../../../core/sources/source.ts';
import { answerProblems, draftsOfAnswers, withAnswer, withSource } from './answer-draft.ts';
import { draftOfInstrument, instrumentOfDraft, newInstrument } from './instrument-draft.ts';
import { draftOfRecord, newRecord, recordOfDraft } from './record-draft.ts';
import { citedOf, sourceDraft } from './source-draft.ts';

const news = { id: 's-news', title: 'News', publisher: '', url: null, date: null, retrieved: null, licence: null };
const SOURCES: Readonly<Record<string, Source>> = { 's-news': news };

const ANSWERS: RecordAnswer[] = [
  { by: 'public-body', text: 'Heard in March', date: '2026-03', sources: ['s-news', 's-other'] },
  { by: 'applicant', text: 'Fans are replaced', date: null, sources: [] },
];

test('an instrument and a record come back from their forms as they were', () => {
  const instrument = exampleInstrument({ minMW: 50, clause: '4.2', vesting: 'filed', uses: ['ai-hosting', 'other'] });
  const record = exampleRecord({
    signatures: 12,
    place: 'Granbury',
    claim: 'Less noise',
    answers: ANSWERS,
    factor: 'opposition.contest',
  });
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

  test('a judgement beside a source is kept when the record is edited, one that stood alone gives way', () => {
    const source = { ...sourceDraft(), basis: 'new' as const, title: 'Minutes' };
    const judgementOf = (draft: ReturnType<typeof newRecord>) => {
      const entered = recordOfDraft(draft, 'record-1', SOURCES);
      return entered.ok ? entered.value.record.judgement : entered.error;
    };
    const both = draftOfRecord(exampleRecord({ judgement: 'Heard it' }));
    expect(judgementOf(both)).toBe('Heard it');
    expect(judgementOf({ ...both, source })).toBe('Heard it');
    expect(judgementOf({ ...draftOfRecord(exampleRecord({ sources: [], judgement: 'Heard it' })), source })).toBeNull();
  });

  test('a new source gets an id of its own', () => {
    const draft = { ...sourceDraft(), title: 'Minutes', url: 'https://example.org/m', date: '2026-03' };
    const known = { 's-entered-1': { ...news, id: 's-entered-1' }, 's-entered-2': { ...news, id: 's-entered-2' } };
    expect(citedOf(draft, known, null)).toMatchObject({
      ok: true,
      value: { sources: ['s-entered-3'], added: [{ title: 'Minutes', url: 'https://example.org/m', date: '2026-03' }] },
    });
    expect(citedOf({ ...draft, url: 'javascript:alert(1)' }, known, null)).toMatchObject({
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

describe('answers to a record', () => {
  test('an answer without words, with a date that is none or too long is told by its field', () => {
    const [, , added] = withAnswer(draftsOfAnswers(ANSWERS));
    expect(added).toMatchObject({ key: 2, by: 'applicant' });
    if (added === undefined) return;
    expect(answerProblems({ ...added, date: 'March' })).toEqual([
      { field: 'answer.text.2', code: 'answer-missing' },
      { field: 'answer.date.2', code: 'date-wrong' },
    ]);
    expect(answerProblems({ ...added, text: 'x'.repeat(5_001) })).toEqual([
      { field: 'answer.text.2', code: 'too-long' },
    ]);
    expect(answerProblems({ ...added, text: 'No', date: '2026' })).toEqual([]);
  });

  test('its sources are kept until another is chosen', () => {
    const [heard] = draftsOfAnswers(ANSWERS);
    if (heard === undefined) throw new Error('no answer');
    expect(withSource(heard, 's-news').sources).toEqual(['s-news', 's-other']);
    expect(withSource(heard, 's-other').sources).toEqual(['s-other']);
    expect(withSource(heard, '').sources).toEqual([]);
  });

  test('keys stay apart after one is removed', () => {
    const left = draftsOfAnswers(ANSWERS).slice(1);
    expect(withAnswer(left).map(({ key }) => key)).toEqual([1, 2]);
  });
});
