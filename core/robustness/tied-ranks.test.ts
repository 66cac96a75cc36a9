import { expect, test } from 'vitest';
import { exampleModel, finish, type ExampleRisk } from './example-model.ts';
import { pairShares, shareBefore } from './pairwise.ts';
import { rankAcceptability } from './rank-acceptability.ts';
import { scoreAllDraws } from './scored-draws.ts';
import { tiedRanks } from './tied-ranks.ts';

const about = (value: number, noise: number): ExampleRisk => ({ value, low: value, high: value, noise });

function printed(sites: Readonly<Record<string, readonly ExampleRisk[]>>) {
  const model = exampleModel({ sites, draws: 4_000 });
  const scored = finish(scoreAllDraws(model, new Uint8Array(model.siteIds.length)));
  return tiedRanks(finish(rankAcceptability(scored, model.weights))).map(
    ({ rank, isTied }) => `${rank}${isTied ? '=' : ''}`,
  );
}

test('sites whose order does not hold print as ties: 1, 2=, 2=, 4', () => {
  const wide = (value: number) => [about(value, 0.2), about(value, 0.2)];
  expect(printed({ a: wide(0.3), b: [0.5, 0.5], c: wide(0.505), d: [0.9, 0.9] })).toEqual(['1', '2=', '2=', '4']);
});

test('exact readings and weights leave no ties but equal scores', () => {
  expect(printed({ a: [0.2], b: [0.1], c: [0.2] })).toEqual(['2=', '1', '2=']);
});

test('a long row of small steps is not one tie', () => {
  const step = (value: number) => Array.from({ length: 3 }, () => about(value, 0.2));
  const ranks = printed({ a: step(0.3), b: step(0.33), c: step(0.36), d: step(0.39), e: step(0.42) });
  expect(new Set(ranks).size).toBeGreaterThan(1);
});

test('the shares of a pair, of its reverse and of ties add to 1', () => {
  const model = exampleModel({ sites: { a: [about(0.4, 0.2), 0], b: [about(0.5, 0.2), 0] }, draws: 1_000 });
  const scored = finish(scoreAllDraws(model, new Uint8Array(2)));
  const ranked = finish(rankAcceptability(scored, model.weights));
  const { before } = finish(pairShares(ranked, [0, 1]));
  expect(before[1]).toBe(shareBefore(ranked, 0, 1));
  const ties = ranked.ranks.slice(0, 1_000).filter((rank, draw) => rank === ranked.ranks[1_000 + draw]).length;
  expect((before[1] ?? 0) + (before[2] ?? 0) + ties / 1_000).toBeCloseTo(1, 9);
  expect(before[1]).toBeGreaterThan(0.7);
});
