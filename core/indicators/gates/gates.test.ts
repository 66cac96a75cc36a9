import { describe, expect, test } from 'vitest';
import type { Site } from '../../sites/site.ts';
import { exampleInstrument, exampleListRows } from '../example-records.ts';
import { classFactOf, exampleSite, numberFact } from '../../sites/example-site.ts';
import { areaLayer, boxFeature, exampleWorld, gazetteer, layerInfo, TEXAS } from '../example-world.ts';
import type { World } from '../indicator.ts';
import type { SiteState } from '../reading.ts';
import { banInForce } from './ban-in-force.ts';
import { floodway } from './floodway.ts';
import type { Gate } from './gate.ts';
import { moratoriumInForce } from './moratorium-in-force.ts';
import { outOfServiceArea } from './out-of-service-area.ts';
import { protectedGap12 } from './protected-gap-1-2.ts';
import { GATES } from './registry.ts';
import { useNotPermitted } from './use-not-permitted.ts';

function verdict(gate: Gate, site: Partial<Site>, world: World, state: SiteState = 'hosted') {
  return gate.judge(exampleSite(site), state, world).verdict;
}

test('floors and perspectives are those of the method', () => {
  expect(GATES.map(({ id, floor, perspectives }) => [id, floor, perspectives.length])).toEqual([
    ['ban-in-force', 0.95, 1],
    ['moratorium-in-force', 0.85, 1],
    ['out-of-service-area', 0.95, 1],
    ['use-not-permitted', 0.7, 1],
    ['protected-gap-1-2', 0.95, 2],
    ['floodway', 0.95, 2],
  ]);
});

describe('restrictive instruments', () => {
  const counties = gazetteer({ counties: [{ name: 'Hood', state: 'Texas', box: [-98, 32, -97, 33] }] });
  const layers = [layerInfo('moratoria', TEXAS)];
  const withInstrument = (known: Parameters<typeof exampleInstrument>[0]) =>
    exampleWorld({
      document: { instruments: [exampleInstrument(known), ...exampleListRows()], layers },
      gazetteer: counties,
    });

  test.each([
    { name: 'certainly in force', known: {}, moratorium: 'fail', ban: 'pass' },
    { name: 'a ban', known: { kind: 'ban' }, moratorium: 'pass', ban: 'fail' },
    { name: 'uses not stated', known: { uses: [] }, moratorium: 'unknown', ban: 'pass' },
    { name: 'MW not known', known: { minMW: 20 }, moratorium: 'unknown', ban: 'pass' },
    { name: 'in some municipality', known: { level: 'municipality' }, moratorium: 'unknown', ban: 'pass' },
    { name: 'only pending', known: { recordedStatus: 'pending' }, moratorium: 'pass', ban: 'pass' },
  ] as const)('$name', ({ known, moratorium, ban }) => {
    const world = withInstrument({ ...known, uses: 'uses' in known ? [...known.uses] : ['ai-hosting'] });
    expect([verdict(moratoriumInForce, {}, world), verdict(banInForce, {}, world)]).toEqual([moratorium, ban]);
  });

  test('nobody searched: not judged', () => {
    expect(verdict(moratoriumInForce, {}, exampleWorld())).toBe('unknown');
  });
});

describe('service area', () => {
  const territories = [
    areaLayer('utility-territories', [
      boxFeature([-98, 32, -97, 33], { kind: 'Oncor' }),
      boxFeature([-96, 32, -95, 33], { kind: 'Entergy' }),
    ]),
  ];
  const world = exampleWorld({ layers: { territories } });

  test.each<{ name: string; site: Partial<Site>; expected: string }>([
    { name: 'inside the territory of its utility', site: { utility: 'Oncor' }, expected: 'pass' },
    { name: 'inside some territory, no utility named', site: {}, expected: 'pass' },
    { name: 'outside the territory of its utility', site: { utility: 'Entergy Texas' }, expected: 'fail' },
    { name: 'its ring reaches that territory', site: { utility: 'Entergy', precisionKm: 200 }, expected: 'unknown' },
    { name: 'a utility the layer does not hold', site: { utility: 'Bluebonnet' }, expected: 'unknown' },
    { name: 'no utility named, in no territory', site: { position: [-96.5, 32.5] }, expected: 'unknown' },
    { name: 'served today', site: { utility: 'Entergy', facts: { miningMW: numberFact(9) } }, expected: 'pass' },
    {
      name: 'signed',
      site: { utility: 'Entergy', facts: { serviceStatus: classFactOf('signed-agreement') } },
      expected: 'pass',
    },
    {
      name: 'only a letter',
      site: { utility: 'Entergy', facts: { serviceStatus: classFactOf('letter') } },
      expected: 'fail',
    },
  ])('$name: $expected', ({ site, expected }) => {
    expect(verdict(outOfServiceArea, site, world)).toBe(expected);
  });

  test('without territories it is not judged', () => {
    expect(verdict(outOfServiceArea, {}, exampleWorld())).toBe('unknown');
  });
});

describe('permitted use', () => {
  const facts = (path: 'rezoning' | 'use-not-listed' | 'text-amendment') => ({ entitlement: classFactOf(path) });
  test.each([
    { facts: facts('rezoning'), state: 'hosted', expected: 'pass' },
    { facts: facts('use-not-listed'), state: 'hosted', expected: 'fail' },
    { facts: facts('text-amendment'), state: 'hosted', expected: 'fail' },
    { facts: facts('use-not-listed'), state: 'mined', expected: 'unknown' },
    { facts: {}, state: 'hosted', expected: 'unknown' },
  ] as const)('$facts.entitlement.value, $state: $expected', ({ facts: given, state, expected }) => {
    expect(verdict(useNotPermitted, { facts: given }, exampleWorld(), state)).toBe(expected);
  });
});

describe('protected land', () => {
  const protectedAreas = [
    areaLayer('protected', [
      boxFeature([-98, 32, -97.4, 33], { kind: '1' }),
      boxFeature([-97.4, 32, -97, 33], { kind: 'GAP 3' }),
    ]),
  ];
  const world = exampleWorld({ layers: { protectedAreas } });
  test.each<{ name: string; site: Partial<Site>; expected: string }>([
    { name: 'inside GAP 1', site: {}, expected: 'fail' },
    { name: 'inside GAP 3', site: { position: [-97.3, 32.5] }, expected: 'pass' },
    {
      name: 'inside GAP 3, the ring reaches GAP 1',
      site: { position: [-97.3, 32.5], precisionKm: 20 },
      expected: 'unknown',
    },
    { name: 'just outside, inside the box of neither', site: { position: [-96.9, 32.5] }, expected: 'pass' },
    { name: 'far outside the layer', site: { position: [-80, 32.5] }, expected: 'unknown' },
  ])('$name: $expected', ({ site, expected }) => {
    expect(verdict(protectedGap12, site, world)).toBe(expected);
  });

  test.each([
    { kinds: [null], expected: 'unknown' },
    { kinds: ['Ia'], expected: 'unknown' },
    { kinds: [null, '4'], expected: 'unknown' },
    { kinds: [null, '1.0'], expected: 'fail' },
    { kinds: ['3 - managed for multiple uses'], expected: 'pass' },
  ])('inside areas of the classes $kinds: $expected', ({ kinds, expected }) => {
    const features = kinds.map((kind) => boxFeature([-98, 32, -97, 33], { kind }));
    const layers = { protectedAreas: [areaLayer('protected', features)] };
    expect(verdict(protectedGap12, {}, exampleWorld({ layers }))).toBe(expected);
  });

  test('a point in the box of an area but not in it passes', () => {
    const triangle = {
      label: 'triangle',
      kind: 'GAP 2',
      numbers: {},
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [-98, 32],
            [-97, 32],
            [-98, 33],
            [-98, 32],
          ],
        ],
      },
    };
    const layers = { protectedAreas: [areaLayer('protected', [triangle])] };
    expect(verdict(protectedGap12, { position: [-97.1, 32.9] }, exampleWorld({ layers }))).toBe('pass');
    expect(verdict(protectedGap12, { position: [-97.9, 32.1] }, exampleWorld({ layers }))).toBe('fail');
  });
});

describe('floodway', () => {
  const zone = (kind: string) => [areaLayer('land-use', [boxFeature([-98, 32, -97, 33], { kind })])];
  test.each([
    { kind: 'FLOODWAY', expected: 'fail' },
    { kind: 'AE Floodway', expected: 'fail' },
    { kind: 'X AREA OF MINIMAL FLOOD HAZARD', expected: 'pass' },
    { kind: 'AE', expected: 'unknown' },
    { kind: 'Residential', expected: 'unknown' },
  ])('a layer of $kind: $expected', ({ kind, expected }) => {
    expect(verdict(floodway, {}, exampleWorld({ layers: { landUse: zone(kind) } }))).toBe(expected);
  });
});
