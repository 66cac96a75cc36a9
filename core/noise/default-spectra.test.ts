import { expect, test } from 'vitest';
import { DEFAULT_MACHINES, levelOfAmount, powerAtLevel, type DefaultKind } from './default-spectra.ts';
import { bandSum } from './energy-sum.ts';
import { WEIGHTS_DB } from './frequency-weights.ts';
import { SoundPower } from './noise-source.ts';

const kinds = Object.keys(DEFAULT_MACHINES) as DefaultKind[];

test.each(kinds)('%s: the octaves add up to the level, and the range is kept', (kind) => {
  const { lwaDb } = DEFAULT_MACHINES[kind];
  const power = powerAtLevel(kind, lwaDb);
  expect(SoundPower.safeParse(power).success).toBe(true);
  expect(bandSum(power.octavesDb, WEIGHTS_DB.A)).toBeCloseTo(lwaDb.likely, 9);
  expect(lwaDb.likely + power.lowDb).toBeCloseTo(lwaDb.low, 9);
  expect(lwaDb.likely + power.highDb).toBeCloseTo(lwaDb.high, 9);
  expect(power.basis).toBe('default');
});

test('the ranges are those of conversion-model 3.6', () => {
  expect([DEFAULT_MACHINES['mine-air'].lwaDb.low, DEFAULT_MACHINES['mine-air'].lwaDb.high]).toEqual([98, 104]);
  expect([DEFAULT_MACHINES['ai-dry-cooler'].lwaDb.low, DEFAULT_MACHINES['ai-dry-cooler'].lwaDb.high]).toEqual([92, 98]);
  expect([DEFAULT_MACHINES.generator.lwaDb.low, DEFAULT_MACHINES.generator.lwaDb.high]).toEqual([110, 115]);
});

test('100 MW of air-cooled miners are 20 dB louder than one', () => {
  expect(levelOfAmount('mine-air', { low: 100, likely: 100, high: 100 })).toEqual({ low: 118, likely: 121, high: 124 });
});
