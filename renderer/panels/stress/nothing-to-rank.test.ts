import { expect, test } from 'vitest';
import type { Scores } from '../../stores/scores.ts';
import { nothingToRank } from './nothing-to-rank.ts';

/** One site a letter: `k` known and ranked, `u` wholly unknown, `x` excluded. */
function scores(kinds: string): Scores {
  const each = Array.from(kinds);
  const whole = Float64Array.from(each, () => 0);
  return {
    matrix: { siteIds: each.map((_, i) => `s${i}`), excluded: Uint8Array.from(each, (kind) => (kind === 'x' ? 1 : 0)) },
    flat: {
      point: Float64Array.from(each, (kind) => (kind === 'k' ? 0.4 : NaN)),
      low: whole,
      high: whole,
      coverage: whole,
      rank: Uint32Array.from(each, (kind) => (kind === 'k' ? 1 : 0)),
    },
    // Only these fields are looked at.
  } as unknown as Scores;
}

test.each([
  { kinds: '', code: 'stress.no-sites' },
  { kinds: 'uu', code: 'stress.nothing-known' },
  { kinds: 'xx', code: 'stress.all-excluded' },
  { kinds: 'ux', code: 'stress.none-ranked' },
  { kinds: 'uxk', code: null },
])('sites "$kinds" give $code', ({ kinds, code }) => {
  expect(nothingToRank(scores(kinds))).toBe(code);
});

test('nothing is said before the first readings', () => {
  expect(nothingToRank(null)).toBeNull();
});
