import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prometheeII } from './promethee-ii.ts';

/** domain/methods.md section 2; pyrepo-mcda tests. */
test('golden values (Papathanasiou & Ploskas 2018)', () => {
  const flows = prometheeII(
    {
      values: [
        [8, 7, 2, 1],
        [5, 3, 7, 5],
        [7, 5, 6, 4],
        [9, 9, 7, 3],
        [11, 10, 3, 7],
        [6, 9, 5, 4],
      ],
      weights: [0.4, 0.3, 0.1, 0.2],
      directions: ['max', 'max', 'max', 'max'],
    },
    { indifference: 1, preference: 2 },
  );
  const net = flows.map((flow) => flow.net);
  for (const [i, expected] of [-0.26, -0.52, -0.22, 0.36, 0.7, -0.06].entries())
    expect(net[i]).toBeCloseTo(expected, 10);
});

const RISK = { indifference: 0.05, preference: 0.25 };
const risk = fc.double({ min: 0, max: 1, noNaN: true });
const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    values: fc.array(fc.array(risk, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns }),
    directions: fc.array(fc.constantFrom('min' as const, 'max' as const), { minLength: columns, maxLength: columns }),
  }),
);

describe('laws', () => {
  test('net flows sum to 0 and all flows are bounded', () => {
    fc.assert(
      fc.property(table, (given) => {
        const flows = prometheeII(given, RISK);
        expect(flows.reduce((sum, { net }) => sum + net, 0)).toBeCloseTo(0, 12);
        for (const { leaving, entering } of flows)
          for (const flow of [leaving, entering]) {
            expect(flow).toBeGreaterThanOrEqual(0);
            expect(flow).toBeLessThanOrEqual(1 + 1e-12);
          }
      }),
    );
  });

  test('with the directions turned round, winners lose', () => {
    fc.assert(
      fc.property(table, (given) => {
        const turned = given.directions.map((direction) => (direction === 'min' ? ('max' as const) : ('min' as const)));
        const [flows, opposite] = [prometheeII(given, RISK), prometheeII({ ...given, directions: turned }, RISK)];
        for (const [i, { net }] of flows.entries()) expect(opposite[i]?.net).toBeCloseTo(-net, 12);
      }),
    );
  });

  test('the order of sites and the scale of the weights change nothing', () => {
    fc.assert(
      fc.property(table, (given) => {
        const plain = prometheeII(given, RISK);
        const turned = prometheeII({ ...given, values: given.values.toReversed() }, RISK).toReversed();
        const scaled = prometheeII({ ...given, weights: given.weights.map((weight) => weight * 3) }, RISK);
        for (const [i, { net }] of plain.entries()) {
          expect(turned[i]?.net).toBeCloseTo(net, 12);
          expect(scaled[i]?.net).toBeCloseTo(net, 12);
        }
      }),
    );
  });

  test('differences that do not count leave every site at 0, and so does standing alone', () => {
    const near = { values: [[0.4], [0.42], [0.44]], weights: [1], directions: ['min'] as const };
    expect(prometheeII(near, RISK).map(({ net }) => net)).toEqual([0, 0, 0]);
    expect(prometheeII({ ...near, values: [[0.9]] }, RISK)).toEqual([{ net: 0, leaving: 0, entering: 0 }]);
  });
});

test('thresholds in the wrong order are a bug in the caller', () => {
  const one = { values: [[1]], weights: [1], directions: ['min'] as const };
  expect(() => prometheeII(one, { indifference: 0.2, preference: 0.1 })).toThrow(/later than it starts/);
});
