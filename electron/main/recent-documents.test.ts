import { expect, test } from 'vitest';
import { recentLabels, withRecent } from './recent-documents.ts';

test('the file opened last comes first, once', () => {
  expect(withRecent(['/a', '/b', '/c'], '/b')).toEqual(['/b', '/a', '/c']);
});

test('the list stays short', () => {
  const many = Array.from({ length: 10 }, (_, i) => `/${i}`);
  expect(withRecent(many, '/new')).toHaveLength(10);
  expect(withRecent(many, '/new')[0]).toBe('/new');
});

test('files of the same name are told apart by their folder', () => {
  expect(recentLabels(['/a/x.siteshift', '/b/x.siteshift', '/b/y.siteshift'])).toEqual([
    '/a/x.siteshift',
    '/b/x.siteshift',
    'y.siteshift',
  ]);
});
