import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_COMMENT_REGISTER, type CommentRegister } from '../comments/comment-register.ts';
import { exampleInstrument } from '../indicators/example-records.ts';
import type { Mark } from '../review/mark.ts';
import { NO_REVIEW } from '../review/review.ts';
import { bareSite } from '../sites/bare-site.ts';
import { addSite, deleteSite, editSite } from '../workspace/edits.ts';
import { exampleSite, exampleWorkspace } from '../workspace/example-workspace.ts';
import { addMark, answerQuestion, putCondition } from '../workspace/review-edits.ts';
import { changedValues } from './changed-values.ts';
import { compareDocuments, type Difference } from './compare-documents.ts';

const before = exampleWorkspace();

const MARK: Mark = {
  id: 'm-1',
  siteId: 'denton',
  factor: 'opposition.contest',
  verdict: 'dispute',
  reason: 'The petition is of another town.',
  by: 'Planning board',
  on: '2026-09-02',
};

describe('compareDocuments', () => {
  test('equal documents do not differ', () => {
    expect(compareDocuments(before, structuredClone(before))).toEqual([]);
  });

  test('a site that came, one that went and one whose load changed', () => {
    const load = { value: 30, low: 30, high: 30, grade: 'B' as const, sources: [], date: null, note: '' };
    const moved = exampleSite('granbury', { facts: { minedMW: load } as never, position: [-97.79, 32.44] });
    const after = deleteSite('denton')(
      editSite(moved)(addSite(bareSite({ id: 'new', name: 'New', position: [0, 0] }))(before)),
    );
    const told = compareDocuments(before, after).map(({ id, change }) => `${id} ${change}`);
    expect(told).toEqual(['denton removed', 'granbury changed', 'new added']);
    const [, changed] = compareDocuments(before, after);
    expect(changed?.values).toEqual([{ path: ['facts', 'minedMW'], before: null, after: load }]);
  });

  test('a range that widens is one number, not the whole fact', () => {
    const fact = { value: 30, low: 30, high: 30, grade: 'B', sources: [], date: null, note: '' };
    const one = { facts: { minedMW: fact } };
    const two = { facts: { minedMW: { ...fact, high: 45 } } };
    expect(changedValues(one, two)).toEqual([{ path: ['facts', 'minedMW', 'high'], before: 30, after: 45 }]);
  });

  test('a record that moves in its list has not changed', () => {
    const [a, b] = [exampleInstrument({ id: 'a' }), exampleInstrument({ id: 'b' })];
    const [one, two] = [exampleWorkspace({ instruments: [a, b] }), exampleWorkspace({ instruments: [b, a] })];
    expect(compareDocuments(one, two)).toEqual([]);
  });

  test('notes are words, and stand apart from the data of the same site', () => {
    const site = exampleSite('denton', { notes: 'Ask the clerk.', utility: 'DME' });
    const told = compareDocuments(before, editSite(site)(before));
    expect(told.map(({ part, values }) => [part, values.map(({ path }) => path.join('.'))])).toEqual([
      ['data', ['utility']],
      ['words', ['notes']],
    ]);
  });

  test('the same marks in another order tell which of them stand', () => {
    const said = { siteId: 'denton', factor: 'opposition.contest', reason: 'r', by: 'B', on: '2026-09-02' } as const;
    const marks: Mark[] = [
      { id: 'm-1', verdict: 'accept', ...said },
      { id: 'm-2', verdict: 'dispute', ...said },
    ];
    const of = (all: Mark[]) => exampleWorkspace({ review: { ...NO_REVIEW, marks: all } });
    const found = compareDocuments(of(marks), of(marks.toReversed()));
    expect(found.map(({ list }) => list)).toEqual(['standingMarks']);
  });

  test('marks, conditions and answers are the review', () => {
    const condition = {
      id: 'c-1',
      siteId: 'denton',
      finding: null,
      factor: null,
      text: 'Quiet at night',
      limit: '',
      place: '',
      recheck: '',
      example: null,
    };
    const after = [
      addMark(MARK),
      putCondition(condition),
      answerQuestion({ siteId: 'denton', question: 'who-pays', status: 'missing', note: '' }),
    ].reduce((document, edit) => edit(document), before);
    const told = compareDocuments(before, after);
    expect(told.map(({ part, list, change }) => `${part} ${list} ${change}`)).toEqual([
      'review marks added',
      'review conditions added',
      'review answers added',
    ]);
    expect(told[0]?.name).toBe(`${MARK.siteId}, ${MARK.factor}, ${MARK.verdict}: ${MARK.reason}`);
  });

  test('files, themes, codings, answers and withheld comments are the review, and no text is told', () => {
    const file = { id: 'file-1', fileName: 'docket.csv', sha256: 'a'.repeat(64), format: 'CSV', entries: 3 };
    const noise = { id: 'noise', name: 'Noise', definition: '' };
    const coding = { commentId: 'file-1-2', reach: 'family' as const, reader: 'first' as const, note: '' };
    const answer = {
      about: { kind: 'theme' as const, themeId: 'noise' },
      text: 'Measured.',
      status: 'answered' as const,
    };
    const one: CommentRegister = {
      ...NO_COMMENT_REGISTER,
      files: [{ ...file, table: 'comments_a' }],
      themes: [noise],
      codings: [{ ...coding, themeIds: ['noise'] }],
    };
    const other: CommentRegister = {
      ...one,
      received: 4,
      files: [{ ...file, table: 'comments_b' }],
      codings: [{ ...coding, themeIds: [] }],
      responses: [answer],
      withheld: [{ commentId: 'file-1-3', reason: 'Names a child.' }],
    };
    const told = compareDocuments({ ...before, comments: one }, { ...before, comments: other });
    expect(told.map(({ part, list, id, change }) => [part, list, id, change].join(' '))).toEqual([
      'review commentCodings file-1-2 family first changed',
      'review commentResponses noise added',
      'review commentsWithheld file-1-3 added',
      'review commentsReceived commentsReceived changed',
    ]);
  });

  test('another value that a source states is data, by the thing and field that it is about', () => {
    const other = { value: 40, low: 40, high: 40, grade: 'C' as const, sources: [], date: null, note: '' };
    const conflict = {
      subject: { kind: 'site' as const, id: 'denton' },
      ...{ field: 'minedMW', others: [other], rule: 'better-grade' as const, reason: '', by: '' },
    };
    const one = exampleWorkspace({ conflicts: [conflict] });
    const two = exampleWorkspace({ conflicts: [{ ...conflict, rule: 'later-date' }] });
    expect(compareDocuments(before, one)).toMatchObject([
      { part: 'data', list: 'conflicts', id: 'site denton minedMW', change: 'added' },
    ]);
    expect(compareDocuments(one, two)[0]?.values).toEqual([
      { path: ['rule'], before: 'better-grade', after: 'later-date' },
    ]);
  });

  test('a mark is called by what it is about and its reason', () => {
    expect(compareDocuments(before, addMark(MARK)(before))[0]?.name).toBe(
      'denton, opposition.contest, dispute: The petition is of another town.',
    );
  });

  test('the other way round, what came went and what was before is after', () => {
    const words = fc.record({ name: fc.string({ minLength: 1 }), ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')) });
    const document = ({ name, ids }: { name: string; ids: readonly string[] }) =>
      exampleWorkspace({ name, sites: ids.map((id) => exampleSite(id, { notes: name })) });
    fc.assert(
      fc.property(words, words, (x, y) => {
        const [forth, back] = [compareDocuments(document(x), document(y)), compareDocuments(document(y), document(x))];
        expect(sorted(back)).toEqual(sorted(forth.map(turned)));
      }),
    );
  });
});

const TURNED = { added: 'removed', removed: 'added', changed: 'changed' } as const;

function turned({ change, values, ...rest }: Difference): Difference {
  const back = values.map(({ path, before: from, after: to }) => ({ path, before: to, after: from }));
  return { ...rest, change: TURNED[change], values: back };
}

/** Without the name, which is that of the later one. */
function sorted(differences: readonly Difference[]): readonly unknown[] {
  return differences
    .map(({ name: _, ...rest }) => rest)
    .toSorted((a, b) => `${a.list} ${a.id} ${a.part}`.localeCompare(`${b.list} ${b.id} ${b.part}`));
}
