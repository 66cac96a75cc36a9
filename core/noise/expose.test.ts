/** Who hears what: the same levels as at single receptors, counts that add up, lists that hold the worst. */
import { describe, expect, test } from 'vitest';
import { EXAMPLE_CENTRE, exampleOrder } from './example-sources.ts';
import { expose, type ExposureOrder } from './expose.ts';
import { Exposure } from './exposure.ts';
import { localMetres, type Metres } from './local-metres.ts';
import { REACH_M } from './noise-map.ts';
import { receptorLevels } from './receptor-levels.ts';
import { receptorSet, type ReceptorKind, type ReceptorOfSet } from './receptor-set.ts';
import type { Cover } from './surroundings.ts';

const frame = localMetres(EXAMPLE_CENTRE);
const KNOWN: Cover = { missing: null, layers: ['layer'], isPartial: false };

function at([east, north]: Metres, kind: ReceptorKind, people = NaN): ReceptorOfSet {
  return { kind, position: frame.toLonLat([east, north]), people, label: `${kind} ${east} ${north}` };
}

function exposed(receptors: readonly ReceptorOfSet[], changes: Partial<ExposureOrder> = {}): Exposure {
  const surroundings = { set: receptorSet(receptors), people: KNOWN, dwellings: KNOWN, parcel: null };
  const steps = expose({ order: exampleOrder(), surroundings, recordedNightDba: null, ...changes });
  let step = steps.next();
  let before = 0;
  for (; step.done !== true; step = steps.next()) {
    expect(step.value).toBeGreaterThanOrEqual(before);
    before = step.value;
  }
  expect(Exposure.parse(step.value)).toEqual(step.value);
  return step.value;
}

const sum = (bands: Exposure['mined']['likely'], what: 'people' | 'dwellings' | 'possibleDwellings' | 'sensitive') =>
  bands.reduce((total, band) => total + band[what], 0);

describe('people and dwellings by band', () => {
  const receptors = [
    at([300, 0], 'dwelling'),
    at([0, 900], 'dwelling'),
    at([400, 0], 'possible-dwelling'),
    at([0, 350], 'school'),
    at([-500, 0], 'people', 40),
    at([-600, 0], 'people'),
    at([10, 0], 'boundary'),
    at([5_000, 0], 'dwelling'),
  ];

  test('each is counted once, as what it is, on the map alone', () => {
    const { mined, hosted, total, withoutPeople } = exposed(receptors);
    for (const bands of [mined.low, mined.likely, mined.high, hosted.likely]) {
      expect(
        ['people', 'dwellings', 'possibleDwellings', 'sensitive'].map((what) => sum(bands, what as 'people')),
      ).toEqual([40, 2, 1, 1]);
    }
    expect([total, withoutPeople]).toEqual([6, 1]);
  });

  test('a receptor is in the band of its level', () => {
    const { mined, rows } = exposed([at([300, 0], 'dwelling')]);
    const level = rows[0]?.mined?.dba.likely ?? NaN;
    const [band] = mined.likely.filter(({ dwellings }) => dwellings === 1);
    expect(level).toBeGreaterThanOrEqual(band?.fromDb ?? -Infinity);
    expect(level).toBeLessThan(band?.toDb ?? Infinity);
  });

  test('a silent state leaves all below the lowest band', () => {
    const { hosted, rows } = exposed(receptors, { order: exampleOrder({ hosted: [] }) });
    expect(hosted.likely[0]).toMatchObject({ fromDb: null, people: 40, dwellings: 2 });
    expect(rows[0]?.hosted).toBeNull();
    expect(rows[0]?.change).toBeNull();
  });

  test('what is missing is said with the reason', () => {
    const missing: Cover = { missing: 'not-imported', layers: [], isPartial: false };
    const surroundings = { set: receptorSet([]), people: missing, dwellings: missing, parcel: null };
    expect(exposed([], { surroundings })).toMatchObject({ people: missing, dwellings: missing, total: 0, rows: [] });
  });
});

test('levels are those of single receptors, whatever the block they fall into', () => {
  const receptors = Array.from({ length: 5_000 }, (_, i) =>
    at([200 + (i % 70) * 10, -900 + Math.floor(i / 70) * 20], 'dwelling'),
  );
  const { rows, total } = exposed(receptors);
  expect(total).toBe(5_000);
  const order = exampleOrder();
  const exact = receptorLevels(
    order.hosted,
    rows.map(({ position, label }) => ({ id: label, position, people: null, dwellings: 1, measuredDba: null })),
    { frame, propagation: order.propagation, upToM: REACH_M },
  );
  expect(rows.map(({ hosted }) => hosted)).toEqual(exact);
});

test('the list holds the hundred loudest of each state, and the largest changes either way', () => {
  const receptors = Array.from({ length: 900 }, (_, i) => at([100 + i, 0], 'dwelling'));
  const { rows, loudest } = exposed(receptors);
  expect(rows.length).toBeLessThanOrEqual(400);
  expect(rows.slice(0, 100).map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, i) => i));
  expect(loudest).toEqual([{ kind: 'dwelling', mined: rows[0]?.mined?.dba, hosted: rows[0]?.hosted?.dba }]);
});

describe('the night level on record', () => {
  const receptors = [at([0, 800], 'dwelling'), at([300, 0], 'dwelling'), at([100, 0], 'school')];
  const recordedNightDba = { low: 55, likely: 58, high: 60 };

  test('stands for the mine at the nearest dwelling, beside what is worked out there', () => {
    const { rows, recorded } = exposed(receptors, { recordedNightDba });
    expect(rows.map(({ isAgainstMeasured }) => isAgainstMeasured)).toEqual([false, true, false]);
    expect(recorded).toMatchObject({ dba: recordedNightDba, modelled: rows[1]?.mined?.dba });
    expect(recorded?.distanceM).toBeCloseTo(300, 3);
    expect(rows[1]?.change?.likely).toBeCloseTo((rows[1]?.hosted?.dba.likely ?? NaN) - 58, 9);
  });

  test('carries its range into the change', () => {
    const { rows } = exposed(receptors, { recordedNightDba });
    const { hosted, change } = rows[1] ?? {};
    expect(change?.low).toBeCloseTo((hosted?.dba.low ?? NaN) - 60, 9);
    expect(change?.high).toBeCloseTo((hosted?.dba.high ?? NaN) - 55, 9);
  });

  test('is put on no far house where a building that may be a dwelling is nearer', () => {
    const nearer = exposed([...receptors, at([200, 0], 'possible-dwelling')], { recordedNightDba });
    expect(nearer.recorded).toBeNull();
    expect(nearer.rows.some(({ isAgainstMeasured }) => isAgainstMeasured)).toBe(false);
    const farther = exposed([...receptors, at([400, 0], 'possible-dwelling')], { recordedNightDba });
    expect(farther.recorded?.distanceM).toBeCloseTo(300, 3);
  });

  test('says nothing of the day, and nothing where no dwelling is known', () => {
    const day = exampleOrder({ period: 'day' });
    expect(exposed(receptors, { recordedNightDba, order: day }).recorded).toBeNull();
    expect(exposed([at([100, 0], 'people', 4)], { recordedNightDba }).recorded).toBeNull();
  });
});
