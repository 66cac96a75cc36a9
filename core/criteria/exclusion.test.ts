import { expect, test } from 'vitest';
import { unknown, type KnownReading } from '../indicators/reading.ts';
import { judgeExclusions, type ExclusionRule } from './exclusion.ts';

function reading(low: number | string, value: number | string, high: number | string): KnownReading {
  return { known: true, value, low, high, grade: 'B', sources: [], detail: { code: '', facts: {} }, counted: [] };
}

const setback: ExclusionRule = {
  id: 'homes',
  indicator: 'land-use.setback',
  when: 'below',
  value: 150,
  source: 'county draft',
  enabled: true,
};

test.each([
  { name: 'wholly nearer than the line', given: reading(80, 100, 149), verdict: 'fail' },
  { name: 'across the line', given: reading(140, 160, 180), verdict: 'unknown' },
  { name: 'on the line', given: reading(150, 150, 150), verdict: 'pass' },
  { name: 'not known', given: unknown('x', 'ask.y'), verdict: 'unknown' },
  { name: 'never read', given: undefined, verdict: 'unknown' },
])('a home $name: $verdict', ({ given, verdict }) => {
  const readings = given === undefined ? {} : { 'land-use.setback': given };
  expect(judgeExclusions([setback], readings)).toEqual([{ rule: 'homes', indicator: 'land-use.setback', verdict }]);
});

test('classes exclude by their word, and a rule that is off says nothing', () => {
  const rule: ExclusionRule = { ...setback, when: 'is', value: 'use-not-listed' };
  const read = { 'land-use.setback': reading('use-not-listed', 'use-not-listed', 'use-not-listed') };
  expect(judgeExclusions([rule], read)[0]?.verdict).toBe('fail');
  expect(judgeExclusions([{ ...rule, value: 'by-right' }], read)[0]?.verdict).toBe('pass');
  expect(judgeExclusions([{ ...rule, enabled: false }], read)).toEqual([]);
  expect(judgeExclusions([{ ...rule, when: 'above', value: 3 }], read)[0]?.verdict).toBe('pass');
});
