import { describe, expect, test } from 'vitest';
import { exampleInstrument, exampleRecord } from '../indicators/example-records.ts';
import { numberFact } from '../sites/example-site.ts';
import { exampleSite, exampleWorkspace } from './example-workspace.ts';
import { areNear, findDuplicates } from './find-duplicates.ts';
import { settleDuplicates } from './settle-duplicates.ts';
import { Workspace } from './workspace.ts';

const petition = exampleRecord({
  ...{ id: 'r-1', kind: 'petition', title: 'Petition of the lake towns against noise', date: '2026-03-04' },
  ...{ siteId: null, county: 'Niagara', state: 'New York', stance: 'opposition', sources: ['s-a'], signatures: null },
});

describe('the same thing', () => {
  test.each([
    { why: 'the same id, whatever else', other: { id: 'r-1', county: 'Erie' }, reason: 'same-id' },
    { why: 'kind, place and month', other: { title: 'Signatures handed in', date: '2026-03' }, reason: 'same-date' },
    {
      why: 'near titles, where no date says otherwise',
      other: { title: 'Petition of lake towns against noise', date: null },
      reason: 'near-title',
    },
    {
      why: 'near titles in the same year',
      other: { title: 'Petition of lake towns against noise', date: '2026' },
      reason: 'near-title',
    },
    { why: 'a year alone and another title', other: { title: 'Another', date: '2026' }, reason: null },
    { why: 'the same title in another month', other: { date: '2026-09' }, reason: null },
    { why: 'another place', other: { county: 'Erie' }, reason: null },
    { why: 'the other stance', other: { stance: 'support' as const }, reason: null },
    { why: 'another kind', other: { kind: 'suit' as const }, reason: null },
  ])('$why', ({ other, reason }) => {
    const found = findDuplicates('record', [{ ...petition, id: 'r-2', ...other }], [petition]);
    expect(found[0]?.reason ?? null).toBe(reason);
  });

  test('sites of one name in one state; titles share half of their words', () => {
    const there = [exampleSite('a', { name: 'Lake Mariner', state: 'New York' })];
    expect(findDuplicates('site', [exampleSite('b', { name: 'lake mariner', state: 'New York' })], there)).toHaveLength(
      1,
    );
    expect(findDuplicates('site', [exampleSite('b', { name: 'Lake Mariner', state: 'Texas' })], there)).toEqual([]);
    expect(areNear('', '')).toBe(false);
  });
});

describe('what a person added', () => {
  const answer = { by: 'applicant' as const, text: 'We measured', date: '2026-04', sources: [] };
  const other = { ...answer, text: 'Quieter fans by June' };
  const merge = (
    there: Partial<Workspace>,
    kind: 'record' | 'instrument' | 'site',
    row: { readonly id: string } & Readonly<Record<string, unknown>>,
  ) => {
    const choices = { byId: {}, others: 'merge' as const };
    const { document } = settleDuplicates(exampleWorkspace(there), kind, { given: [row], choices });
    expect(Workspace.safeParse(document).error).toBeUndefined();
    return document;
  };

  test('answers of both stay, each once; grade, judgement and factor follow the rule of all fields', () => {
    const there = { ...petition, grade: 'C' as const, answers: [answer], factor: 'opposition.groups' };
    const row = { ...petition, grade: 'A' as const, answers: [answer, other], judgement: 'Heard it' };
    const { records, conflicts } = merge({ records: [there] }, 'record', row);
    expect(records[0]).toMatchObject({ grade: 'A', judgement: 'Heard it', factor: 'opposition.groups' });
    expect(records[0]?.answers).toEqual([answer, other]);
    expect(conflicts).toMatchObject([{ field: 'grade', rule: 'better-grade', others: [{ value: 'C' }] }]);
  });

  test('another judgement stands beside', () => {
    const there = { ...petition, judgement: 'Seen by myself' };
    const { conflicts } = merge({ records: [there] }, 'record', { ...petition, judgement: 'Heard it' });
    expect(conflicts).toMatchObject([{ field: 'judgement', others: [{ value: 'Heard it' }] }]);
  });

  test('an instrument without a boundary gets that of the other; one that has one keeps it', () => {
    const ring = [[-97, 32] as const, [-96, 32] as const, [-96, 33] as const, [-97, 32] as const];
    const boundary = { polygons: [[ring]], source: null };
    const bare = exampleInstrument({ id: 'm-1', boundary: null, clause: null });
    const row = { ...bare, boundary, clause: '§ 12' };
    expect(merge({ instruments: [bare] }, 'instrument', row).instruments[0]).toMatchObject({
      boundary,
      clause: '§ 12',
    });
    const bound = { ...bare, boundary: { ...boundary, source: 's-county' } };
    expect(merge({ instruments: [bound] }, 'instrument', row).instruments[0]?.boundary).toEqual(bound.boundary);
  });

  test('notes about a site are filled or stand beside', () => {
    const [bare, noted] = [exampleSite('a', { name: 'A' }), exampleSite('a', { name: 'A', notes: 'Seen' })];
    expect(merge({ sites: [bare] }, 'site', noted).sites[0]?.notes).toBe('Seen');
    const both = merge({ sites: [{ ...bare, notes: 'Mine' }] }, 'site', noted);
    expect([both.sites[0]?.notes, both.conflicts[0]?.others[0]?.value]).toEqual(['Mine', 'Seen']);
  });

  test('a grade that no column of the file states says nothing', () => {
    const choices = { byId: {}, others: 'merge' as const };
    const given = [{ ...petition, grade: 'C' as const }];
    const { document } = settleDuplicates(exampleWorkspace({ records: [petition] }), 'record', {
      ...{ given, choices },
      filledIn: ['grade'],
    });
    expect([document.records[0]?.grade, document.conflicts]).toEqual([petition.grade, []]);
  });
});

describe('what a person chose', () => {
  const row = {
    ...petition,
    id: 'r-2',
    signatures: 400,
    grade: 'A' as const,
    title: 'Petition of the lake towns',
    sources: ['s-b'],
  };
  const document = exampleWorkspace({ records: [petition] });
  const settle = (choice: 'merge' | 'keep' | 'skip' | null, given = [row]) =>
    settleDuplicates(document, 'record', { given, choices: { byId: {}, others: choice } });

  test('a merge fills what is unknown, joins the sources and keeps what differs', () => {
    const { document: merged, records, merged: count } = settle('merge');
    expect([records, count]).toEqual([[], 1]);
    expect(merged.records[0]).toMatchObject({ id: 'r-1', signatures: 400, sources: ['s-a', 's-b'] });
    const [conflict] = merged.conflicts;
    expect(conflict).toMatchObject({ field: 'title', rule: 'better-grade', others: [{ value: petition.title }] });
    expect(merged.records[0]?.title).toBe(row.title);
    expect(Workspace.safeParse(merged).success).toBe(true);
  });

  test('nothing is merged unasked; both can be kept, and the row left out', () => {
    expect(settle(null)).toMatchObject({ records: [row], merged: 0, skipped: 0, document: { conflicts: [] } });
    expect(settle('keep').records).toEqual([row]);
    expect(settle('skip')).toMatchObject({ records: [], skipped: 1 });
    const sameId = { ...row, id: 'r-1' };
    expect(settle('keep', [sameId]).records.map(({ id }) => id)).not.toContain('r-1');
  });

  test('facts of sites are merged by their own grades', () => {
    const there = exampleWorkspace({ sites: [exampleSite('a', { name: 'A', facts: { serviceMW: numberFact(50) } })] });
    const given = [
      exampleSite('a', {
        name: 'A',
        county: 'Hood',
        facts: { serviceMW: { ...numberFact(60), grade: 'C' }, miningMW: numberFact(40) },
      }),
    ];
    const merged = settleDuplicates(there, 'site', { given, choices: { byId: { a: 'merge' }, others: null } }).document;
    expect(merged.sites[0]).toMatchObject({
      county: 'Hood',
      facts: { serviceMW: { value: 50 }, miningMW: { value: 40 } },
    });
    expect(merged.conflicts).toMatchObject([{ field: 'serviceMW', others: [{ value: 60 }] }]);
    expect(Workspace.safeParse(merged).success).toBe(true);
  });
});
