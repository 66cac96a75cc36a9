import { describe, expect, test } from 'vitest';
import { exampleSite } from '../../core/workspace/example-workspace.ts';
import { featuresOf, isPacked, packSites } from './packed-sites.ts';
import { precisionRings, siteFeatures } from './site-features.ts';

const sites = [
  exampleSite('town', { name: 'Town "of"\nlines', precisionKm: 5 }),
  exampleSite('gate', { position: [179.95, -17], precisionKm: 0.05 }),
  exampleSite('unknown', { precisionKm: null }),
];

describe('packed sites', () => {
  test('give the worker the very features', () => {
    expect(featuresOf(packSites(sites, 'sites'))).toEqual(siteFeatures(sites));
    expect(featuresOf(packSites(sites, 'rings'))).toEqual(precisionRings(sites));
    expect(featuresOf(packSites([], 'sites')).features).toEqual([]);
  });

  test('are told from features that come as they are', () => {
    expect(isPacked(packSites(sites, 'sites'))).toBe(true);
    expect(isPacked(siteFeatures(sites))).toBe(false);
    expect(isPacked(undefined)).toBe(false);
  });
});
