import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FixedPower } from './fixed-power.ts';

test('a power that is found is the one that would be made', () => {
  const base = fc.double({ min: 0, max: 1, noNaN: true });
  const exponent = fc.double({ min: 0.05, max: 20, noNaN: true });
  fc.assert(
    fc.property(fc.array(base, { minLength: 1, maxLength: 200 }), exponent, (bases, of) => {
      const power = new FixedPower(of);
      for (const one of [...bases, ...bases]) expect(power.of(one)).toBe(one ** of);
    }),
  );
});
