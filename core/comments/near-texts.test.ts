import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearTexts, SAME_FORM } from './near-texts.ts';
import { resemblesBy, shingleSet } from './shingles.ts';

const sets = fc
  .array(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 16 }), { maxLength: 30 })
  .map((lists) => lists.map((list) => shingleSet(Uint32Array.from(list))));

/** Every pair measured. */
function byAllPairs(all: readonly Uint32Array[]): number[] {
  const groups = all.map((_, i) => i);
  all.forEach((a, i) => {
    for (let j = 0; j < i; j += 1) {
      const b = all[j];
      if (b === undefined || !resemblesBy(a, b, SAME_FORM)) continue;
      const [from, to] = [Math.max(groups[i] ?? 0, groups[j] ?? 0), Math.min(groups[i] ?? 0, groups[j] ?? 0)];
      groups.forEach((group, k) => {
        if (group === from) groups[k] = to;
      });
    }
  });
  return groups;
}

test('the groups are those that measuring every pair gives', () => {
  fc.assert(
    fc.property(sets, (all) => {
      expect([...nearTexts(all)]).toEqual(byAllPairs(all));
    }),
    { numRuns: 500 },
  );
});

test('resemblance is what it is defined as', () => {
  const set = fc.uniqueArray(fc.integer({ min: 0, max: 30 })).map((list) => shingleSet(Uint32Array.from(list)));
  fc.assert(
    fc.property(set, set, fc.constantFrom(0.2, 0.5, 0.8, 1), (a, b, least) => {
      const shared = [...a].filter((member) => b.includes(member)).length;
      const all = a.length + b.length - shared;
      expect(resemblesBy(a, b, least)).toBe(all > 0 && shared >= least * all - 1e-12);
    }),
  );
});
