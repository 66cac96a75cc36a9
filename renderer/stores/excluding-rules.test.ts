import { expect, test } from 'vitest';
import type { ExclusionRule } from '../../core/criteria/exclusion.ts';
import { packReadings } from '../../core/criteria/packed-readings.ts';
import { unknown, type Reading } from '../../core/indicators/reading.ts';
import { INDICATORS } from '../../core/indicators/registry.ts';
import { excludingRules } from './excluding-rules.ts';

const DISTANCE = 'grid.line-distance';
const UNKNOWN = Object.fromEntries(INDICATORS.map(({ id }) => [id, unknown('no-record', 'ask.utility')]));

function read(value: number): Reading {
  const range = { value, low: value, high: value };
  return { known: true, ...range, grade: 'B', sources: [], detail: { code: 'x', facts: {} }, counted: [] };
}

function site(siteId: string, reading: Reading) {
  const readings = { ...UNKNOWN, [DISTANCE]: reading };
  const gates = { delivery: [], burden: [] };
  return {
    siteId,
    readings: { mined: readings, hosted: readings },
    gates: { mined: gates, hosted: gates },
    deltas: [],
    county: null,
  };
}

const packed = packReadings([
  site('far', read(40)),
  site('middle', read(15)),
  site('near', read(2)),
  site('unknown', unknown('no-record', 'ask.utility')),
]);

function rule(id: string, value: number, enabled = true): ExclusionRule {
  return { id, indicator: DISTANCE, when: 'above', value, source: 'ours', enabled };
}

test('a site is told with the first rule in use that excludes it, others not at all', () => {
  const found = excludingRules(packed, 'hosted', [rule('off', 1, false), rule('wide', 30), rule('narrow', 10)]);
  expect([...found].map(([siteId, { id }]) => [siteId, id])).toEqual([
    ['far', 'wide'],
    ['middle', 'narrow'],
  ]);
});
