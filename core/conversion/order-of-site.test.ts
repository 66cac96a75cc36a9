import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../sites/example-site.ts';
import type { SiteFacts } from '../sites/site-facts.ts';
import { bandRows } from './band-rows.ts';
import { contourLines } from '../noise/contour-lines.ts';
import { localMetres } from '../noise/local-metres.ts';
import { mapNoise, type NoiseMap } from '../noise/noise-map.ts';
import { gridOfOrder, NoiseOrder } from '../noise/noise-order.ts';
import { noiseOfSite, type NoiseChoice, type NoiseOfSite } from './order-of-site.ts';

const NIGHT: NoiseChoice = { period: 'night', case: 'likely' };

function askedOf(facts: SiteFacts, choice = NIGHT): NoiseOfSite {
  return noiseOfSite(exampleSite({ facts, position: [-80.5, 41.2] }), choice);
}

function mapOf({ order }: NoiseOfSite): NoiseMap {
  const grid = order === null ? null : gridOfOrder(order);
  if (order === null || grid?.ok !== true) throw new Error('the order can be worked out');
  const steps = mapNoise(order, grid.value);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

test('a site whose loads are not known is not asked about', () => {
  expect(askedOf({}).order).toBeNull();
  expect(askedOf({ miningMW: numberFact(0) }).order).toBeNull();
});

test('an order of a site is one that the engine takes', () => {
  const { order } = askedOf({ miningMW: numberFact(30) }, { period: 'generator-test', case: 'high' });
  expect(NoiseOrder.safeParse(order).success).toBe(true);
  expect(order).toMatchObject({ centre: [-80.5, 41.2], period: 'generator-test', case: 'high', hosted: [] });
});

test('rows have the areas of both states and their change; no load is no area, an unknown load is no number', () => {
  const both = askedOf({ miningMW: numberFact(3), hostedGrossMW: numberFact(3) });
  const rows = bandRows(mapOf(both), both);
  expect(rows.map(({ fromDb }) => fromDb)).toEqual([70, 65, 60, 55, 50, 45, 40, 35, 30]);
  for (const { mined, hosted, changeKm2 } of rows.filter(({ fromDb }) => fromDb >= 45)) {
    expect(changeKm2).toBeLessThan(0);
    expect(changeKm2).toBe((hosted?.km2 ?? NaN) - (mined?.km2 ?? NaN));
  }
  const fresh = askedOf({ miningMW: numberFact(0), hostedGrossMW: numberFact(3) });
  expect(bandRows(mapOf(fresh), fresh)[0]?.mined).toEqual({ km2: 0, isCut: false });
  const unknown = askedOf({ miningMW: numberFact(3) });
  expect(bandRows(mapOf(unknown), unknown)[0]).toMatchObject({ hosted: null, changeKm2: null });
});

test('limits stand in the band that begins at or below them', () => {
  const asked = askedOf({ miningMW: numberFact(3) });
  const limits = bandRows(mapOf(asked), asked).map(({ fromDb, limits: found }) => [fromDb, found.map(({ id }) => id)]);
  expect(Object.fromEntries(limits)).toMatchObject({
    40: ['who-night-guideline'],
    45: ['who-night-road-2018'],
    50: [],
    70: ['prince-william-industrial-night', 'texas-presumed-nuisance'],
  });
});

test('a band that leaves the map has no change, and its line stops at the edge', () => {
  const asked = askedOf({ miningMW: numberFact(400), hostedGrossMW: numberFact(600) });
  const map = mapOf(asked);
  const quietest = bandRows(map, asked).at(-1);
  expect(quietest).toMatchObject({ fromDb: 30, changeKm2: null, mined: { isCut: true } });
  const { order } = asked;
  if (order === null || map.mined.bands === null) throw new Error('the mine is heard');
  const { toMetres } = localMetres(order.centre);
  const lines = contourLines(map.mined.bands, order);
  expect(lines.features.length).toBeGreaterThan(3);
  const isBeyond = (position: readonly number[]) => {
    const [x, y] = toMetres([position[0] ?? NaN, position[1] ?? NaN]);
    return Math.max(Math.abs(x), Math.abs(y)) > 3_000.015;
  };
  for (const { geometry } of lines.features) expect(geometry.coordinates.slice(1, -1).some(isBeyond)).toBe(false);
});

test('a level within the map is one closed line', () => {
  const asked = askedOf({ miningMW: numberFact(3) });
  const { mined } = mapOf(asked);
  if (mined.bands === null || asked.order === null) throw new Error('the mine is heard');
  const [forty, ...more] = contourLines(mined.bands, asked.order).features.filter(
    ({ properties }) => properties.db === 50,
  );
  expect(more).toEqual([]);
  expect(forty?.geometry.coordinates[0]).toEqual(forty?.geometry.coordinates.at(-1));
});
