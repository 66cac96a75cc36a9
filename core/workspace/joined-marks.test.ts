import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../review/mark.ts';
import { contentOf, joinedItems } from './joined-items.ts';
import { joinedMarks } from './joined-marks.ts';

const marks = (prefix: string) =>
  fc.uniqueArray(
    fc.record({
      id: fc.nat({ max: 99 }).map((number) => `${prefix}-${number}`),
      siteId: fc.constantFrom('a', 'b'),
      factor: fc.constantFrom('opposition.contest', 'impact.water'),
      verdict: fc.constantFrom('accept' as const, 'dispute' as const),
      reason: fc.constantFrom('One.', 'Two.', 'Three.'),
      by: fc.constantFrom('Clerk', 'Planner'),
      on: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  );

function placeOf(mark: Mark): string {
  return [mark.on, mark.by, contentOf(mark)].join('\n');
}

/** What the words of the module say, one mark after another: before the first of its factor that comes after it. */
function oneByOne(ours: readonly Mark[], theirs: readonly Mark[], factor: string): string[] {
  const isOf = (mark: Mark) => `${mark.siteId} ${mark.factor}` === factor;
  const history = ours.filter(isOf);
  const fresh = joinedItems(ours, theirs).all.slice(ours.length).filter(isOf);
  for (const mark of fresh.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0))) {
    const at = history.findIndex((other) => placeOf(other) > placeOf(mark));
    history.splice(at < 0 ? history.length : at, 0, mark);
  }
  return history.map(({ id }) => id);
}

test('every history is what taking the marks in one by one would make, and ours keep their order', () => {
  fc.assert(
    fc.property(marks('ours'), marks('theirs'), (ours, theirs) => {
      const { all } = joinedMarks(ours, theirs);
      const own = new Set(ours.map(({ id }) => id));
      expect(all.filter(({ id }) => own.has(id))).toEqual(ours);
      for (const factor of new Set(all.map((mark) => `${mark.siteId} ${mark.factor}`))) {
        const history = all.filter((mark) => `${mark.siteId} ${mark.factor}` === factor).map(({ id }) => id);
        expect(history).toEqual(oneByOne(ours, theirs, factor));
      }
    }),
  );
});
