import { expect, test } from 'vitest';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import type { MitigationId } from '../sites/mitigations.ts';
import type { SiteFacts } from '../sites/site-facts.ts';
import { soundPowerDba } from '../noise/noise-source.ts';
import { hostedSources, minedSources } from './sources-of-site.ts';

function siteWith(facts: SiteFacts, mitigations: MitigationId[] = []) {
  const scenarios = [{ id: 's', name: 'S', facts: {}, phases: [], mitigations }];
  return exampleSite({ facts, scenarios, hostedAs: 's' });
}

test('a load that is not known has no machines and says so; one of 0 is another matter', () => {
  expect(minedSources(siteWith({}))).toMatchObject({ sources: [], silence: 'load-not-known' });
  expect(hostedSources(siteWith({ miningMW: numberFact(30) }))).toMatchObject({ silence: 'load-not-known' });
  expect(minedSources(siteWith({ miningMW: numberFact(0) }))).toMatchObject({ sources: [], silence: 'no-load' });
});

test('cooling that is not known is assumed, air as mined and dry coolers as hosted', () => {
  const facts = { miningMW: numberFact(30), hostedGrossMW: numberFact(110) };
  expect(minedSources(siteWith(facts))).toMatchObject({ cooling: 'mine-air', isCoolingAssumed: true, silence: null });
  expect(hostedSources(siteWith(facts))).toMatchObject({ cooling: 'ai-dry-cooler', isCoolingAssumed: true });
  const known = { ...facts, minedCooling: classFactOf('immersion'), hostedCooling: classFactOf('evaporative') };
  expect(minedSources(siteWith(known))).toMatchObject({ cooling: 'immersion-dry-cooler', isCoolingAssumed: false });
  expect(hostedSources(siteWith(known)).sources[0]?.kind).toBe('evaporative-tower');
});

test('a mine of 30 MW in air has 101 dBA for each MW', () => {
  const [fans] = minedSources(siteWith({ miningMW: numberFact(30) })).sources;
  if (fans === undefined) throw new Error('there is a source');
  expect(soundPowerDba(fans).likely).toBeCloseTo(101 + 10 * Math.log10(30), 6);
});

test('an IT load stands for its gross load, with the range of the ratio', () => {
  const [coolers] = hostedSources(siteWith({ criticalItMW: numberFact(100) })).sources;
  if (coolers === undefined) throw new Error('there is a source');
  expect(soundPowerDba(coolers).likely).toBeCloseTo(95 + 10 * Math.log10(145), 6);
  expect(soundPowerDba(coolers).high).toBeCloseTo(98 + 10 * Math.log10(152), 6);
});

test('measures of the plan lower the machines as hosted, widen their range and leave the mine alone', () => {
  const facts = { miningMW: numberFact(30), hostedGrossMW: numberFact(100), generatorCount: numberFact(40) };
  const plain = hostedSources(siteWith(facts));
  const quiet = hostedSources(siteWith(facts, ['acoustic-enclosure', 'low-speed-fans', 'shielded-lighting']));
  expect(quiet.measures).toEqual(['acoustic-enclosure', 'low-speed-fans']);
  const taken = quiet.sources.map((source, i) => {
    const [before, after] = [plain.sources[i] ?? source, source].map(soundPowerDba);
    if (before === undefined || after === undefined) throw new Error('both have the same sources');
    const off = { high: before.low - after.low, likely: before.likely - after.likely, low: before.high - after.high };
    return [source.kind, ...Object.values(off).map((db) => Math.round(db * 1e6) / 1e6)];
  });
  expect(taken).toEqual([
    ['ai-dry-cooler', 28, 17, 9],
    ['transformer', 20, 12, 6],
    ['generator', 20, 12, 6],
  ]);
  expect(minedSources(siteWith(facts, ['noise-barrier'])).sources).toEqual(minedSources(siteWith(facts)).sources);
});

test('generators are tried one at a time, and how many there are may not be known', () => {
  const facts = { hostedGrossMW: numberFact(100) };
  expect(hostedSources(siteWith(facts)).generators).toBeNull();
  expect(hostedSources(siteWith({ ...facts, generatorCount: numberFact(0) })).generators).toBe(0);
  expect(hostedSources(siteWith({ ...facts, generatorCount: numberFact(12) })).generators).toBe(1);
});

test('a wall on record whose distance is not known is left out, and says so; one of no height is none', () => {
  const facts = { miningMW: numberFact(30), hostedGrossMW: numberFact(110) };
  expect(minedSources(siteWith({ ...facts, minedBarrierHeightM: numberFact(6) }))).toMatchObject({
    ...{ wall: null, isWallLeftOut: true },
  });
  const known = { hostedBarrierHeightM: numberFact(6), hostedBarrierDistanceM: numberFact(10) };
  expect(hostedSources(siteWith({ ...facts, hostedBarrierHeightM: numberFact(6) })).isWallLeftOut).toBe(true);
  expect(hostedSources(siteWith({ ...facts, ...known }))).toMatchObject({
    ...{ wall: { heightM: 6, distanceM: 10 }, isWallLeftOut: false },
  });
  expect(hostedSources(siteWith({ ...facts, hostedBarrierHeightM: numberFact(0) })).isWallLeftOut).toBe(false);
});
