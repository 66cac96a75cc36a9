import { expect, test } from 'vitest';
import { exampleRecord } from './example-record.ts';
import { standingWords } from './record-standing.ts';

const words = (known: Parameters<typeof exampleRecord>[0]) =>
  standingWords(exampleRecord({ status: null, date: '2020', expires: null, ...known }), '2026-09-01', 'en');

test('nothing is said of a record that states neither status nor end', () => {
  expect(words({})).toEqual([]);
});

test('the last day still counts, the day after it is over', () => {
  expect(words({ expires: '2026-09-01' })).toEqual(['until 1 September 2026']);
  expect(words({ expires: '2026-08-31' })).toEqual(['ended 31 August 2026']);
  expect(words({ expires: '2026' })).toEqual(['until 2026']);
});

test('a withdrawn promise that is over says both', () => {
  expect(words({ status: 'withdrawn', expires: '2020' })).toEqual(['withdrawn', 'ended 2020']);
});

test('a record that lies wholly ahead says so', () => {
  expect(words({ date: '2026-09-02' })).toEqual(['after the as-of day']);
  expect(words({ date: '2026' })).toEqual([]);
});
