import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../review/mark.ts';
import { NO_REVIEW, type Review } from '../review/review.ts';
import type { Source } from '../sources/source.ts';
import { exampleWorkspace } from './example-workspace.ts';
import { mergeRedline, Redline, redlineOf } from './redline.ts';
import { addMark, answerQuestion, putCondition } from './review-edits.ts';
import { Workspace } from './workspace.ts';

function mark(id: string, fields: Partial<Mark> = {}): Mark {
  const said = { verdict: 'dispute', reason: 'Of another town.', by: 'Board', on: '2026-09-02' } as const;
  return { id, siteId: 'denton', factor: 'opposition.contest', ...said, ...fields };
}

const CONDITION = { id: 'c-1', siteId: 'denton', finding: null, factor: null, text: 'Quiet', limit: '55 dBA' };
const QUIET = { ...CONDITION, place: 'lot line', recheck: 'yearly', example: 's-albemarle' };
const ALBEMARLE: Source = {
  id: 's-albemarle',
  title: 'Draft ordinance',
  publisher: 'Albemarle County',
  url: null,
  date: '2026',
  retrieved: null,
  licence: null,
};

const reviewed = [addMark(mark('m-1')), putCondition(QUIET)].reduce(
  (document, edit) => edit(document),
  exampleWorkspace({ sources: { 's-albemarle': ALBEMARLE } }),
);

describe('a redline', () => {
  test('goes out with the sources that it cites, and comes into a copy without them', () => {
    const redline = Redline.parse(JSON.parse(JSON.stringify(redlineOf(reviewed, null))));
    const { document, added, missingSites } = mergeRedline(exampleWorkspace(), redline);
    expect(added).toBe(2);
    expect(missingSites).toEqual([]);
    expect(Workspace.parse(document)).toEqual({ ...reviewed, review: { ...reviewed.review, reviewer: '' } });
  });

  test('of one reviewer holds that reviewer’s marks alone', () => {
    const both = addMark(mark('m-2', { by: 'Consultant' }))(reviewed);
    expect(redlineOf(both, 'Consultant').marks.map(({ id }) => id)).toEqual(['m-2']);
  });

  test('keeps a condition that differs under the same id beside the one that stands here', () => {
    const theirs = putCondition({ ...QUIET, limit: '50 dBA' })(reviewed);
    const { document, besides } = mergeRedline(reviewed, redlineOf(theirs, null));
    expect(besides).toEqual(['c-1']);
    expect(document.review.conditions.map(({ limit }) => limit)).toEqual(['55 dBA', '50 dBA']);
  });

  test('leaves an answer that stands here, and says which differs', () => {
    const answer = { siteId: 'denton', question: 'who-pays', note: '' };
    const ours = answerQuestion({ ...answer, status: 'answered' })(reviewed);
    const theirs = answerQuestion({ ...answer, status: 'missing' })(reviewed);
    const { document, differing } = mergeRedline(ours, redlineOf(theirs, null));
    expect(differing).toEqual(['denton who-pays']);
    expect(document.review.answers).toEqual(ours.review.answers);
  });

  test('that speaks of a site which is not here is told so, and the rest comes in', () => {
    const elsewhere = addMark(mark('m-9', { siteId: 'atlantis' }))(reviewed);
    const { added, known, missingSites } = mergeRedline(reviewed, redlineOf(elsewhere, null));
    expect({ added, known, missingSites }).toEqual({ added: 0, known: 2, missingSites: ['atlantis'] });
  });
});

const marks = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2'), fc.constantFrom('05', '06')), {
    selector: ([id]) => id,
  })
  .map((all) => all.map(([id, reason, day]) => mark(id, { reason, on: `2026-09-${day}` })));

function withMarks(list: readonly Mark[]): Workspace {
  const review: Review = { ...NO_REVIEW, marks: [...list] };
  return exampleWorkspace({ review });
}

describe('taking redlines in', () => {
  test('twice is once, and nothing that stood here goes', () => {
    fc.assert(
      fc.property(marks, marks, (ours, theirs) => {
        const redline = redlineOf(withMarks(theirs), null);
        const once = mergeRedline(withMarks(ours), redline);
        const twice = mergeRedline(once.document, redline);
        expect(twice.document).toEqual(once.document);
        expect(twice.added).toBe(0);
        for (const own of ours) expect(once.document.review.marks).toContainEqual(own);
      }),
    );
  });

  test('in either order gives the same marks', () => {
    const said = ({ review }: Workspace) => review.marks.map(({ reason, on }) => `${on} ${reason}`).toSorted();
    fc.assert(
      fc.property(marks, marks, (one, two) => {
        const [a, b] = [redlineOf(withMarks(one), null), redlineOf(withMarks(two), null)];
        const ab = mergeRedline(mergeRedline(withMarks([]), a).document, b).document;
        const ba = mergeRedline(mergeRedline(withMarks([]), b).document, a).document;
        expect(said(ab)).toEqual(said(ba));
      }),
    );
  });

  test('marks lie by day, whoever made them', () => {
    const { document } = mergeRedline(
      withMarks([mark('a', { on: '2026-09-09' })]),
      redlineOf(withMarks([mark('b', { on: '2026-09-03', reason: 'Earlier.' })]), null),
    );
    expect(document.review.marks.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
