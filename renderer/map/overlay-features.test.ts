import { describe, expect, test } from 'vitest';
import type { OppositionCase } from '../../core/evidence/evidence.ts';
import { exampleRecord } from '../../core/review/example-record.ts';
import { exampleSite, exampleWorkspace } from '../../core/workspace/example-workspace.ts';
import { gridFeatures, landUseFeatures, oppositionFeatures } from './overlay-features.ts';

const fact = { grade: 'C' as const, sources: [], date: null, note: '' };
const told = (document = exampleWorkspace()) => ({ document, packed: null, language: 'en' as const });

function decided(fields: Partial<OppositionCase>): OppositionCase {
  return {
    id: 'case',
    grade: 'B',
    sources: [],
    layerId: null,
    project: 'Hall',
    place: null,
    county: null,
    state: null,
    country: null,
    position: [-97, 33],
    precisionKm: null,
    mw: null,
    decided: '2026-08-01',
    outcome: 'blocked',
    detail: '',
    drivers: [],
    projectType: null,
    siteId: null,
    ...fields,
  };
}

describe('without any imported layer', () => {
  test('grid draws status, MW and rules of each site, and says what is not known', () => {
    const sites = [
      exampleSite('denton', {
        facts: {
          serviceStatus: { value: 'queue', ...fact },
          hostedGrossMW: { value: 394, low: 297, high: 394, ...fact },
        },
      }),
      exampleSite('unknown'),
    ];
    const [denton, other] = gridFeatures(told(exampleWorkspace({ sites }))).features;
    expect(denton?.properties).toMatchObject({
      icon: 'grid-queue',
      label: '297–394 MW gross\nrules not known',
      site: 'denton',
    });
    expect(other?.properties).toMatchObject({ icon: 'grid-unknown', label: 'MW not known\nrules not known' });
  });

  test('land use draws the entitlement path, hatched when it is not known', () => {
    const sites = [exampleSite('a', { facts: { entitlement: { value: 'rezoning', ...fact } } }), exampleSite('b')];
    const icons = landUseFeatures(told(exampleWorkspace({ sites }))).features.map(({ properties }) => properties.icon);
    expect(icons).toEqual(['land-rezoning', 'land-unknown']);
  });

  test.each([
    ['blocked', 'community-blocked'],
    ['withdrawn', 'community-blocked'],
    ['approved_with_conditions', 'community-advanced'],
    ['litigation', 'community-pending'],
  ] as const)('a case that was %s is drawn as %s', (outcome, icon) => {
    const [feature] = oppositionFeatures(told(exampleWorkspace({ cases: [decided({ outcome })] }))).features;
    expect(feature?.properties.icon).toBe(icon);
  });

  test('a public record is drawn where it has a position, with its kind and the body that raised it', () => {
    const records = [
      exampleRecord({ position: [-97, 32], precisionKm: 1, title: 'Night noise', raisedBy: 'Creek Watch' }),
      exampleRecord({ id: 'nowhere', position: null }),
    ];
    const drawn = oppositionFeatures(told(exampleWorkspace({ records }))).features;
    expect(drawn.map(({ properties }) => [properties.icon, properties.line])).toEqual([
      ['community-record', 'Petition · Night noise · Creek Watch'],
    ]);
  });

  test('an older case is paler, an undated one palest, and a case without a position is not drawn', () => {
    const cases = [
      decided({ decided: '2026-08-30' }),
      decided({ decided: '2024' }),
      decided({ decided: null }),
      decided({ position: null }),
    ];
    const opacity = oppositionFeatures(told(exampleWorkspace({ cases }))).features.map(
      ({ properties }) => properties.opacity,
    );
    expect(opacity).toHaveLength(3);
    expect(opacity).toEqual(opacity.toSorted((a, b) => b - a));
    expect(opacity[0]).toBeGreaterThan(0.99);
    expect(opacity[2]).toBe(0.55);
  });
});
