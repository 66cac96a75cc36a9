import { expect, test } from 'vitest';
import { NO_COMMENTS, type CommentSet } from './comment-set.ts';
import { exampleComment } from './example-comments.ts';
import { themeBands } from './theme-bands.ts';

const SITE = { position: [-78.6, 43.3] as const, precisionKm: 0 };
const placed = (id: string, lat: number) => ({
  ...exampleComment(id, id),
  ...{ position: [-78.6, lat] as const, precisionKm: 0.4 },
});

test('each theme is counted by the distance of the comments that have it, as decided', () => {
  const set: CommentSet = {
    ...NO_COMMENTS,
    comments: [placed('near', 43.302), placed('far', 43.7), exampleComment('nowhere', 'c')] as never,
    themes: ['noise', 'water'].map((id) => ({ id, name: id, definition: '' })),
    codings: [
      ...['near', 'far', 'nowhere'].map((commentId) => ({
        ...{ commentId, reach: 'comment' as const, reader: 'first' as const, themeIds: ['noise'], note: '' },
      })),
      { commentId: 'far', reach: 'comment', reader: 'agreed', themeIds: ['water'], note: '' },
    ],
  };
  const found = themeBands(set, { families: [], singles: ['near', 'far', 'nowhere'] }, SITE);
  expect(found.map(({ themeId, bands }) => [themeId, bands.bands.map(({ count }) => count), bands.unplaced])).toEqual([
    ['noise', [1, 0, 0, 0, 0], 1],
    ['water', [0, 0, 0, 0, 1], 0],
  ]);
});
