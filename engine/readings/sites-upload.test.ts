import { expect, test } from 'vitest';
import { piecesOf } from '../../core/workspace/document-pieces.ts';
import { exampleSite } from '../../core/workspace/example-workspace.ts';
import { SitesUpload } from './sites-upload.ts';

const SITES = Array.from({ length: 130 }, (_, i) => exampleSite(`s${i}`));
const [first, second, ...others] = [...piecesOf(SITES)];

test('pieces are put together in the order in which they come, and given once', () => {
  const upload = new SitesUpload();
  for (const piece of piecesOf(SITES)) expect(upload.add({ upload: 1, ...piece })).toBe(true);
  expect(others.length).toBeGreaterThan(0);
  expect(upload.take(1)).toEqual(SITES);
  expect(upload.take(1)).toBeNull();
});

test('a newer upload drops what came of an older one, and the two are never mixed', () => {
  if (first === undefined || second === undefined) throw new Error('there are pieces');
  const upload = new SitesUpload();
  upload.add({ upload: 1, ...first });
  upload.add({ upload: 2, ...first });
  expect(upload.add({ upload: 1, ...second })).toBe(false);
  expect(upload.take(1)).toBeNull();
  // A window that was loaded anew counts from the beginning.
  upload.add({ upload: 1, ...first });
  upload.add({ upload: 1, ...first });
  expect(upload.take(1)).toEqual(JSON.parse(first.sites));
});

test('a piece after a gap is refused', () => {
  if (second === undefined) throw new Error('there are pieces');
  expect(new SitesUpload().add({ upload: 1, ...second })).toBe(false);
});

test('a document without sites is an upload too', () => {
  const upload = new SitesUpload();
  for (const piece of piecesOf([])) upload.add({ upload: 1, ...piece });
  expect(upload.take(1)).toEqual([]);
});

test.each(['', '{', '[{}]', 'null'])('what is no list of sites is refused: %s', (sites) => {
  expect(new SitesUpload().add({ upload: 1, at: 0, sites })).toBe(false);
});
