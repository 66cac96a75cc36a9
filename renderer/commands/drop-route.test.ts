import { expect, test } from 'vitest';
import { routeOf } from './drop-route.ts';

const NOTHING_OPEN = { dialog: null, isReviewing: false };
const COMMENTS_OPEN = { dialog: 'comments', isReviewing: false };

test.each([
  { what: 'a workspace', names: ['a.siteshift'], route: 'workspace' },
  { what: 'mail', names: ['hearing.mbox', 'one.EML'], route: 'comments' },
  { what: 'a letter', names: ['letter.docx', 'note.txt'], route: 'comments' },
  { what: 'a table, which may be of sites', names: ['portal.csv'], route: { left: [] } },
  { what: 'a folder', names: ['county data'], route: { left: [] } },
  { what: 'layers with a letter among them', names: ['a.gpkg', 'letter.docx'], route: { left: ['letter.docx'] } },
])('$what dropped on the map', ({ names, route }) => {
  expect(routeOf(names, NOTHING_OPEN)).toEqual(route);
});

test('a table dropped on the public comments is one of comments, a workspace is opened all the same', () => {
  expect(routeOf(['portal.csv', 'letter.docx'], COMMENTS_OPEN)).toBe('comments');
  expect(routeOf(['a.siteshift'], COMMENTS_OPEN)).toBe('workspace');
});

test('files under review and forms in another window are not thrown away for a drop', () => {
  expect(routeOf(['portal.csv'], { ...COMMENTS_OPEN, isReviewing: true })).toBe('busy');
  expect(routeOf(['hearing.mbox'], { dialog: 'evidence', isReviewing: false })).toBe('busy');
});
