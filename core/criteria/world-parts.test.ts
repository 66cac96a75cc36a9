/** Indicators and gates look at the parts of the world that they say they read: no other, and each of them in some world. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
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
  placeLayer,
  pointLayer,
  rasterLayer,
  rasterSummary,
  TEXAS,
} from '../indicators/example-world.ts';
import { GATES } from '../indicators/gates/registry.ts';
import type { World, WorldPart } from '../indicators/indicator.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { tracedWorld } from '../indicators/traced-world.ts';
import { NO_LAYERS, type Layers } from '../layers/layer-data.ts';
import type { LayerRole } from '../layers/layer-info.ts';
import { CLASS_FACT_NAMES, CLASS_FACTS } from '../sites/class-facts.ts';
import { NUMBER_FACT_NAMES } from '../sites/number-facts.ts';
import type { Site } from '../sites/site.ts';
import type { SiteFacts } from '../sites/site-facts.ts';
import type { Source } from '../sources/source.ts';
import { ReadingCache } from './reading-cache.ts';

const BOX = [-98, 32, -97, 33] as const;
const HERE = [-97.5, 32.5] as const;
const PATH = [
  [-97.6, 32],
  [-97.6, 33],
] as const;

const LAYERS: Layers = {
  lines: [lineLayer([{ kV: 345, path: PATH }])],
  fibre: [lineLayer([{ kV: NaN, path: PATH }])],
  substations: [pointLayer('substations', [{ at: HERE, value: 345 }])],
  plants: [pointLayer('plants', [{ at: HERE, value: 700 }])],
  population: [pointLayer('population', [{ at: HERE, value: 900 }])],
  territories: [areaLayer('utility-territories', [boxFeature(BOX, { kind: 'Oncor', numbers: { peakMW: 900 } })])],
  balancingAreas: [areaLayer('balancing-areas', [boxFeature(BOX, { numbers: { queueMW: 1000, peakMW: 4000 } })])],
  protectedAreas: [areaLayer('protected', [boxFeature(BOX, { kind: 'GAP 1' })])],
  landUse: [areaLayer('land-use', [boxFeature(BOX, { kind: 'FLOODWAY' })])],
  parcels: [areaLayer('parcels', [boxFeature(BOX)])],
  buildings: [placeLayer('buildings', { points: [{ at: HERE, kind: 'house' }] })],
  heritage: [placeLayer('heritage', { points: [{ at: HERE, kind: 'monument' }] })],
  waterStress: [areaLayer('water-stress', [boxFeature(BOX, { kind: 'High' })])],
  burdenIndex: [areaLayer('burden-index', [boxFeature(BOX, { numbers: { percentile: 83 } })])],
  rasters: [
    rasterLayer('land-use', rasterSummary({ shares: { 'Cultivated Crops': 1 } })),
    rasterLayer('slope', rasterSummary({ measured: [1, 2, 3] })),
  ],
};

const titled = (id: string, title: string) => ({ [id]: { id, title } as unknown as Source });

const FULL = exampleWorld({
  layers: LAYERS,
  document: {
    cases: [exampleCase()],
    instruments: [exampleInstrument()],
    events: [exampleEvent()],
    records: [exampleRecord({ kind: 'suit', era: 'mine' }), exampleRecord({ signatures: 9 })],
    rules: [exampleRule()],
    layers: [layerInfo('moratoria', TEXAS), layerInfo('events', TEXAS)],
    sources: titled('layer-moratoria', 'List of June'),
  },
  gazetteer: gazetteer({
    places: [{ name: 'Granbury', at: HERE, people: 12_000 }],
    counties: [{ name: 'Hood', state: 'Texas', box: BOX }],
  }),
  emissionFactors: [factorOf(770.884)],
});

/** Nothing there, all there, layers without records, records without layers. */
const WORLDS: readonly World[] = [
  exampleWorld(),
  FULL,
  { ...FULL, cases: [], instruments: [], events: [], rules: [] },
  { ...FULL, layers: { ...NO_LAYERS, rasters: LAYERS.rasters } },
];

function factorOf(lbCO2ePerMWh: number) {
  const known = { id: 'US', region: 'US', name: 'US', year: 2023, grade: 'D' as const, note: '' };
  return { ...known, lbCO2ePerMWh, sources: ['s-egrid'] };
}

const facts: fc.Arbitrary<SiteFacts> = fc.record(
  {
    ...Object.fromEntries(
      NUMBER_FACT_NAMES.map((name) => [name, fc.constantFrom(0, 0.5, 1).map((n) => numberFact(n))]),
    ),
    ...Object.fromEntries(
      CLASS_FACT_NAMES.map((name) => [
        name,
        fc
          .tuple(fc.constantFrom<string>(...CLASS_FACTS[name].words), fc.constantFrom('2026-01-01', '2026-12-01', null))
          .map(([word, date]) => classFactOf(word, date)),
      ]),
    ),
  },
  { requiredKeys: [] },
);

/** Every fact is there in half of them, so that indicators go the way of the fact and the way without. */
const SITES: readonly Site[] = fc.sample(
  fc
    .record({
      position: fc.constantFrom(HERE, [-80, 20] as const),
      precisionKm: fc.constantFrom(null, 0, 0.4, 5),
      place: fc.constantFrom('Granbury', null),
      county: fc.constantFrom('Hood', null),
      state: fc.constantFrom('Texas', null),
      country: fc.constantFrom('US', null),
      utility: fc.constantFrom('Oncor', null),
      gridRegion: fc.constantFrom('ERCOT', null),
      facts: fc.oneof(fc.constant({}), facts, facts, facts),
    })
    .map((known) => exampleSite(known)),
  { numRuns: 60, seed: 4 },
);

const READERS = [
  ...INDICATORS.map(({ id, reads, read }) => ({ id, reads, ask: read })),
  ...GATES.map(({ id, reads, judge }) => ({ id, reads, ask: judge })),
].map((reader) => ({ ...reader, touched: touchedBy(reader) }));

type Asked = { readonly id: string; readonly ask: (site: Site, state: 'mined' | 'hosted', world: World) => unknown };

/** Parts of the world, and parameters that are not its own, that it looked at for any site in any of the worlds. */
function touchedBy({ id, ask }: Asked): ReadonlySet<string> {
  const all = new Set<string>();
  for (const around of WORLDS) {
    for (const site of SITES) {
      for (const state of ['mined', 'hosted'] as const) {
        const { world, touched } = tracedWorld(around);
        ask(site, state, world);
        for (const part of touched) if (!part.startsWith(`${id}.`)) all.add(part);
      }
    }
  }
  return all;
}

test.each(READERS)('$id looks at what it says it reads, and at nothing else', ({ reads, touched }) => {
  expect([...touched].toSorted()).toEqual([...reads].toSorted());
});

type Member = Exclude<WorldPart, keyof Layers>;

/** Another value of every member; one that is new does not compile before it has one. */
const CHANGED: Readonly<Record<Member, Partial<World>>> = {
  asOf: { asOf: '2025-01-01' },
  gazetteer: { gazetteer: gazetteer({}) },
  emissionFactors: { emissionFactors: [factorOf(400)] },
  cases: { cases: [] },
  instruments: { instruments: [] },
  events: { events: [] },
  records: { records: [] },
  rules: { rules: [] },
  sources: { sources: { ...FULL.sources, ...titled('s-news', 'Daily News') } },
  searched: { searched: [] },
};

const CHANGES = [
  ...Object.entries(CHANGED).map(([part, change]) => ({ part, after: { ...FULL, ...change } })),
  ...Object.entries(LAYERS).map(([part, layers]) => ({
    part,
    after: { ...FULL, layers: { ...LAYERS, [part]: layers.map((layer) => ({ ...layer })) } },
  })),
];

test.each(CHANGES)('another $part: read again are those who look at it, no more and no fewer', ({ part, after }) => {
  const cache = new ReadingCache();
  cache.read(FULL, [exampleSite()]);
  const made = cache.count;
  cache.read(after, [exampleSite()]);
  expect(cache.count - made).toBe(2 * READERS.filter(({ touched }) => touched.has(part)).length);
});

/** Where the rows of a role end up in the world. */
const PARTS_OF: Readonly<Partial<Record<LayerRole, WorldPart>>> = {
  'transmission-lines': 'lines',
  fibre: 'fibre',
  substations: 'substations',
  plants: 'plants',
  population: 'population',
  'utility-territories': 'territories',
  'balancing-areas': 'balancingAreas',
  protected: 'protectedAreas',
  'land-use': 'landUse',
  parcels: 'parcels',
  buildings: 'buildings',
  heritage: 'heritage',
  'water-stress': 'waterStress',
  'burden-index': 'burdenIndex',
  slope: 'rasters',
  elevation: 'rasters',
  moratoria: 'instruments',
  cases: 'cases',
  events: 'events',
};

test.each(INDICATORS.filter(({ needs }) => needs.length > 0))('$id reads the layers it needs', ({ needs, reads }) => {
  for (const role of needs) expect(reads).toContain(PARTS_OF[role]);
});
