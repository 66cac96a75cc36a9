import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../../core/comparison/compare-documents.ts';
import { exampleWorkspace } from '../../../core/workspace/example-workspace.ts';
import { listWord, pathWords, thingName, valueWords } from './value-words.ts';

describe('a comparison in words', () => {
  test('facts and indicators go by their names, other fields by their own', () => {
    const value = { before: null, after: 1 };
    const path = ['facts', 'miningMW', 'low'];
    expect(pathWords({ ...value, path }, 'en')).toBe('Facts that score › Energised mining load, MW › lowest');
    expect(pathWords({ ...value, path: ['grid.headroom'] }, 'en')).not.toContain('grid.headroom');
  });

  test('not known is said, a long value is cut, an object is written out', () => {
    expect(valueWords(null, 'en')).toBe('not known');
    expect(valueWords('x'.repeat(500), 'en')).toHaveLength(121);
    expect(valueWords({ a: [1] }, 'en')).toBe('{"a":[1]}');
  });

  test('the only one of its kind needs no name, and a list of a later version is an entry', () => {
    const [one] = compareDocuments(exampleWorkspace(), exampleWorkspace({ asOf: '2026-10-01' }));
    expect(one === undefined ? null : [listWord(one.list, 'en'), thingName(one)]).toEqual(['As-of date', '']);
    expect(listWord('of-later', 'en')).toBe('Entry');
  });

  test('every list that can differ has a word', () => {
    const document = exampleWorkspace();
    const lists = Object.keys(document).filter((name) => !['schemaVersion', 'review', 'comments'].includes(name));
    expect(lists.filter((name) => listWord(name, 'en') === 'Entry')).toEqual([]);
  });
});
