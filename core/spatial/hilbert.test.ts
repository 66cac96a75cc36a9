import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hilbertOrder } from './hilbert.ts';

/** Corners of the extent first, so that every list that begins with them is laid on the same curve. */
const CORNERS = [0, 0, 1, 1];
/** More than the language's own sort is used for. */
const MANY = 6_000;

test('every point comes once, and equal points in the order they were given', () => {
  const coordinate = fc.constantFrom(0, 0.2, 0.21, 0.5, 0.9, 1);
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 40 }), (points) => {
      const order = [...hilbertOrder(points.flat())];
      expect(order.toSorted((a, b) => a - b)).toEqual([...points.keys()]);
      for (const [at, point] of order.entries()) {
        const before = order[at - 1] ?? -1;
        if (points[before]?.join() === points[point]?.join()) expect(before).toBeLessThan(point);
      }
    }),
  );
});

test('points stand in the same order among themselves, however many others there are', () => {
  const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 50 }), (points) => {
      const few = [...CORNERS, ...points.flat()];
      const others = Array.from({ length: MANY }, (_, i) => [(i % 77) / 77, (i % 79) / 79]).flat();
      const among = hilbertOrder([...few, ...others]).filter((item) => 2 * item < few.length);
      expect([...among]).toEqual([...hilbertOrder(few)]);
    }),
    { numRuns: 20 },
  );
});
