import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generalGroundDb, porousGroundDb, reflectedDb } from './ground-effect.ts';

test.each([
  [200, '4.245'],
  [500, '4.589'],
  [1000, '4.696'],
])('the alternative method at %d m, mean height 3 m, takes %s dB', (distance, printed) => {
  expect(porousGroundDb(distance, 3).toFixed(3)).toBe(printed);
});

test('the general method, against a script of our own from table 3', () => {
  const path = { distanceM: 1200, sourceHeightM: 4, receiverHeightM: 1.5 };
  const found = generalGroundDb(path, { kind: 'general', source: 0, middle: 1, receiver: 0.3 });
  expect(found.map((db) => db.toFixed(4))).toEqual([
    '-5.5875',
    '-0.9713',
    '-0.4429',
    '-1.0580',
    '-2.3520',
    '-2.5500',
    '-2.5500',
    '-2.5500',
  ]);
});

test('the ground reflects half of the sphere, far away', () => {
  expect(reflectedDb({ distanceM: 5000, sourceHeightM: 4, receiverHeightM: 1.5 })).toBeCloseTo(3.01, 3);
});

const meters = fc.double({ min: 1, max: 10_000, noNaN: true });
const height = fc.double({ min: 0.1, max: 30, noNaN: true });

test('hard ground only gives back, between 3 and 6 dB', () => {
  const hard = { kind: 'general', source: 0, middle: 0, receiver: 0 } as const;
  fc.assert(
    fc.property(meters, height, height, (distanceM, sourceHeightM, receiverHeightM) =>
      generalGroundDb({ distanceM, sourceHeightM, receiverHeightM }, hard).every((db) => db <= -3 && db >= -6),
    ),
  );
});

test('more porous ground never gives back more', () => {
  const porosity = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(meters, height, height), porosity, porosity, ([distanceM, hs, hr], a, b) => {
      const path = { distanceM, sourceHeightM: hs, receiverHeightM: hr };
      const of = (g: number) => generalGroundDb(path, { kind: 'general', source: g, middle: g, receiver: g });
      const [less, more] = [of(Math.min(a, b)), of(Math.max(a, b))];
      return less.every((db, band) => (more[band] ?? NaN) >= db - 1e-9);
    }),
  );
});
