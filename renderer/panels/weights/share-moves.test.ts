import { expect, test } from 'vitest';
import { shareMoves } from './share-moves.ts';

test('a drag to the end and back leaves the others as they were', () => {
  let shares: readonly number[] = [0.5, 0.3, 0.2];
  const calls: string[] = [];
  const { onStart, onMove, onEnd } = shareMoves(
    () => shares,
    (next, gesture) => {
      shares = next;
      calls.push(gesture);
    },
    { onStart: () => calls.push('start'), onEnd: () => calls.push('end') },
  );
  onStart();
  onMove(0, 1, 'drag');
  expect(shares).toEqual([1, 0, 0]);
  onMove(0, 0.5, 'drag');
  onEnd();
  expect(shares.map((share) => Math.round(1000 * share))).toEqual([500, 300, 200]);
  expect(calls).toEqual(['start', 'drag', 'drag', 'end']);
});
