import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohensKappa } from './kappa.ts';

describe('worked examples', () => {
  // Fifty grant proposals, yes or no: https://en.wikipedia.org/wiki/Cohen%27s_kappa, section "Simple example".
  test('fifty grant proposals agree at 0.40', () => {
    const { kappa, observed, expected, units } = cohensKappa([
      [20, 5],
      [10, 15],
    ]);
    expect(units).toBe(50);
    expect(observed).toBeCloseTo(0.7, 12);
    expect(expected).toBeCloseTo(0.5, 12);
    expect(kappa).toBeCloseTo(0.4, 12);
  });

  // SAS/STAT User's Guide, PROC FREQ, Agreement Study: 88 skin conditions seen by two dermatologists.
  test('two dermatologists: kappa, standard error and interval as SAS prints them', () => {
    const { kappa, standardError, interval } = cohensKappa([
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ]);
    expect(kappa?.toFixed(4)).toBe('0.3449');
    expect(standardError?.toFixed(4)).toBe('0.0724');
    expect(interval?.low.toFixed(4)).toBe('0.2030');
    expect(interval?.high.toFixed(4)).toBe('0.4868');
  });
});

describe('laws', () => {
  const count = fc.integer({ min: 0, max: 60 });
  const tables = fc
    .integer({ min: 2, max: 4 })
    .chain((size) =>
      fc.array(fc.array(count, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    );

  test('it does not matter who reads first', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const turned = table.map((_, i) => table.map((row) => row[i] ?? 0));
        const [one, other] = [cohensKappa(table), cohensKappa(turned)];
        expect(other.reason).toBe(one.reason);
        expect(other.kappa ?? 2).toBeCloseTo(one.kappa ?? 2, 10);
        expect(other.standardError ?? 2).toBeCloseTo(one.standardError ?? 2, 8);
      }),
    );
  });

  test('readers who never differ agree fully, and the formula gives no interval for that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (yes, no) => {
        const { kappa, interval } = cohensKappa([
          [yes, 0],
          [0, no],
        ]);
        expect(kappa).toBe(1);
        expect(interval).toBeNull();
      }),
    );
  });

  test('kappa and its interval lie between -1 and 1', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { kappa, interval } = cohensKappa(table);
        if (kappa === null || interval === null) return;
        expect(interval.low).toBeGreaterThanOrEqual(-1);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low <= kappa + 1e-12 && kappa <= interval.high + 1e-12).toBe(true);
      }),
    );
  });

  test('readers who answer by the toss of a coin do not agree', () => {
    expect(
      cohensKappa([
        [25, 25],
        [25, 25],
      ]).kappa,
    ).toBe(0);
  });
});

describe('undefined, with its reason', () => {
  test('nothing was read by both', () => {
    expect(
      cohensKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ kappa: null, reason: 'no-units', observed: null, interval: null });
  });

  test('both always said no: chance explains all of it', () => {
    expect(
      cohensKappa([
        [0, 0],
        [0, 40],
      ]),
    ).toMatchObject({ kappa: null, reason: 'one-category', observed: 1, units: 40 });
  });

  test('one says always yes, the other always no: agreement is nil and so is chance', () => {
    expect(
      cohensKappa([
        [0, 40],
        [0, 0],
      ]),
    ).toMatchObject({ kappa: 0, interval: null });
  });
});
