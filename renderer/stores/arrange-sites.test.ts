import { describe, expect, test } from 'vitest';
import { exampleSite } from '../../core/workspace/example-workspace.ts';
import { arrangeSites } from './arrange-sites.ts';
import { exampleScores } from './example-scores.ts';
import type { SiteFilter, SiteSort } from './site-rows.ts';

const SITES = [
  exampleSite('c', { name: 'Charlie', operator: 'IREN' }),
  exampleSite('a', { name: 'Älpha', operator: 'Riot', state: 'Texas' }),
  exampleSite('b', { name: 'Bravo', operator: null }),
  exampleSite('d', { name: 'Delta' }),
  exampleSite('e', { name: 'Echo' }),
];
/** Not in the order of the sites, and without the last: it was added after the readings were made. */
const SCORES = exampleScores([
  { id: 'a', point: 0.4, low: 0.3, high: 0.45, rank: 2 },
  { id: 'b', point: 0.4, low: 0.3, high: 0.8, rank: 2 },
  { id: 'c', point: null, low: 0, high: 1, rank: 0, excluded: true },
  { id: 'd', point: 0.1, low: 0, high: 0.2, rank: 1 },
]);
const ALL: SiteFilter = { text: '', bands: [] };

function names(filter: SiteFilter, sort: SiteSort, scores: typeof SCORES | null = SCORES) {
  return Array.from(arrangeSites({ sites: SITES, scores }, filter, sort), (place) => SITES[place]?.name);
}

describe('arrangeSites', () => {
  test('what is not known comes last in both directions, and ties stand by name', () => {
    const unknown = ['Charlie', 'Echo'];
    for (const key of ['rank', 'score', 'band', 'coverage'] as const) {
      const rising = key === 'coverage' ? ['Älpha', 'Bravo', 'Delta'] : ['Delta', 'Älpha', 'Bravo'];
      const known = names(ALL, { key, descending: false });
      expect([key, known.filter((name) => !unknown.includes(name ?? ''))]).toEqual([key, rising]);
      expect(known.slice(-1)).toEqual(['Echo']);
    }
    expect(names(ALL, { key: 'rank', descending: true })).toEqual(['Älpha', 'Bravo', 'Delta', 'Charlie', 'Echo']);
  });

  test('texts are sorted as people do, and a missing one comes last', () => {
    expect(names(ALL, { key: 'name', descending: true })).toEqual(['Echo', 'Delta', 'Charlie', 'Bravo', 'Älpha']);
    expect(names(ALL, { key: 'operator', descending: false })).toEqual(['Charlie', 'Älpha', 'Bravo', 'Delta', 'Echo']);
    expect(names(ALL, { key: 'place', descending: false })[0]).toBe('Älpha');
  });

  test('every word must be found somewhere', () => {
    expect(names({ text: 'riot texas', bands: [] }, { key: 'name', descending: false })).toEqual(['Älpha']);
    expect(names({ text: 'riot ohio', bands: [] }, { key: 'name', descending: false })).toEqual([]);
  });

  test('bands filter by what is drawn', () => {
    const sort: SiteSort = { key: 'rank', descending: false };
    expect(names({ text: '', bands: ['low', 'excluded'] }, sort)).toEqual(['Delta', 'Charlie']);
    expect(names({ text: 'echo', bands: ['unknown'] }, sort)).toEqual(['Echo']);
  });

  test('before the first readings the order is that of the names', () => {
    expect(names(ALL, { key: 'rank', descending: false }, null)).toEqual([
      'Älpha',
      'Bravo',
      'Charlie',
      'Delta',
      'Echo',
    ]);
  });
});
