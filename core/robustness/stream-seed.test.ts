import { expect, test } from 'vitest';
import { streamSeed } from './stream-seed.ts';

test('seed, words and their borders all count', () => {
  const seeds = [
    streamSeed(1, 'site', 'grid'),
    streamSeed(2, 'site', 'grid'),
    streamSeed(1, 'sit', 'egrid'),
    streamSeed(1, 'grid', 'site'),
    streamSeed(1),
  ];
  expect(new Set(seeds).size).toBe(seeds.length);
  expect(streamSeed(1, 'site', 'grid')).toBe(seeds[0]);
});

test('neighbouring names do not give neighbouring seeds', () => {
  const [first, second] = [streamSeed(1, 'site-1'), streamSeed(1, 'site-2')];
  expect(Math.abs(first - second)).toBeGreaterThan(1_000_000);
});
