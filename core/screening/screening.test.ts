/** A cell is scored as a site would be: the same readings, gates, exclusions, scales, weights and means. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildMatrix } from '../criteria/build-matrix.ts';
import type { ExclusionRule } from '../criteria/exclusion.ts';
import { readSites } from '../criteria/read-sites.ts';
import { exampleEvent, exampleInstrument, exampleRule } from '../indicators/example-records.ts';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import {
  areaLayer,
  boxFeature,
  exampleWorld,
  gazetteer,
  layerInfo,
  lineLayer,
  TEXAS,
} from '../indicators/example-world.ts';
import { GATES } from '../indicators/gates/registry.ts';
import { PERSPECTIVES } from '../indicators/reading.ts';
import { DEFAULT_AGGREGATION, type Aggregation } from '../scoring/aggregation.ts';
import { scoreMatrix } from '../scoring/score-matrix.ts';
import type { Site } from '../sites/site.ts';
import { DEFAULT_WEIGHTS } from '../weights/weights.ts';
import { candidateClasses, CANDIDATE_CLASSES, countCandidates } from './candidate-classes.ts';
import type { Candidates } from './grid-cells.ts';
import { emptyReadings, readCandidates } from './candidate-readings.ts';
import { scoreCandidates, type CandidateScores } from './score-candidates.ts';
import { NO_FILTER, shortlist } from './shortlist.ts';
import { BLANK_TEMPLATE, siteAt, templateLike, type Template } from './template.ts';

const world = exampleWorld({
  layers: {
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
    protectedAreas: [areaLayer('protected', [boxFeature([-97.4, 32, -97, 33], { kind: 'GAP 1' })])],
    territories: [
      areaLayer('utility-territories', [boxFeature([-98, 32, -97, 33], { kind: 'Oncor', numbers: { peakMW: 900 } })]),
    ],
  },
  document: {
    rules: [exampleRule()],
    instruments: [exampleInstrument({ recordedStatus: 'pending' })],
    events: [exampleEvent()],
    layers: [layerInfo('moratoria', TEXAS), layerInfo('events', TEXAS)],
  },
  gazetteer: gazetteer({
    places: [{ name: 'Granbury', at: [-97.52, 32.51], people: 12_000 }],
    counties: [{ name: 'Hood', state: 'Texas', box: [-98, 32, -97, 33] }],
  }),
});

const FACTS: Template['facts'] = {
  miningMW: numberFact(60),
  hostedGrossMW: numberFact(180, 120, 220),
  wueLPerKWh: numberFact(0.4),
};

type Place = { readonly at: readonly [number, number]; readonly ring: number | null };

function candidatesAt(places: readonly Place[]): Candidates {
  return {
    ids: places.map((_, i) => `cell-${i}`),
    positions: Float64Array.from(places.flatMap(({ at }) => at)),
    precisionKm: Float64Array.from(places, ({ ring }) => ring ?? NaN),
  };
}

const near: ExclusionRule = {
  ...{ id: 'x-line', indicator: 'grid.line-distance', when: 'above', value: 20, source: '', enabled: true },
};
const far: ExclusionRule = { ...near, id: 'x-people', indicator: 'land-use.people-5km', value: 5000 };

function scored(places: readonly Place[], exclusions: readonly ExclusionRule[] = [], facts = FACTS): CandidateScores {
  const packed = emptyReadings(places.length);
  const given = { candidates: candidatesAt(places), template: { likeSite: null, facts }, world };
  // In two slices, as threads read them.
  const middle = Math.floor(places.length / 2);
  readCandidates(packed, given, [0, middle]);
  readCandidates(packed, given, [middle, places.length]);
  return scoreCandidates(packed, { ...METHOD, settings: { ...METHOD.settings, exclusions } });
}

const METHOD = {
  perspective: 'delivery',
  settings: { scales: {}, exclusions: [], floors: {} },
  weights: DEFAULT_WEIGHTS,
  aggregation: DEFAULT_AGGREGATION,
} as const;

const place = fc.record({
  at: fc.tuple(fc.double({ min: -98.2, max: -96.8, noNaN: true }), fc.double({ min: 31.8, max: 33.2, noNaN: true })),
  ring: fc.constantFrom(null, 0, 2, 12),
});
const aggregation: fc.Arbitrary<Aggregation> = fc.constantFrom(DEFAULT_AGGREGATION, { kind: 'owa', orness: 0.7 });

describe('a cell at the position of a site with its facts', () => {
  test('has its score, range, coverage, exclusions and gates in either perspective', () => {
    fc.assert(
      fc.property(
        fc.record({
          places: fc.array(place, { minLength: 1, maxLength: 4 }),
          perspective: fc.constantFrom(...PERSPECTIVES),
          mean: aggregation,
          exclusions: fc.subarray([near, far]),
          floors: fc.constantFrom({}, { 'protected-gap-1-2': 70 }),
        }),
        ({ places, perspective, mean, exclusions, floors }) => {
          const settings = {
            floors,
            exclusions,
            scales: {
              'grid.line-distance': {
                kind: 'curve' as const,
                points: [
                  [0, 10],
                  [30, 90],
                ] as [number, number][],
                source: '',
              },
            },
          };
          const facts: Template['facts'] = { ...FACTS, serviceStatus: classFactOf('queue') };
          const sites: Site[] = places.map(({ at, ring }, i) =>
            exampleSite({ id: `site-${i}`, position: at, precisionKm: ring, facts }),
          );
          const matrix = buildMatrix(readSites(world, sites), { perspective, state: 'hosted' }, settings);
          const wanted = scoreMatrix(matrix, DEFAULT_WEIGHTS, mean);
          const packed = emptyReadings(places.length);
          readCandidates(packed, { candidates: candidatesAt(places), template: { likeSite: null, facts }, world }, [
            0,
            places.length,
          ]);
          const found = scoreCandidates(packed, { perspective, settings, weights: DEFAULT_WEIGHTS, aggregation: mean });
          wanted.forEach(({ score, excluded, exclusions: verdicts, gates }, i) => {
            expect(Number.isNaN(found.point[i]) ? null : found.point[i]).toSatisfy((point: number | null) =>
              isNear(point, score.point),
            );
            expect(found.low[i]).toBeCloseTo(score.low, 12);
            expect(found.high[i]).toBeCloseTo(score.high, 12);
            expect(found.coverage[i]).toBeCloseTo(score.coverage, 12);
            expect(found.excludedBy[i]).toBe(verdicts.findIndex(({ verdict }) => verdict === 'fail'));
            expect(found.excludedBy[i] !== -1).toBe(excluded);
            expect(found.isOpen[i]).toBe(!excluded && verdicts.some(({ verdict }) => verdict === 'unknown') ? 1 : 0);
            const failed = gates.filter(({ verdict }) => verdict === 'fail').map(({ gate }) => gate);
            const worst = GATES[found.failedGate[i] ?? -1]?.id;
            expect(worst === undefined ? failed : failed.includes(worst)).toEqual(worst === undefined ? [] : true);
          });
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });
});

describe('candidates of a region', () => {
  const places: readonly Place[] = [
    { at: [-97.6, 32.3], ring: 0 },
    { at: [-97.6, 32.31], ring: 0 },
    { at: [-97.8, 32.3], ring: 4 },
    { at: [-97.2, 32.3], ring: 0 },
    { at: [-97.38, 32.3], ring: 0 },
  ];

  test('a larger ring is a wider range', () => {
    const [point, ring] = [0, 4].map((km) => scored([{ at: [-97.7, 32.3], ring: km }]));
    expect(ring?.low[0]).toBeLessThan(point?.low[0] ?? 0);
    expect(ring?.high[0]).toBeGreaterThanOrEqual(point?.high[0] ?? 1);
  });

  test('one that a rule excludes says which, one that a rule cannot judge stays open', () => {
    // 18.8 km from the line: 20 km lies inside the ring of the third.
    const scores = scored(places, [far, { ...near, value: 18 }]);
    expect([...scores.excludedBy]).toEqual([-1, -1, -1, 1, 1]);
    expect([...scores.isOpen]).toEqual([0, 0, 1, 0, 0]);
  });

  test('the counts add up, by class and by rule', () => {
    const scores = scored(places, [far, { ...near, value: 18 }]);
    const classes = candidateClasses(scores);
    const counts = countCandidates(scores, classes, 2);
    expect(counts).toMatchObject({ scored: 3, open: 1, unknown: 0, excluded: 2, byRule: [0, 2] });
    expect(Object.values(counts.byClass).reduce((sum, each) => sum + each, 0)).toBe(places.length);
    expect(CANDIDATE_CLASSES[classes[3] ?? 0]).toBe('excluded');
  });

  test('the shortlist is in order, ties share a rank, and a filter leaves ranks as they are', () => {
    const scores = scored(places);
    const all = shortlist(scores, NO_FILTER);
    expect(all).toHaveLength(5);
    const points = all.map(({ row }) => scores.point[row] ?? NaN);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
    const [first, second] = all;
    expect([first?.rank, second?.rank, first?.isTied]).toEqual([1, 1, true]);
    const kept = shortlist(scores, { ...NO_FILTER, withoutFailedGates: true });
    expect(kept.map(({ row }) => row)).not.toContain(3);
    for (const one of kept) expect(all).toContainEqual(one);
    expect(shortlist(scores, { ...NO_FILTER, minCoverage: 1 })).toEqual([]);
  });

  test('where nothing is known there is no score and no place on the list', () => {
    const scores = scored([{ at: [10, 50], ring: 1 }], [], {});
    const classes = candidateClasses(scores);
    expect(CANDIDATE_CLASSES[classes[0] ?? 0]).toBe('unknown');
    expect(shortlist(scores)).toEqual([]);
  });
});

describe('like a site', () => {
  test('its load and cooling come along, what its place gives it stays behind', () => {
    const facts = {
      ...FACTS,
      serviceStatus: classFactOf('energised'),
      serviceMW: numberFact(90),
      entitlement: classFactOf('by-right'),
    };
    const template = templateLike(exampleSite({ facts, utility: 'Oncor' }));
    expect(template).toEqual({ likeSite: 'site-a', facts: FACTS });
    const cell = siteAt(template, { id: 'c', position: [-97, 32], precisionKm: 3 });
    expect(cell).toMatchObject({ id: 'c', utility: null, facts: FACTS, precisionKm: 3 });
    expect(siteAt(BLANK_TEMPLATE, { id: 'c', position: [-97, 32], precisionKm: 3 }).facts).toEqual({});
  });
});

function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) < 1e-12;
}
