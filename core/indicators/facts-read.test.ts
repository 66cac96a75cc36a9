import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deltaRow, type ConversionContext, type ConversionRow } from '../conversion/conversion-row.ts';
import { conversionDelta, CONVERSION_ROWS } from '../conversion/delta.ts';
import { CONVERSION_DEFAULTS } from '../conversion/parameters.ts';
import { anyFact, anyFacts } from '../sites/example-facts.ts';
import { FACT_NAMES, type FactName, type SiteFacts } from '../sites/site-facts.ts';
import { exampleInstrument, exampleRule } from './example-records.ts';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import { exampleWorld } from './example-world.ts';
import { factsRead } from './facts-read.ts';
import { GATES } from './gates/registry.ts';
import { INDICATORS } from './registry.ts';
import { tracedFacts } from './traced-facts.ts';

const STATES = ['mined', 'hosted'] as const;

const world = exampleWorld({
  document: {
    rules: [exampleRule(), exampleRule({ id: 'r-2', onlyIfExpanded: true })],
    instruments: [exampleInstrument({ minMW: 50 })],
  },
});

/** What the world adds to the rows: rules of the place, and no factor of the grid. */
const AROUND: ConversionContext = {
  gridCO2eLbPerMWh: null,
  rules: world.rules.map((rule) => ({ rule, isCertain: true })),
};

function siteOf(facts: SiteFacts) {
  return exampleSite({ state: 'Texas', country: 'US', gridRegion: 'ERCOT', county: 'Hood', facts });
}

const READERS = [
  ...INDICATORS.map(({ id, read }) => ({ id, look: read })),
  ...GATES.map(({ id, judge }) => ({ id, look: judge })),
];

/** Everything that is worked out from a site, with the facts it says it depends on. */
const FACTORS = [
  ...READERS.map(({ id }) => ({ id, facts: factsRead(id) })),
  ...CONVERSION_ROWS.map(({ key, facts }) => ({ id: `row ${key}`, facts })),
];

/** What each of them says of these facts, as text. */
function saidOf(facts: SiteFacts): ReadonlyMap<string, string> {
  const site = siteOf(facts);
  const read = READERS.map(
    ({ id, look }) => [id, JSON.stringify(STATES.map((state) => look(site, state, world)))] as const,
  );
  const rows = conversionDelta(site, { context: AROUND }).map(
    (row) => [`row ${row.key}`, JSON.stringify(row)] as const,
  );
  return new Map([...read, ...rows]);
}

test.each(READERS)('$id looks at the facts it says, and at no other', ({ id, look }) => {
  const touched = new Set<string>();
  for (const facts of [{}, ...fc.sample(anyFacts(), { numRuns: 150, seed: 7 })]) {
    for (const state of STATES) {
      const traced = tracedFacts(siteOf(facts));
      look(traced.site, state, world);
      for (const name of traced.touched) touched.add(name);
    }
  }
  expect([...touched].toSorted()).toEqual([...factsRead(id)].toSorted());
});

describe('changing one fact moves only what depends on it', () => {
  const samples = fc.sample(anyFacts(), { numRuns: 12, seed: 5 }).map((facts) => ({ facts, said: saidOf(facts) }));

  test.each(FACT_NAMES.map((name) => ({ name })))('$name', ({ name }) => {
    const others = FACTORS.filter(({ facts }) => !facts.includes(name)).map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.option(anyFact(name), { nil: undefined }),
        ({ facts, said }, fact) => {
          const changed = saidOf({ ...facts, [name]: fact });
          expect(others.filter((id) => changed.get(id) !== said.get(id))).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('cooling moves water and nothing else', () => {
    const cooling: readonly FactName[] = ['hostedCooling', 'wueLPerKWh'];
    expect(FACTORS.filter(({ facts }) => cooling.some((name) => facts.includes(name))).map(({ id }) => id)).toEqual([
      'impact.cooling-water',
      'impact.water-use',
      'impact.water-peak-day',
      'row waterMgalPerYear',
      'row peakDayWaterMgd',
      'row waterSupplyShare',
    ]);
  });
});

test('every row moves with each fact it says it depends on, for some site', () => {
  const idle = CONVERSION_ROWS.flatMap((row) =>
    row.facts.filter((name) => !isMovedBy(row, name)).map((name) => `${row.key} ${name}`),
  );
  expect(idle).toEqual([]);
});

/** Energised sites whose service is enough for the plan, or not for a wasteful one: chance finds them rarely. */
const ENERGISED: readonly SiteFacts[] = [2, 4].map((ratio) => ({
  serviceStatus: classFactOf('energised'),
  serviceMW: numberFact(300),
  criticalItMW: numberFact(100),
  utilityPerIt: numberFact(ratio),
  permitMonths: numberFact(6),
  buildMonths: numberFact(18),
}));
/** Enough, but not all of it firm; enough for a load that is stated as gross. */
const NOT_FIRM: SiteFacts = { ...ENERGISED[0], firmShare: numberFact(0.5) };
const GROSS: SiteFacts = { ...ENERGISED[0], criticalItMW: undefined, hostedGrossMW: numberFact(100) };

/** Sites of which only facts of the row are known, so that rare combinations turn up. */
function isMovedBy(row: ConversionRow, name: FactName): boolean {
  const shape = Object.fromEntries(row.facts.map((fact) => [fact, anyFact(fact)]));
  const before = fc.sample(fc.record(shape, { requiredKeys: [] }), { numRuns: 400, seed: 11 }) as SiteFacts[];
  const parameters = CONVERSION_DEFAULTS;
  const saidBy = (facts: SiteFacts) => {
    const context = { ...AROUND, gridCO2eLbPerMWh: facts.gridCO2eLbPerMWh ?? null };
    return JSON.stringify(deltaRow(row, siteOf(facts), { parameters, context }));
  };
  return [...ENERGISED, NOT_FIRM, GROSS, ...before].some(
    (facts) => facts[name] !== undefined && saidBy(facts) !== saidBy({ ...facts, [name]: undefined }),
  );
}
