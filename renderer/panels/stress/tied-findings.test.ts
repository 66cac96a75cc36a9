import { expect, test } from 'vitest';
import { findingPlaces } from './tied-findings.ts';

const move = (rankMove: number, scoreTo: number) => ({ rankMove, scoreFrom: 0.2, scoreTo });

test('findings that print the same share a place, the next is counted over all before it', () => {
  expect(findingPlaces([move(2.01, 0.4), move(1.99, 0.4), move(2, 0.35), move(0, 0.3)])).toEqual([
    '1=',
    '1=',
    '3',
    '4',
  ]);
});

test('findings that differ have places of their own', () => {
  expect(findingPlaces([move(3, 0.4), move(2, 0.4)])).toEqual(['1', '2']);
  expect(findingPlaces([])).toEqual([]);
});
