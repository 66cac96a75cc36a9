import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedShares } from './printed-shares.ts';

test('noise is not printed as a number', () => {
  expect(printedShares({ first: -0.01, total: 0.019 })).toEqual({ alone: null, together: null });
  expect(printedShares({ first: 0.02, total: 1.04 })).toEqual({ alone: 2, together: 100 });
});

test('together is never less than alone', () => {
  const index = fc.double({ min: -0.5, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(index, index, (first, total) => {
      const { alone, together } = printedShares({ first, total });
      expect(together ?? 0).toBeGreaterThanOrEqual(alone ?? 0);
    }),
  );
});
