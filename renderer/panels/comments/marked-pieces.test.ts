import { expect, test } from 'vitest';
import { markedPieces } from './marked-pieces.ts';

test('the pieces are the text again, and the passages are marked', () => {
  const pieces = markedPieces('Dear board, no more noise.', [
    { from: 5, to: 10 },
    { from: 12, to: 14 },
  ]);
  expect(pieces.map(({ piece }) => piece).join('')).toBe('Dear board, no more noise.');
  expect(pieces.filter(({ isMarked }) => isMarked).map(({ piece }) => piece)).toEqual(['board', 'no']);
  expect(markedPieces('all', [{ from: 0, to: 3 }])).toEqual([{ from: 0, piece: 'all', isMarked: true }]);
  expect(markedPieces('', [])).toEqual([]);
});
