import { expect, test } from 'vitest';
import { unknown, type KnownReading, type Reading } from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import type { ExclusionRule } from './exclusion.ts';
import { packReadings } from './packed-readings.ts';
import type { SiteReadings } from './site-readings.ts';
import { countExclusion, countGates } from './verdict-counts.ts';

const id = 'grid.line-distance';
const rule: ExclusionRule = { id: 'r', indicator: id, when: 'below', value: 150, source: '', enabled: false };
const NOTHING = Object.fromEntries(INDICATORS.map((indicator) => [indicator.id, unknown('x', 'ask.y')]));

function site(reading: Reading, verdicts: readonly ('pass' | 'fail' | 'unknown')[] = []): SiteReadings {
  const read = { ...NOTHING, [id]: reading };
  const [ban, flood] = verdicts;
  const gates = [
    { gate: 'ban', verdict: ban ?? 'pass', floor: 0.9, reason: { code: '', facts: {} }, sources: [] },
    { gate: 'flood', verdict: flood ?? 'pass', floor: 0.8, reason: { code: '', facts: {} }, sources: [] },
  ] as const;
  const both = { delivery: gates, burden: [] };
  return {
    siteId: 's',
    ...{ readings: { mined: read, hosted: read }, gates: { mined: both, hosted: both }, deltas: [], county: null },
  };
}

function at(value: number): KnownReading {
  return {
    ...{ known: true, value, low: value - 10, high: value + 10 },
    ...{ grade: 'B', sources: [], detail: { code: '', facts: {} }, counted: [] },
  };
}

test('every site is counted once, also of a rule that is off', () => {
  const packed = packReadings([50, 145, 400, 500].map((value) => site(at(value))).concat(site(unknown('x', 'ask.y'))));
  expect(countExclusion(rule, packed, 'hosted')).toEqual({ fail: 1, pass: 2, unknown: 2 });
  expect(countExclusion({ ...rule, indicator: 'gone' }, packed, 'hosted')).toEqual({ fail: 0, pass: 0, unknown: 5 });
});

test('gates keep their order', () => {
  const packed = packReadings([site(at(1), ['pass', 'fail']), site(at(1), ['unknown', 'fail'])]);
  expect([...countGates(packed.states.hosted.gates.delivery)]).toEqual([
    ['ban', { pass: 1, fail: 0, unknown: 1 }],
    ['flood', { pass: 0, fail: 2, unknown: 0 }],
  ]);
});
