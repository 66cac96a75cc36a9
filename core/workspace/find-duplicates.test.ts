import { describe, expect, test } from 'vitest';
import { exampleRecord } from '../indicators/example-records.ts';
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
