import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandSum, energyOf, levelOf, sumLevels } from './energy-sum.ts';
import { WEIGHTS_DB } from './frequency-weights.ts';
import { perOctave } from './octave-bands.ts';

test('fifty equal sources are 16.99 dB louder than one', () => {
  expect((sumLevels(Array.from({ length: 50 }, () => 47)) - 47).toFixed(2)).toBe('16.99');
});

test('no source at all is no sound', () => {
  expect(sumLevels([])).toBe(-Infinity);
  expect(sumLevels([-Infinity, 40])).toBeCloseTo(40, 12);
});

const levels = fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { minLength: 1, maxLength: 30 });

test('the sum is that of the energies, in whatever groups they are summed', () => {
  fc.assert(
    fc.property(levels, levels, (some, others) => {
      const whole = sumLevels([...some, ...others]);
      const exact = levelOf([...some, ...others].reduce((sum, level) => sum + energyOf(level), 0));
      expect(whole).toBe(exact);
      expect(sumLevels([sumLevels(some), sumLevels(others)])).toBeCloseTo(whole, 9);
      return whole >= Math.max(...some, ...others) - 1e-9;
    }),
  );
});

test('a tone of 1,000 Hz weighs nothing', () => {
  const tone = perOctave((band) => (band === 4 ? 60 : -Infinity));
  expect(bandSum(tone, WEIGHTS_DB.A)).toBeCloseTo(60, 12);
  expect(bandSum(tone, WEIGHTS_DB.C)).toBeCloseTo(60, 12);
});
