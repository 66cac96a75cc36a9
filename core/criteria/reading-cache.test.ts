/** What is kept is what a full reading gives, and no more is read than what changed asks for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exampleCase,
  exampleEvent,
  exampleInstrument,
  exampleRecord,
  exampleRule,
} from '../indicators/example-records.ts';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import {
  areaLayer,
  boxFeature,
  exampleWorld,
  gazetteer,
  layerInfo,
  lineLayer,
  pointLayer,
  TEXAS,
} from '../indicators/example-world.ts';
import { GATES } from '../indicators/gates/registry.ts';
import type { World } from '../indicators/indicator.ts';
import type { WorldDocument } from '../indicators/prepare-world.ts';
import { INDICATORS } from '../indicators/registry.ts';
import type { Gazetteer, Layers } from '../layers/layer-data.ts';
import type { Site } from '../sites/site.ts';
import type { Source } from '../sources/source.ts';
import { ReadingCache } from './reading-cache.ts';
import { readSites } from './read-sites.ts';

type Given = {
  readonly layers: Partial<Layers>;
  readonly document: Partial<WorldDocument>;
  readonly gazetteer: Gazetteer;
  readonly sites: readonly Site[];
};
type Edit = (given: Given) => Given;

const BOX = [-98, 32, -97, 33] as const;
const GAZETTEERS = [
  gazetteer({ counties: [{ name: 'Hood', state: 'Texas', box: BOX }] }),
  gazetteer({
    places: [{ name: 'Granbury', at: [-97.52, 32.51], people: 12_000 }],
    counties: [{ name: 'Erath', state: 'Texas', box: BOX }],
  }),
];
const LAYERS: readonly Partial<Layers>[] = [
  {
    lines: [
      lineLayer([
        {
          kV: 345,
          path: [
            [-97.6, 32],
            [-97.6, 33],
          ],
        },
      ]),
    ],
  },
  {
    lines: [
      lineLayer([
        {
          kV: 138,
          path: [
            [-97.4, 32],
            [-97.4, 33],
          ],
        },
      ]),
    ],
  },
  { lines: [] },
  { substations: [pointLayer('substations', [{ at: [-97.51, 32.5], value: 345 }])] },
  { plants: [pointLayer('plants', [{ at: [-97.3, 32.5], value: 700 }])] },
  { population: [pointLayer('population', [{ at: [-97.5, 32.52], value: 900 }])] },
  { territories: [areaLayer('utility-territories', [boxFeature(BOX, { kind: 'Oncor', numbers: { peakMW: 900 } })])] },
  { protectedAreas: [areaLayer('protected', [boxFeature([-97.51, 32.4, -97.3, 32.6], { kind: 'GAP 1' })])] },
  { landUse: [areaLayer('land-use', [boxFeature(BOX, { kind: 'FLOODWAY' })])] },
  { landUse: [areaLayer('land-use', [boxFeature(BOX, { kind: 'AREA OF MINIMAL FLOOD HAZARD' })])] },
];
const titled = (title: string): Record<string, Source> => ({
  'layer-moratoria': { id: 'layer-moratoria', title } as unknown as Source,
});
const DOCUMENTS: readonly Partial<WorldDocument>[] = [
  { asOf: '2024-01-01' },
  { asOf: '2026-08-31' },
  { cases: [exampleCase()] },
  { cases: [] },
  { instruments: [exampleInstrument()] },
  { instruments: [exampleInstrument({ kind: 'ban', level: 'state' })] },
  { events: [exampleEvent()] },
  { rules: [exampleRule()] },
  { records: [exampleRecord({ kind: 'suit', era: 'mine' })] },
  { layers: [layerInfo('moratoria', TEXAS), layerInfo('events', TEXAS)] },
  { layers: [layerInfo('moratoria', null)] },
  { sources: titled('List of June') },
  { sources: titled('List of July') },
  { parameters: { 'grid.line-distance.minVoltageKV': 230 } },
  { parameters: { 'impact.water-peak-day.peakOverMean': 3 } },
  { parameters: { 'opposition.contest.radiusKm': 10, 'land-use.protected-overlap.radiusKm': 3 } },
];

const facts = fc.record(
  {
    miningMW: fc.constantFrom(numberFact(40), numberFact(90, 60, 120)),
    hostedGrossMW: fc.constantFrom(numberFact(120), numberFact(300)),
    serviceStatus: fc.constantFrom('queue' as const, 'letter' as const).map((value) => classFactOf(value)),
    entitlement: fc.constant(classFactOf('use-not-listed')),
    grievance: fc.constant(classFactOf('open-suit')),
    hostedCooling: fc.constant(classFactOf('evaporative')),
  },
  { requiredKeys: [] },
);
const site = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    position: fc.constantFrom([-97.5, 32.5] as const, [-97.45, 32.55] as const, [-80, 20] as const),
    precisionKm: fc.constantFrom(null, 0, 5),
    state: fc.constantFrom('Texas', null),
    utility: fc.constantFrom('Oncor', 'Entergy', null),
    country: fc.constantFrom('US', null),
    facts,
  })
  .map((known) => exampleSite(known));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...LAYERS).map((layers): Edit => (given) => ({ ...given, layers: { ...given.layers, ...layers } })),
  fc
    .constantFrom(...DOCUMENTS)
    .map((document): Edit => (given) => ({ ...given, document: { ...given.document, ...document } })),
  fc.constantFrom(...GAZETTEERS).map((next): Edit => (given) => ({ ...given, gazetteer: next })),
  site.map((put): Edit => (given) => ({ ...given, sites: [...given.sites.filter(({ id }) => id !== put.id), put] })),
  fc
    .constantFrom('a', 'b', 'c')
    .map((gone): Edit => (given) => ({ ...given, sites: given.sites.filter(({ id }) => id !== gone) })),
);

const START: Given = { layers: {}, document: {}, gazetteer: gazetteer({}), sites: [exampleSite({ id: 'a' })] };

/** As the thread sees it: a copy of the document, the layers themselves. */
function worldOf({ layers, document, gazetteer: places }: Given): World {
  return exampleWorld({ layers, document: structuredClone(document), gazetteer: places });
}

/** All that is read and judged of one site. */
const ALL = 2 * (INDICATORS.length + GATES.length);

/** How many readings one edit costs after everything was read. */
function costOf(before: Given, after: Given): number {
  const cache = new ReadingCache();
  cache.read(worldOf(before), before.sites);
  const made = cache.count;
  cache.read(worldOf(after), structuredClone(after.sites));
  return cache.count - made;
}

describe('readings that are kept', () => {
  test('are those of a full reading after any edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const cache = new ReadingCache();
        let given = START;
        cache.read(worldOf(given), given.sites);
        for (const apply of edits) {
          given = apply(given);
          const sites = structuredClone(given.sites);
          expect(cache.read(worldOf(given), sites)).toEqual(readSites(worldOf(given), sites));
        }
      }),
      { numRuns: 200, seed: 23 },
    );
  });

  const two: Given = { ...START, sites: [exampleSite({ id: 'a' }), exampleSite({ id: 'b' })] };
  const readersOf = (part: string) =>
    [...INDICATORS, ...GATES].filter(({ reads }) => reads.some((one) => one === part)).length;

  test.each([
    { what: 'nothing', edit: (given: Given): Given => given, cost: 0 },
    {
      what: 'one site',
      edit: (given: Given): Given => ({
        ...given,
        sites: [exampleSite({ id: 'a', utility: 'Oncor' }), ...given.sites.slice(1)],
      }),
      cost: ALL,
    },
    {
      what: 'the lines',
      edit: (given: Given): Given => ({ ...given, layers: LAYERS[0] ?? {} }),
      cost: 2 * 2 * readersOf('lines'),
    },
    {
      what: 'the cases',
      edit: (given: Given): Given => ({ ...given, document: { cases: [exampleCase()] } }),
      cost: 2 * 2 * readersOf('cases'),
    },
    {
      what: 'one parameter',
      edit: (given: Given): Given => ({
        ...given,
        document: { parameters: { 'grid.line-distance.minVoltageKV': 230 } },
      }),
      cost: 2 * 2,
    },
  ])('$what changed: only what rests on it is read again', ({ edit: apply, cost }) => {
    expect(costOf(two, apply(two))).toBe(cost);
  });

  test('a layer costs less than everything', () => {
    expect(readersOf('lines')).toBeLessThan(INDICATORS.length + GATES.length);
    expect(readersOf('lines')).toBeGreaterThan(0);
  });
});
