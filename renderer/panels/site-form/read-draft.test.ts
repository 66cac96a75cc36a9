import { describe, expect, test } from 'vitest';
import { numberFact } from '../../../core/sites/example-site.ts';
import { exampleSite } from '../../../core/workspace/example-workspace.ts';
import { parseNumber } from '../../../core/text/parse-number.ts';
import { siteOf } from './read-draft.ts';
import { draftAfter, draftOf, type SiteDraft } from './site-draft.ts';

const TYPED = { site: null, id: 'site-1', basis: 'typed' };
const NEW: SiteDraft = {
  ...draftOf(null, [-97.2, 33.1]),
  text: { ...draftOf(null, null).text, name: ' Denton ' },
};

/** Fields of the problems, or the empty list of a good draft. */
function wrongFields(draft: SiteDraft): readonly string[] {
  const made = siteOf(draft, TYPED);
  return made.ok ? [] : made.error.map(({ field }) => field);
}

describe('parseNumber', () => {
  test.each([
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['\u2212' + '97,21', -97.21],
    ['', null],
    ['1.2.3', null],
    ['12 MW', null],
    ['Infinity', null],
  ])('%s', (text, wanted) => {
    expect(parseNumber(text)).toBe(wanted);
  });
});

describe('siteOf', () => {
  test('an empty field is not known', () => {
    const made = siteOf(NEW, TYPED);
    expect(made).toMatchObject({ ok: true, value: { name: 'Denton', operator: null, precisionKm: null, facts: {} } });
  });

  test('percent becomes a share, and a typed fact is grade D', () => {
    const draft = {
      ...NEW,
      numbers: { ...NEW.numbers, miningCurtailmentShare: { likely: '95', low: '60', high: '100' } },
    };
    expect(siteOf(draft, TYPED)).toMatchObject({
      value: { facts: { miningCurtailmentShare: { value: 0.95, low: 0.6, high: 1, grade: 'D', note: 'typed' } } },
    });
  });

  test('the day of a vote is part of the fact, and a wrong one is a problem of its field', () => {
    const draft = { ...NEW, classes: { ...NEW.classes, nextVote: 'election' } };
    const dated = (nextVote: string) => ({ ...draft, dates: { ...draft.dates, nextVote } });
    expect(siteOf(dated('2026-11-03'), TYPED)).toMatchObject({
      value: { facts: { nextVote: { value: 'election', date: '2026-11-03' } } },
    });
    expect(siteOf(dated(''), TYPED)).toMatchObject({ value: { facts: { nextVote: { date: null } } } });
    expect(wrongFields(dated('3 November'))).toEqual(['nextVote']);
  });

  test.each([
    { name: 'no name', draft: { ...NEW, text: { ...NEW.text, name: ' ' } }, fields: ['name'] },
    { name: 'latitude beyond the pole', draft: { ...NEW, lat: '91' }, fields: ['lat'] },
    { name: 'no longitude', draft: { ...NEW, lon: '' }, fields: ['lon'] },
    { name: 'negative precision', draft: { ...NEW, precisionKm: '-1' }, fields: ['precisionKm'] },
    {
      name: 'a range without a likely value',
      draft: { ...NEW, numbers: { ...NEW.numbers, miningMW: { likely: '', low: '1', high: '' } } },
      fields: ['miningMW'],
    },
    {
      name: 'a low above the likely value',
      draft: { ...NEW, numbers: { ...NEW.numbers, miningMW: { likely: '5', low: '6', high: '' } } },
      fields: ['miningMW'],
    },
    {
      name: 'weeks in the field of months',
      draft: { ...NEW, numbers: { ...NEW.numbers, monthsToPower: { likely: '700', low: '', high: '' } } },
      fields: ['monthsToPower'],
    },
    {
      name: 'more than all of the load',
      draft: { ...NEW, numbers: { ...NEW.numbers, hostedCurtailmentShare: { likely: '101', low: '', high: '' } } },
      fields: ['hostedCurtailmentShare'],
    },
  ])('refuses $name', ({ draft, fields }) => {
    expect(wrongFields(draft)).toEqual(fields);
  });

  test('a fact that was not touched keeps its source and grade; saving without a change changes nothing', () => {
    const fact = { value: 0.07, low: 0.05, high: 0.1, grade: 'A' as const, sources: ['s-1'], date: '2025', note: '' };
    const site = exampleSite('denton', {
      facts: {
        miningCurtailmentShare: fact,
        entitlement: { value: 'by-right', grade: 'B', sources: [], date: null, note: '' },
      },
      precisionKm: 3,
      positionBasis: 'list',
    });
    const made = siteOf(draftOf(site, site.position), { site, id: site.id, basis: 'typed' });
    expect(made).toEqual({ ok: true, value: site });
  });

  test('words on where a fact is from are kept with it; other words leave value, grade and sources as they are', () => {
    const fact = { value: 15, low: 15, high: 15, grade: 'B' as const, sources: ['s-1'], date: null, note: 'letter' };
    const site = exampleSite('denton', { facts: { miningMW: fact } });
    const draft = draftOf(site, site.position);
    const typed = { ...draft, notes: { ...draft.notes, miningMW: 'letter of 3 May' } };
    expect(siteOf(typed, { site, id: site.id, basis: 'typed' })).toMatchObject({
      value: { facts: { miningMW: { ...fact, note: 'letter of 3 May' } } },
    });
    const other = { ...draft, numbers: { ...draft.numbers, miningMW: { likely: '20', low: '', high: '' } } };
    expect(siteOf(other, { site, id: site.id, basis: 'typed' })).toMatchObject({
      value: { facts: { miningMW: { value: 20, grade: 'D', sources: [], note: 'typed' } } },
    });
  });
});

describe('a site that another source changes under the form', () => {
  const before = exampleSite('denton', { facts: { serviceMW: numberFact(50), miningMW: numberFact(40) } });
  const after = { ...before, facts: { serviceMW: numberFact(60), miningMW: numberFact(45) } };
  const draft = draftOf(before, before.position);

  test('shows it where nothing was typed, so that saving does not put the old value back', () => {
    const made = siteOf(draftAfter(draft, before, after), { ...TYPED, site: after, id: 'denton' });
    expect(made.ok && made.value.facts).toEqual(after.facts);
  });

  test('keeps what was typed', () => {
    const typed: SiteDraft = {
      ...draft,
      text: { ...draft.text, operator: 'Core' },
      numbers: { ...draft.numbers, miningMW: { likely: '42', low: '', high: '' } },
    };
    const followed = draftAfter(typed, before, after);
    expect([followed.text.operator, followed.numbers.miningMW.likely, followed.numbers.serviceMW.likely]).toEqual([
      ...['Core', '42', '60'],
    ]);
  });
});
