import { expect, test } from 'vitest';
import { unknown, type KnownReading, type Reading } from '../indicators/reading.ts';
import type { ExclusionRule } from './exclusion.ts';
import { countExclusion, countGates } from './verdict-counts.ts';

const id = 'land-use.setback';
const rule: ExclusionRule = { id: 'r', indicator: id, when: 'below', value: 150, source: '', enabled: false };

function at(value: number): Readonly<Record<string, Reading>> {
  const read: KnownReading = {
    known: true,
    ...{ value, low: value - 10, high: value + 10 },
    ...{ grade: 'B', sources: [], detail: { code: '', facts: {} }, counted: [] },
  };
  return { [id]: read };
}

test('every site is counted once, also of a rule that is off', () => {
  const sites = [at(50), at(145), at(400), at(500), { [id]: unknown('x', 'ask.y') }];
  expect(countExclusion(rule, sites)).toEqual({ fail: 1, pass: 2, unknown: 2 });
});

test('gates keep their order', () => {
  const counts = countGates([
    [
      { gate: 'ban', verdict: 'pass' },
      { gate: 'flood', verdict: 'fail' },
    ],
    [
      { gate: 'ban', verdict: 'unknown' },
      { gate: 'flood', verdict: 'fail' },
    ],
  ]);
  expect([...counts]).toEqual([
    ['ban', { pass: 1, fail: 0, unknown: 1 }],
    ['flood', { pass: 0, fail: 2, unknown: 0 }],
  ]);
});
