/** Laws over everything that is read of a site: they hold for any facts, records and layers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RESTRICTED_USES } from '../evidence/evidence.ts';
import { exampleCase, exampleEvent, exampleInstrument, exampleRule } from '../indicators/example-records.ts';
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
import { RESOLUTIONS, type World } from '../indicators/indicator.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { thresholdSentence } from '../indicators/threshold.ts';
import { CLASS_FACT_NAMES, CLASS_FACTS } from '../sites/class-facts.ts';
import { NUMBER_FACT_NAMES, NUMBER_FACTS } from '../sites/number-facts.ts';
import type { Site } from '../sites/site.ts';
import { LANGUAGES } from '../text/languages.ts';
import { CATALOGUES, say } from '../text/say.ts';
import { criterionOf } from './decision-matrix.ts';
import { readSites } from './read-sites.ts';

const STATES = ['mined', 'hosted'] as const;

const lon = fc.double({ min: -99, max: -96, noNaN: true });
const lat = fc.double({ min: 31, max: 34, noNaN: true });
const position = fc.tuple(lon, lat);
const precisionKm = fc.option(fc.double({ min: 0, max: 40, noNaN: true }));
const date = fc.option(fc.constantFrom('2022', '2023', '2024-05', '2025-11-30', '2026', '2026-08-31', '2027'));
const range = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([low, up, more]) => numberFact(low + up, low, low + up + more));
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => numberFact(value));

const word = (name: (typeof CLASS_FACT_NAMES)[number]) =>
  fc.tuple(fc.constantFrom<string>(...CLASS_FACTS[name].words), date).map(([value, on]) => classFactOf(value, on));
const factOf: Readonly<Record<string, fc.Arbitrary<unknown>>> = Object.fromEntries<fc.Arbitrary<unknown>>([
  ...NUMBER_FACT_NAMES.map((name) => [name, NUMBER_FACTS[name].isShare ? share : range] as const),
  ...CLASS_FACT_NAMES.map((name) => [name, word(name)] as const),
]);
/** Every fact of the tables; absent keys are facts that are not known. */
const facts = fc.record(factOf, { requiredKeys: [] }).map((given) => given as Site['facts']);
const site: fc.Arbitrary<Site> = fc
  .record({
    position,
    precisionKm,
    facts,
    place: fc.option(fc.constantFrom('Granbury', 'Tolar')),
    state: fc.option(fc.constantFrom('Texas', 'Ohio')),
    country: fc.option(fc.constantFrom('US', 'NO')),
    utility: fc.option(fc.constantFrom('Oncor', 'Entergy')),
    gridRegion: fc.option(fc.constantFrom('ERCOT', 'PJM')),
  })
  .map((known) => exampleSite(known));
const sites = fc
  .array(site, { minLength: 1, maxLength: 4 })
  .map((list) => list.map((one, i) => ({ ...one, id: `site-${i}`, name: `Site ${i}` })));

const instrument = fc
  .record({
    kind: fc.constantFrom('moratorium' as const, 'ban' as const, 'conditional-ordinance' as const),
    recordedStatus: fc.constantFrom('pending' as const, 'active' as const, 'extended' as const, 'replaced' as const),
    level: fc.constantFrom('state' as const, 'county' as const, 'municipality' as const),
    jurisdiction: fc.constantFrom('Hood County', 'Granbury'),
    enacted: date,
    uses: fc.subarray([...RESTRICTED_USES]),
    minMW: fc.option(fc.constantFrom(0, 20, 300)),
  })
  .map((known) => exampleInstrument(known));
const point = fc.record({ at: position, value: fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.constant(NaN)) });
const box = position.map(([west, south]) => [west, south, west + 0.5, south + 0.5] as const);
const kind = fc.option(fc.constantFrom('1', 'GAP 3', 'FLOODWAY', 'AE', 'Oncor', 'Arid and Low Water Use'));
const NUMBERS = {
  peakMW: 900,
  salesMWh: 4_000_000,
  queueMW: 3000,
  headroomHalfMW: 500,
  headroomOneMW: 700,
  reserveShortfallPoints: 1.5,
  percentile: 83,
};
const area = fc.tuple(box, kind).map(([extent, word]) => boxFeature(extent, { kind: word, numbers: NUMBERS }));
const zone = fc
  .tuple(box, fc.subarray(Object.entries(NUMBERS)))
  .map(([extent, known]) => boxFeature(extent, { kind: 'ERCOT', numbers: Object.fromEntries(known) }));
const line = fc.record({
  kV: fc.constantFrom(69, 138, 345, Infinity, NaN),
  path: fc.array(position, { minLength: 1, maxLength: 4 }),
});
const lot = fc
  .tuple(position, fc.option(fc.constantFrom('Residential', 'Industrial')))
  .map(([[west, south], word]) => boxFeature([west, south, west + 0.02, south + 0.02], { kind: word }));
const dwelling = fc.option(fc.constantFrom('house', 'yes', 'warehouse'));
const places = (role: 'buildings' | 'heritage') =>
  fc
    .record({
      areas: fc.array(lot, { maxLength: 3 }),
      points: fc.array(fc.record({ at: position, kind: dwelling }), { maxLength: 4 }),
    })
    .map((given) => placeLayer(role, given));
const RASTERS = [
  rasterLayer('land-use', rasterSummary({ shares: { 'Cultivated Crops': 0.5, 'Woody Wetlands': 0.3 }, empty: 20 })),
  rasterLayer('slope', rasterSummary({ measured: [0, 3, 14] })),
  rasterLayer('elevation', null),
  rasterLayer('elevation', rasterSummary({ measured: [1, 6, 40], empty: 5 })),
];
/** Any role may be missing. */
const oneOrNone = <T>(layer: fc.Arbitrary<T>) => fc.array(layer, { maxLength: 1 });

const world: fc.Arbitrary<World> = fc
  .record({
    layers: fc.record({
      lines: oneOrNone(fc.array(line, { maxLength: 5 }).map((lines) => lineLayer(lines))),
      substations: oneOrNone(fc.array(point, { maxLength: 5 }).map((points) => pointLayer('substations', points))),
      plants: oneOrNone(fc.array(point, { maxLength: 5 }).map((points) => pointLayer('plants', points))),
      population: oneOrNone(fc.array(point, { maxLength: 5 }).map((points) => pointLayer('population', points))),
      fibre: oneOrNone(fc.array(line, { maxLength: 5 }).map((lines) => lineLayer(lines))),
      balancingAreas: oneOrNone(fc.array(zone, { maxLength: 2 }).map((areas) => areaLayer('balancing-areas', areas))),
      waterStress: oneOrNone(fc.array(area, { maxLength: 3 }).map((areas) => areaLayer('water-stress', areas))),
      burdenIndex: oneOrNone(fc.array(area, { maxLength: 3 }).map((areas) => areaLayer('burden-index', areas))),
      territories: oneOrNone(fc.array(area, { maxLength: 3 }).map((areas) => areaLayer('utility-territories', areas))),
      protectedAreas: oneOrNone(fc.array(area, { maxLength: 3 }).map((areas) => areaLayer('protected', areas))),
      parcels: oneOrNone(fc.array(lot, { maxLength: 3 }).map((areas) => areaLayer('parcels', areas))),
      rasters: fc.subarray([...RASTERS]),
      buildings: oneOrNone(places('buildings')),
      heritage: oneOrNone(places('heritage')),
      landUse: oneOrNone(fc.array(area, { maxLength: 3 }).map((areas) => areaLayer('land-use', areas))),
    }),
    instruments: fc.array(instrument, { maxLength: 4 }),
    cases: fc.array(
      fc
        .record({
          position,
          precisionKm,
          decided: date,
          outcome: fc.constantFrom('blocked' as const, 'approved' as const),
        })
        .map((known) => exampleCase(known)),
      { maxLength: 6 },
    ),
    events: fc.array(
      fc.record({ position, precisionKm, date }).map((known) => exampleEvent(known)),
      { maxLength: 6 },
    ),
    searched: fc.subarray(['moratoria', 'events'] as const),
  })
  .map(({ layers, searched, ...records }) =>
    exampleWorld({
      layers,
      document: {
        ...records,
        rules: [exampleRule(), exampleRule({ id: 'r-2', gridRegion: null, onlyIfExpanded: true, effective: '2026' })],
        layers: searched.map((role) => layerInfo(role, TEXAS)),
      },
      gazetteer: gazetteer({
        places: [{ name: 'Granbury', at: [-97.79, 32.44], people: 12_000 }],
        counties: [{ name: 'Hood', state: 'Texas', box: [-98, 32, -97, 33] }],
      }),
    }),
  );

function readingsOf(given: World, list: readonly Site[]) {
  return readSites(given, list).flatMap(({ readings }) =>
    STATES.flatMap((state) => INDICATORS.map((indicator) => ({ indicator, reading: readings[state][indicator.id] }))),
  );
}

const RUNS = { numRuns: 150, seed: 17 };

describe('for any site in any world', () => {
  test('every indicator and gate is read in both states', () => {
    fc.assert(
      fc.property(world, sites, (given, list) => {
        for (const { readings, gates } of readSites(given, list)) {
          for (const state of STATES) {
            expect(Object.keys(readings[state])).toEqual(INDICATORS.map(({ id }) => id));
            expect([gates[state].delivery.length, gates[state].burden.length]).toEqual([6, 2]);
          }
        }
      }),
      RUNS,
    );
  });

  test('low <= value <= high, in numbers and in risks', () => {
    fc.assert(
      fc.property(world, sites, (given, list) => {
        for (const { indicator, reading } of readingsOf(given, list)) {
          if (!reading?.known) continue;
          const risk = criterionOf(indicator, reading).risk;
          expect(risk && 0 <= risk.low && risk.low <= risk.point && risk.point <= risk.high && risk.high <= 1).toBe(
            true,
          );
          if (indicator.scale.kind === 'classes') continue;
          expect(Number(reading.low), indicator.id).toBeLessThanOrEqual(Number(reading.value));
          expect(Number(reading.value), indicator.id).toBeLessThanOrEqual(Number(reading.high));
        }
      }),
      RUNS,
    );
  });

  test('an unknown reading never becomes a number', () => {
    fc.assert(
      fc.property(world, sites, (given, list) => {
        for (const { indicator, reading } of readingsOf(given, list)) {
          if (!reading || reading.known) continue;
          expect(Object.keys(reading).toSorted()).toEqual(['ask', 'known', 'reason']);
          expect(criterionOf(indicator, reading).risk).toBeNull();
        }
      }),
      RUNS,
    );
  });

  test('every reason, detail, question, threshold and verdict has its sentence in each language', () => {
    fc.assert(
      fc.property(world, sites, (given, list) => {
        const messages = readingsOf(given, list).flatMap(({ indicator, reading }) =>
          reading === undefined
            ? []
            : [
                thresholdSentence(indicator, reading),
                ...(reading.known ? [reading.detail] : [reading.reason, { code: reading.ask, facts: {} }]),
              ],
        );
        const verdicts = readSites(given, list).flatMap(({ gates }) =>
          STATES.flatMap((state) => gates[state].delivery.map(({ reason }) => reason)),
        );
        for (const { code, facts: words } of [...messages, ...verdicts]) {
          for (const language of LANGUAGES) {
            const sentence = say(language, 'indicators', code, words);
            expect(sentence, code).not.toMatch(/NaN|undefined|[{}]/);
          }
        }
      }),
      { numRuns: 40, seed: 17 },
    );
  });

  test('sites are read alone: order and company change nothing', () => {
    fc.assert(
      fc.property(world, sites, (given, list) => {
        const together = readSites(given, list);
        expect(readSites(given, list.toReversed()).toReversed()).toEqual(together);
        expect(list.flatMap((one) => readSites(given, [one]))).toEqual(together);
      }),
      { numRuns: 40, seed: 17 },
    );
  });
});

test('every indicator, unit, class, gate and row of the delta has its name in each language', () => {
  const [read] = readSites(exampleWorld(), [exampleSite()]);
  const codes = [
    ...RESOLUTIONS.map((resolution) => `resolution.${resolution}`),
    ...INDICATORS.flatMap(({ id, group, unit, parameters }) => [
      `name.${id}`,
      `short.${id}`,
      `group.${group}`,
      `unit.${unit}`,
      ...parameters.flatMap(({ name, choices = [] }) => [
        `parameter.${name}`,
        ...choices.map((word) => `choice.${word}`),
      ]),
    ]),
    ...INDICATORS.flatMap(({ scale }) =>
      scale.kind === 'classes' ? Object.keys(scale.risks).map((word) => `class.${word}`) : [],
    ),
    ...(read?.gates.hosted.delivery ?? []).map(({ gate }) => `gate.${gate}`),
    ...(read?.deltas ?? []).flatMap(({ key, unit }) => [`delta.${key}`, `unit.${unit}`]),
  ];
  for (const language of LANGUAGES) for (const code of codes) expect(say(language, 'indicators', code)).not.toBe('');
});

test('every unit and class has its own words in the sentences of the thresholds', () => {
  for (const language of LANGUAGES) {
    const catalogue = CATALOGUES.indicators[language];
    for (const { id, unit, scale } of INDICATORS) {
      const sentences =
        scale.kind === 'classes'
          ? [catalogue['threshold.class']]
          : [catalogue['threshold.below'], catalogue['threshold.between'], catalogue['threshold.above']];
      const words = scale.kind === 'classes' ? Object.keys(scale.risks) : [unit === '%' ? 'percent' : unit];
      for (const sentence of sentences)
        for (const word of words) expect(sentence, id).toContain(` ${word.replace(/\W/g, '_')} {`);
    }
  }
});

test('the indicators are the set of the domain reference, in its groups', () => {
  expect(INDICATORS.map(({ id }) => id)).toEqual([
    'grid.service-status',
    'grid.added-peak',
    'grid.large-load-rules',
    'grid.non-firm-option',
    'grid.time-to-power',
    'grid.equipment-lead',
    'grid.line-distance',
    'grid.substation-distance',
    'grid.generation-50km',
    'grid.queue-pressure',
    'grid.headroom',
    'grid.reserve-margin',
    'grid.ride-through',
    'grid.retail-concentration',
    'land-use.people-5km',
    'land-use.people-16km',
    'land-use.entitlement',
    'land-use.protected-overlap',
    'land-use.dwelling-setback',
    'land-use.dwellings-near',
    'land-use.people-250m',
    'land-use.people-500m',
    'land-use.people-1km',
    'land-use.people-2km',
    'land-use.prime-farmland',
    'land-use.prior-disturbance',
    'land-use.wetlands',
    'land-use.flood-zone',
    'land-use.slope',
    'land-use.heritage',
    'land-use.height-over-code',
    'land-use.deciding-authority',
    'opposition.instrument',
    'opposition.precedents',
    'opposition.contest',
    'opposition.grievance',
    'opposition.event-density',
    'opposition.petition',
    'opposition.groups',
    'opposition.process',
    'opposition.next-vote',
    'opposition.seat-turnover',
    'opposition.benefits',
    'impact.night-noise',
    'impact.noise-rise',
    'impact.cooling-water',
    'impact.water-use',
    'impact.water-peak-day',
    'impact.basin-stress',
    'impact.backup-nox',
    'impact.grid-co2e',
    'impact.bill-exposure',
    'impact.burden-index',
    'impact.jobs',
    'impact.local-tax',
    'readiness.firm-share',
    'readiness.ratio-shortfall',
    'readiness.reusable-share',
    'readiness.floor-area',
    'readiness.rack-density',
    'readiness.redundancy',
    'readiness.second-feed',
    'readiness.fibre-routes',
    'readiness.round-trip',
    'readiness.fibre-distance',
    'readiness.free-cooling',
    'readiness.wet-bulb',
    'readiness.generator-gap',
    'readiness.tenant-credit',
    'readiness.site-control',
  ]);
  for (const { id, group } of INDICATORS) expect(id.startsWith(`${group}.`)).toBe(true);
});
