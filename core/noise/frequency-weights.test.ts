import { expect, test } from 'vitest';
import { weightDb, WEIGHTS_DB } from './frequency-weights.ts';
import { thirdOctaveHz } from './octave-bands.ts';

test('A and C are those of IEC 61672-1 table 3', () => {
  expect(WEIGHTS_DB.A).toEqual([-26.2, -16.1, -8.6, -3.2, 0, 1.2, 1, -1.1]);
  expect(WEIGHTS_DB.C).toEqual([-0.8, -0.2, 0, 0, 0, -0.2, -0.8, -3]);
});

test.each([
  [-17, -50.5, -6.2],
  [-13, -30.2, -1.3],
  [-5, -6.6, 0],
  [4, 1.3, -0.3],
  [13, -9.3, -11.2],
])('third octave %d weighs %d dB under A and %d dB under C', (k, a, c) => {
  expect(weightDb('A', thirdOctaveHz(k))).toBeCloseTo(a, 1);
  expect(weightDb('C', thirdOctaveHz(k))).toBeCloseTo(c, 1);
});
