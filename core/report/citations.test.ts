import { expect, test } from 'vitest';
import { createCitations } from './citations.ts';

const source = (id: string) => ({
  id,
  title: id,
  publisher: '',
  url: null,
  date: null,
  retrieved: null,
  licence: null,
});
const sources = { a: source('a'), b: source('b'), c: source('c') };

test('sources are numbered in the order of first mention, and keep their number', () => {
  const { cite, cited } = createCitations(sources);
  expect(cite(['b', 'a'])).toEqual([1, 2]);
  expect(cite(['c', 'b', 'b'])).toEqual([1, 3]);
  expect(cited().map(({ n, source: { id } }) => [n, id])).toEqual([
    [1, 'b'],
    [2, 'a'],
    [3, 'c'],
  ]);
});

test('an id that the workspace does not hold is left out and uses up no number', () => {
  const { cite } = createCitations(sources);
  expect(cite(['lost', 'toString', 'a'])).toEqual([1]);
});
