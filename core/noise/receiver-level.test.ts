import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divergenceDb } from './divergence.ts';
import { bandSum } from './energy-sum.ts';
import { WEIGHTS_DB } from './frequency-weights.ts';
import { porousGroundDb } from './ground-effect.ts';
import type { Octaves } from './octave-bands.ts';
import { DEFAULT_PROPAGATION, type Propagation } from './propagation.ts';
import { receiverLevel, type Emission } from './receiver-level.ts';

const LW: Octaves = [108, 107, 105, 103, 100, 96, 90, 84];
/** At the height of the receiver, so that the distance along the ground is the whole way. */
const source: Emission = { lwDb: LW, heightM: 1.5, screen: null };
const free: Propagation = { ...DEFAULT_PROPAGATION, ground: { kind: 'free-field' } };

test.each([
  [100, '51.00'],
  [200, '57.02'],
  [500, '64.98'],
  [1000, '71.00'],
])('a point source spreads over %d m by %s dB', (distance, printed) => {
  expect(divergenceDb(distance).toFixed(2)).toBe(printed);
});

test('doubling the distance takes 6.0 dB before the air takes its share', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 10_000, noNaN: true }), (distance) => {
      expect(divergenceDb(2 * distance) - divergenceDb(distance)).toBeCloseTo(6.0206, 4);
    }),
  );
});

describe('the noise chain at 10 °C and 70 %', () => {
  test('has a sound power of 105.05 dBA', () => {
    expect(bandSum(LW, WEIGHTS_DB.A).toFixed(2)).toBe('105.05');
  });

  test.each([
    [200, '47.19', '42.94'],
    [500, '38.28', '33.69'],
    [1000, '30.96', '26.26'],
  ])('at %d m is %s dBA in free field, %s dBA less the ground of the alternative method', (distance, field, net) => {
    const { dba } = receiverLevel(source, free, distance);
    expect(dba.toFixed(2)).toBe(field);
    expect((dba - porousGroundDb(distance, 3)).toFixed(2)).toBe(net);
  });
});

test('the alternative method has the sound that the ground reflects in it', () => {
  const at = { ...free, receiverHeightM: 2, ground: { kind: 'porous' } } as const;
  const high: Emission = { ...source, heightM: 4 };
  const difference = receiverLevel(high, at, 500).dba - receiverLevel(high, { ...at, ground: free.ground }, 500).dba;
  expect(difference).toBeCloseTo(3.01 - 4.589, 2);
});

describe('against a script of our own, written from the formulas', () => {
  // In Python: divergence, ISO 9613-1, table 3 and equation 14, band by band; Lw as in the chain, 10 °C, 70 %.
  test.each([
    [{ hs: 4, hr: 1.5, d: 300, g: [0.5, 0.5, 0.5], screen: null }, 43.967, 53.17],
    [{ hs: 4, hr: 1.5, d: 1200, g: [0, 1, 0.3], screen: null }, 30.336, 41.966],
    [{ hs: 12, hr: 4, d: 2500, g: [1, 1, 1], screen: null }, 19.337, 34.142],
    [{ hs: 4, hr: 1.5, d: 300, g: [0.5, 0.5, 0.5], screen: [6, 8, 0] }, 34.242, 44.846],
    [{ hs: 4, hr: 1.5, d: 300, g: [0.5, 0.5, 0.5], screen: [6, 8, 12] }, 31.779, 44.181],
  ])('%j', ({ hs, hr, d, g, screen }, dba, dbc) => {
    const [ends = 0, middle = 0, receiver = 0] = g;
    const [heightM = 0, distanceM = 0, thicknessM = 0] = screen ?? [];
    const found = receiverLevel(
      { lwDb: LW, heightM: hs, screen: screen === null ? null : { heightM, distanceM, thicknessM } },
      { ...free, receiverHeightM: hr, ground: { kind: 'general', source: ends, middle, receiver } },
      d,
    );
    expect(found.dba).toBeCloseTo(dba, 3);
    expect(found.dbc).toBeCloseTo(dbc, 3);
  });
});

test('farther is never louder, over hard ground or porous', () => {
  const meters = fc.double({ min: 20, max: 12_000, noNaN: true });
  const porosity = fc.constantFrom(0, 1);
  fc.assert(
    fc.property(meters, meters, porosity, (a, b, g) => {
      const propagation: Propagation = { ...free, ground: { kind: 'general', source: g, middle: g, receiver: g } };
      const near = receiverLevel(source, propagation, Math.min(a, b)).dba;
      // The ground's middle stretch gives back up to 3 dB more with distance, which spreading outweighs beyond it.
      return receiverLevel(source, propagation, Math.max(a, b)).dba <= near + 1e-9;
    }),
  );
});
