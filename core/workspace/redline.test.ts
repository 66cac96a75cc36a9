import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../review/mark.ts';
import { NO_REVIEW, type Review } from '../review/review.ts';
import type { Source } from '../sources/source.ts';
import { exampleWorkspace } from './example-workspace.ts';
import { mergeRedline, Redline, redlineOf } from './redline.ts';
import { addMark, answerQuestion, putCondition, putFindingSet } from './review-edits.ts';
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

  test('two copies that exchange theirs agree on the mark that stands', () => {
    const signed = fc.record({
      verdict: fc.constantFrom('accept', 'dispute', 'needs-evidence' as const),
      reason: fc.constantFrom('a', 'b', 'c'),
      by: fc.constantFrom('Ann', 'Bob'),
      on: fc.constantFrom('2026-09-02', '2026-09-03'),
    });
    const day = (a: { readonly on: string }, b: { readonly on: string }) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
    fc.assert(
      fc.property(signed, signed, (ours, theirs) => {
        const a = addMark(mark('m-1', ours))(exampleWorkspace());
        const b = addMark(mark('m-1', theirs))(exampleWorkspace());
        const [fromA, fromB] = [redlineOf(a, null), redlineOf(b, null)];
        const last = (one: typeof a) => one.review.marks.at(-1)?.reason;
        const both = [mergeRedline(a, fromB).document, mergeRedline(b, fromA).document] as const;
        expect(last(both[0])).toBe(last(both[1]));
        expect([ours, theirs].toSorted(day).at(-1)?.on).toBe(both[0].review.marks.at(-1)?.on);
      }),
    );
  });

  test('a mark of another factor changes nothing about which of ours stands', () => {
    const ours = [mark('m-1', { by: 'Zoe' }), mark('m-2', { by: 'Ann', verdict: 'accept' })].reduce(
      (document, one) => addMark(one)(document),
      exampleWorkspace(),
    );
    const other = addMark(mark('m-9', { factor: 'grid.added-peak' }))(exampleWorkspace());
    const { marks } = mergeRedline(ours, redlineOf(other, null)).document.review;
    expect(marks.filter(({ factor }) => factor === 'opposition.contest')).toEqual(ours.review.marks);
    expect(marks).toHaveLength(3);
  });

  test('a condition brings the pasted finding that it cites, and keeps clear of ours of that number', () => {
    const pasted = (text: string) => ({
      id: 'findings-1',
      name: 'Town code',
      source: null,
      findings: [{ id: 'findings-1.1', text, factors: [] }],
    });
    const withSet = (text: string) => putFindingSet(pasted(text))(exampleWorkspace());
    const theirs = putCondition({ ...QUIET, finding: 'findings-1.1', example: null })(withSet('Noise'));
    const redline = Redline.parse(JSON.parse(JSON.stringify(redlineOf(theirs, null))));
    const merged = mergeRedline(withSet('Traffic'), redline).document;
    const [condition] = merged.review.conditions;
    const findings = merged.review.findingSets.flatMap((set) => set.findings);
    expect(findings.find(({ id }) => id === condition?.finding)?.text).toBe('Noise');
    expect(mergeRedline(merged, redline)).toMatchObject({ added: 0, known: 1, document: merged });
    expect(mergeRedline(withSet('Noise'), redline).document.review.findingSets).toHaveLength(1);
  });

  test('a condition whose finding did not come along cites none', () => {
    const theirs = putCondition({ ...QUIET, finding: 'findings-7.1', example: null })(exampleWorkspace());
    const { conditions } = mergeRedline(exampleWorkspace(), redlineOf(theirs, null)).document.review;
    expect(conditions[0]?.finding).toBeNull();
  });

  test('an id that is as long as one may be keeps room for its number', () => {
    const id = 'm'.repeat(80);
    const ours = addMark(mark(id))(exampleWorkspace());
    const theirs = addMark(mark(id, { verdict: 'accept' }))(exampleWorkspace());
    expect(Workspace.safeParse(mergeRedline(ours, redlineOf(theirs, null)).document).success).toBe(true);
  });

  test('sources that nothing cites stay out', () => {
    const redline = { ...redlineOf(reviewed, null), conditions: [] };
    expect(mergeRedline(exampleWorkspace(), redline).document.sources).toEqual({});
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
