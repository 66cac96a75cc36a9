import { expect, test } from 'vitest';
import { bandSum } from '../noise/energy-sum.ts';
import { WEIGHTS_DB } from '../noise/frequency-weights.ts';
import { receiverLevel } from '../noise/receiver-level.ts';
import { DEFAULT_PROPAGATION } from '../noise/propagation.ts';
import { emissionOf } from '../noise/noise-source.ts';
import { exampleSite, numberFact } from '../sites/example-site.ts';
import { octaveFactNames } from '../sites/sound-power-facts.ts';
import type { SiteFacts } from '../sites/site-facts.ts';
import { enteredPower } from './entered-power.ts';
import { hostedSources, minedSources } from './sources-of-site.ts';

/** The noise chain of domain/methods.md: 105.05 dBA. */
const SPECTRUM = [108, 107, 105, 103, 100, 96, 90, 84];
const octaves = (machine: 'mined' | 'cooling'): SiteFacts =>
  Object.fromEntries(octaveFactNames(machine).map((name, i) => [name, numberFact(SPECTRUM[i] ?? 0)]));

const dbaOf = (facts: SiteFacts) =>
  bandSum(enteredPower(facts, 'cooling', 'ai-dry-cooler').power?.octavesDb ?? [0, 0, 0, 0, 0, 0, 0, 0], WEIGHTS_DB.A);

test('a spectrum is taken as it is, a total moves it, and a total alone takes the shape of the kind', () => {
  expect(enteredPower(octaves('cooling'), 'cooling', 'ai-dry-cooler').power?.octavesDb).toEqual(SPECTRUM);
  expect(dbaOf(octaves('cooling'))).toBeCloseTo(105.05, 2);
  expect(dbaOf({ ...octaves('cooling'), coolingLwDBA: numberFact(110) })).toBeCloseTo(110, 9);
  expect(dbaOf({ coolingLwDBA: numberFact(112) })).toBeCloseTo(112, 9);
});

test('a spectrum without one of its octaves is none, and says how many are known', () => {
  const facts = { ...octaves('cooling'), coolingLw500DB: undefined };
  expect(enteredPower(facts, 'cooling', 'chiller')).toEqual({ power: null, octaves: 7 });
});

test('the range of a total is the range of the power', () => {
  const total = { ...numberFact(110), low: 107, high: 112 };
  expect(enteredPower({ coolingLwDBA: total }, 'cooling', 'chiller').power).toMatchObject({
    ...{ basis: 'entered', lowDb: -3, highDb: 2 },
  });
});

test('machines whose power is on record are heard where the load is not known, without transformers', () => {
  const mined = minedSources(exampleSite({ facts: octaves('mined') }));
  expect(mined).toMatchObject({ silence: null, machines: [{ kind: 'mine-air', basis: 'entered', octaves: 8 }] });
  expect(mined.machines[0]?.lwaDb.likely).toBeCloseTo(105.05, 2);
});

test('a generator of twice the usual size is 3 dB louder, and one on record is as recorded', () => {
  const facts = { hostedGrossMW: numberFact(100), generatorCount: numberFact(4) };
  const level = (more: SiteFacts) =>
    hostedSources(exampleSite({ facts: { ...facts, ...more } })).machines.find(({ kind }) => kind === 'generator')
      ?.lwaDb.likely ?? NaN;
  expect(level({ generatorUnitMW: numberFact(5) }) - level({})).toBeCloseTo(10 * Math.log10(2), 9);
  expect(level({ generatorUnitMW: numberFact(5), generatorLwDBA: numberFact(104) })).toBeCloseTo(104, 9);
});

test('a wall on record takes from what is heard behind it; one of unknown place, or no height, is none', () => {
  const facts = { hostedGrossMW: numberFact(100) };
  const heard = (more: SiteFacts) => {
    const [source] = hostedSources(exampleSite({ facts: { ...facts, ...more } })).sources;
    return source === undefined ? NaN : receiverLevel(emissionOf(source), DEFAULT_PROPAGATION, 500).dba;
  };
  const wall = { hostedBarrierHeightM: numberFact(10), hostedBarrierDistanceM: numberFact(10) };
  expect(heard({}) - heard(wall)).toBeGreaterThan(3);
  expect(heard({ hostedBarrierHeightM: numberFact(10) })).toBe(heard({}));
  expect(heard({ ...wall, hostedBarrierHeightM: numberFact(0) })).toBe(heard({}));
});
