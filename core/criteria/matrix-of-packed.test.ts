import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GATES } from '../indicators/gates/registry.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { unknown, type Reading } from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { buildMatrix, type MatrixSettings } from './build-matrix.ts';
import { flatMatrix } from './flat-matrix.ts';
import { matrixOfPacked } from './matrix-of-packed.ts';
import { buffersOf, packReadings } from './packed-readings.ts';
import type { SiteReadings } from './site-readings.ts';

function readingOf({ scale }: Indicator): fc.Arbitrary<Reading> {
  const read = (value: number | string, low: number | string, high: number | string): Reading => ({
    ...{ known: true, value, low, high, grade: 'B', sources: [], detail: { code: 'x', facts: {} }, counted: [] },
  });
  const gap = fc.constantFrom('not-imported', 'no-record').map((code) => unknown(code, 'ask.utility'));
  if (scale.kind === 'classes') {
    const word = fc.constantFrom(...Object.keys(scale.risks));
    return fc.oneof(
      gap,
      fc.tuple(word, word, word).map(([value, low, high]) => read(value, low, high)),
    );
  }
  const corner = fc.constantFrom(...scale.curve.map(({ at }) => at));
  const number = fc.oneof(corner, fc.double({ min: 0, max: 1.2 * (scale.curve.at(-1)?.at ?? 1), noNaN: true }));
  const three = fc.tuple(number, number, number).map((list) => {
    const [low = 0, value = 0, high = 0] = list.toSorted((a, b) => a - b);
    return read(value, low, high);
  });
  return fc.oneof(
    gap,
    number.map((value) => read(value, value, value)),
    three,
  );
}

const readings = fc.record(Object.fromEntries(INDICATORS.map((indicator) => [indicator.id, readingOf(indicator)])));
const gatesOf = (perspective: 'delivery' | 'burden') =>
  fc.tuple(
    ...GATES.filter(({ perspectives }) => perspectives.includes(perspective)).map(({ id, floor }) =>
      fc
        .constantFrom('pass' as const, 'fail' as const, 'unknown' as const)
        .map((verdict) => ({ gate: id, verdict, floor, reason: { code: 'x', facts: {} }, sources: [] })),
    ),
  );
const gates = fc.record({ delivery: gatesOf('delivery'), burden: gatesOf('burden') });
const sites = fc
  .array(
    fc.record({
      readings: fc.record({ mined: readings, hosted: readings }),
      gates: fc.record({ mined: gates, hosted: gates }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.map((site, i): SiteReadings => ({ siteId: `s${i}`, deltas: [], county: null, ...site })));

const settings: fc.Arbitrary<MatrixSettings> = fc.record({
  scales: fc.constantFrom(
    {},
    {
      'grid.line-distance': {
        kind: 'curve' as const,
        points: [[0, 10] as [number, number], [5, 90] as [number, number]],
        source: 'us',
      },
    },
    { 'land-use.entitlement': { kind: 'classes' as const, risks: { rezoning: 99 }, source: 'us' } },
  ),
  exclusions: fc.subarray([
    { id: 'far', indicator: 'grid.line-distance', when: 'above' as const, value: 20, source: '', enabled: true },
    { id: 'ban', indicator: 'land-use.entitlement', when: 'is' as const, value: 'rezoning', source: '', enabled: true },
    { id: 'off', indicator: 'grid.line-distance', when: 'above' as const, value: 0, source: '', enabled: false },
  ]),
  floors: fc.constantFrom({}, { [GATES[0]?.id ?? '']: 12 }),
});
const question = fc.record({
  perspective: fc.constantFrom('delivery' as const, 'burden' as const),
  state: fc.constantFrom('mined' as const, 'hosted' as const),
});

describe('matrixOfPacked', () => {
  test('is the matrix of the readings that were packed, bit by bit', () => {
    fc.assert(
      fc.property(sites, question, settings, (list, asked, set) => {
        expect(matrixOfPacked(packReadings(list), asked, set)).toEqual(flatMatrix(buildMatrix(list, asked, set)));
      }),
      { numRuns: 150, seed: 3 },
    );
  });
});

describe('packReadings', () => {
  test('an unknown reading keeps its reason and whom to ask, each once', () => {
    const cell = unknown('not-imported', 'ask.utility');
    const all = Object.fromEntries(INDICATORS.map(({ id }) => [id, cell]));
    const none = { delivery: [], burden: [] };
    const site = { siteId: 's', readings: { mined: all, hosted: all }, gates: { mined: none, hosted: none } };
    const packed = packReadings([{ ...site, deltas: [], county: null }]);
    expect(packed.gaps).toEqual([{ reason: cell.reason, ask: cell.ask }]);
    expect([...packed.states.hosted.gap]).toEqual(INDICATORS.map(() => 1));
    expect([...packed.states.hosted.grade]).toEqual(INDICATORS.map(() => 255));
  });

  test('its memory can be handed over: every array is whole in another thread', () => {
    const packed = packReadings([]);
    expect(structuredClone(packed, { transfer: buffersOf(packed) })).toEqual(packReadings([]));
  });
});
