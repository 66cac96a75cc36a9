import { expect, test } from 'vitest';
import { importPreview } from './import-preview.ts';
import type { PublicComment } from './public-comment.ts';

function comment(row: number, given: Partial<PublicComment> = {}): PublicComment {
  return {
    ...{ id: `file-${row}`, number: null, receivedOn: null, position: null, precisionKm: null, place: null },
    author: { kind: 'not-stated', name: null, sender: null },
    ...{ text: `comment ${row}`, fileId: 'file', row, status: 'counted', duplicateOf: null },
    ...given,
  };
}

test('the first comments are shown as they would be kept, and what they have is counted', () => {
  const body = { kind: 'organisation', name: 'Creek Watch', sender: 1 } as const;
  const { first, having } = importPreview([
    comment(2, { number: '7', receivedOn: '2025-03-04', place: 'Somerset', author: body, position: [-78.6, 43.3] }),
    comment(3, { text: '', status: 'unreadable' }),
    ...[4, 5, 6].map((row) => comment(row)),
  ]);
  expect(first.map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(first[0]).toEqual({
    ...{ row: 2, number: '7', receivedOn: '2025-03-04', author: 'organisation', body: 'Creek Watch' },
    ...{ place: 'Somerset', isPlaced: true, status: 'counted', opening: 'comment 2' },
  });
  expect(first[1]).toMatchObject({ status: 'unreadable', opening: '', isPlaced: false });
  expect(having).toEqual({ number: 1, date: 1, sender: 1, body: 1, position: 1 });
});

test('a long letter is cut and its lines are joined', () => {
  const { first } = importPreview([comment(1, { text: `Dear\n\nboard,\t${'noise '.repeat(2_000)}` })]);
  expect(first[0]?.opening).toMatch(/^Dear board, noise .*…$/);
  expect(first[0]?.opening.length).toBeLessThanOrEqual(161);
});

test('a file without comments has nothing to show', () => {
  expect(importPreview([])).toEqual({ first: [], having: { number: 0, date: 0, sender: 0, body: 0, position: 0 } });
});
