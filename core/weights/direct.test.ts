import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveShare, printedPercents, sharesOf, wholePercents } from './direct.ts';

const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);

const weights = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 9 });
const move = weights.chain((all) =>
  fc.record({
    shares: fc.constant(sharesOf(all)),
    index: fc.nat(all.length - 1),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

describe('moving one weight', () => {
  test('takes from the others in proportion', () => {
    const [grid, landUse, opposition, readiness] = moveShare([0.3, 0.2, 0.3, 0.2], 0, 0.65);
    expect(grid).toBe(0.65);
    // 35 % left for 2 : 3 : 2.
    expect(landUse).toBeCloseTo(0.1, 12);
    expect(opposition).toBeCloseTo(0.15, 12);
    expect(readiness).toBeCloseTo(0.1, 12);
  });

  test('gives equally to others that have nothing', () => {
    expect(moveShare([0, 1, 0], 1, 0.4)).toEqual([0.3, 0.4, 0.3]);
  });

  test('leaves a weight that stands alone at all of it', () => {
    expect(moveShare([1], 0, 0.2)).toEqual([1]);
  });

  test('always adds to 1, sets what was asked, keeps the order of the others', () => {
    fc.assert(
      fc.property(move, ({ shares, index, share }) => {
        const moved = moveShare(shares, index, share);
        expect(total(moved)).toBeCloseTo(1, 9);
        expect(moved.every((one) => one >= 0)).toBe(true);
        if (shares.length > 1) expect(moved[index]).toBe(share);
        for (const [i, a] of shares.entries())
          for (const [j, b] of shares.entries())
            if (i !== index && j !== index && a < b) expect(moved[i]).toBeLessThanOrEqual((moved[j] ?? 0) + 1e-12);
      }),
    );
  });

  test('and back again changes nothing, unless everything was taken', () => {
    fc.assert(
      fc.property(move, ({ shares, index, share }) => {
        const old = shares[index] ?? 0;
        fc.pre(share < 0.999 && old < 0.999);
        const back = moveShare(moveShare(shares, index, share), index, old);
        for (const [i, one] of shares.entries()) expect(back[i]).toBeCloseTo(one, 9);
      }),
    );
  });

  test('outside 0 to 1 is a bug in the caller', () => {
    expect(() => moveShare([0.5, 0.5], 0, 50)).toThrow(/between 0 and 1/);
    expect(() => moveShare([0.5, 0.5], 2, 0.5)).toThrow(/one of them/);
  });
});

describe('shares', () => {
  test('of weights that are all zero are equal', () => {
    expect(sharesOf([0, 0, 0, 0])).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test('of a negative weight are a bug in the caller', () => {
    expect(() => sharesOf([1, -1])).toThrow(/never negative/);
  });
});

describe('printed percents', () => {
  test.each([
    { name: 'thirds', shares: [1, 1, 1], percents: [34, 33, 33] },
    { name: 'the largest remainder first', shares: [0.285, 0.338, 0.377], percents: [28, 34, 38] },
    { name: 'whole shares as they are', shares: [0.29, 0.58, 0.13], percents: [29, 58, 13] },
    { name: 'nothing', shares: [], percents: [] },
  ])('$name', ({ shares, percents }) => {
    expect(wholePercents(shares)).toEqual(percents);
  });

  test('with decimals add to 100 too', () => {
    expect(printedPercents([1, 1, 1], 1)).toEqual([33.4, 33.3, 33.3]);
    expect(printedPercents([0.225, 0.775], 1)).toEqual([22.5, 77.5]);
  });

  test('add to exactly 100, and none is a whole percent off', () => {
    fc.assert(
      fc.property(weights, (all) => {
        const shares = sharesOf(all);
        const percents = wholePercents(shares);
        expect(total(percents)).toBe(100);
        for (const [i, percent] of percents.entries())
          expect(Math.abs(percent - 100 * (shares[i] ?? 0))).toBeLessThan(1 + 1e-6);
      }),
    );
  });
});
