import { expect, test } from 'vitest';
import type { SiteStress } from '../../../core/robustness/stress.ts';
import { takeAway } from './stress-sentence.ts';

function site(siteId: string, printed: number): SiteStress {
  const rank = {
    printed,
    isTied: false,
    expected: printed,
    acceptability: new Float64Array(3),
    central: null,
    confidence: null,
  };
  return { siteId, quantiles: [0, 0, 0, 0, 0], rank };
}

const sites = [site('c', 3), site('a', 1), site('b', 2)];
const name = (id: string) => id.toUpperCase();

function told(before: readonly number[], compared: readonly string[] = []) {
  return takeAway({ sites, pairs: { siteIds: ['a', 'b', 'c'], before: Float64Array.from(before) } }, compared, name);
}

test('the first two are told about when nothing is compared', () => {
  expect(told([0, 0.6, 1, 0.4, 0, 0.9, 0, 0.1, 0])).toEqual([
    { code: 'stress.tie', facts: { first: 'A', second: 'B', tenths: 6, back: 4 } },
  ]);
});

test('compared sites are told about two by two, best first', () => {
  expect(told([0, 0.7, 1, 0.3, 0, 0.9, 0, 0.1, 0], ['c', 'a', 'b']).map(({ code }) => code)).toEqual([
    'stress.before',
    'stress.before',
  ]);
});

test('an order that all but always holds says so, and equal scores too', () => {
  expect(told([0, 0.99, 0, 0.01, 0, 0, 0, 0, 0])[0]?.code).toBe('stress.always');
  expect(told([0, 0.02, 0, 0.01, 0, 0, 0, 0, 0])[0]?.code).toBe('stress.same');
});

test('draws in which both are equal are told as such', () => {
  expect(told([0, 0.4, 0, 0.2, 0, 0, 0, 0, 0])).toEqual([
    { code: 'stress.tie-rest', facts: { first: 'A', second: 'B', tenths: 4, back: 2 } },
  ]);
  expect(told([0, 0.7, 0, 0, 0, 0, 0, 0, 0])[0]?.code).toBe('stress.before-rest');
});

test('without ranked sites there is nothing to tell apart', () => {
  expect(takeAway({ sites: [], pairs: { siteIds: [], before: new Float64Array(0) } }, [], name)).toEqual([
    { code: 'stress.none-ranked', facts: {} },
  ]);
});
