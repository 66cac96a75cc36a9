import { describe, expect, test } from 'vitest';
import type { Position } from '../../core/sites/site.ts';
import { exampleSite } from '../../core/workspace/example-workspace.ts';
import { nearestSite, nextSite, type Direction } from './walk-sites.ts';

/** One degree is one pixel, north up. */
const project = ([lon, lat]: Position) => ({ x: lon, y: -lat });
const middle = exampleSite('middle', { position: [0, 0] });
const sites = [
  middle,
  exampleSite('east', { position: [5, 1] }),
  exampleSite('far east', { position: [9, 0] }),
  exampleSite('west', { position: [-3, 0] }),
  exampleSite('north', { position: [1, 4] }),
  exampleSite('south', { position: [0, -2] }),
];

describe('walking the sites', () => {
  test.each<[Direction, string]>([
    ['right', 'east'],
    ['left', 'west'],
    ['up', 'north'],
    ['down', 'south'],
  ])('%s goes to the nearest site that way', (direction, wanted) => {
    expect(nextSite(sites, middle, { direction, project })?.id).toBe(wanted);
  });

  test('at the edge there is nowhere to go', () => {
    const east = exampleSite('far east', { position: [9, 0] });
    expect(nextSite(sites, east, { direction: 'right', project })).toBeNull();
  });

  test('the walk starts at the site nearest to the middle of the map', () => {
    expect(nearestSite(sites, [4, 0], project)?.id).toBe('east');
    expect(nearestSite([], [4, 0], project)).toBeNull();
  });
});
