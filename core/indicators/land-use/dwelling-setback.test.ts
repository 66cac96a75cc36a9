import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { areaLayer, boxAt, exampleWorld, placeLayer } from '../example-world.ts';
import { dwellingSetback } from './dwelling-setback.ts';

const site = exampleSite();
const at = (azimuth: number, km: number) => pointAt(site.position, azimuth, km);
const house = (km: number, kind: string | null = 'house') => ({ at: at(90, km), kind });
const parcel = boxAt(site.position, 0.2, { label: 'Lot 7', kind: 'Industrial' });

type Given = {
  readonly points?: Parameters<typeof placeLayer>[1]['points'];
  readonly outlines?: Parameters<typeof placeLayer>[1]['areas'];
  readonly parcels?: Parameters<typeof areaLayer>[1];
  readonly precisionKm?: number;
  readonly parameters?: Readonly<Record<string, number>>;
};

function read({ points = [], outlines = [], parcels = [], precisionKm = 0, parameters = {} }: Given) {
  const layers = {
    buildings: [placeLayer('buildings', { points, areas: outlines })],
    parcels: [areaLayer('parcels', parcels)],
  };
  const world = exampleWorld({ layers, document: { parameters } });
  return dwellingSetback.read({ ...site, precisionKm }, 'hosted', world);
}

describe('what is measured', () => {
  test('from the edge of the parcel that holds the position: 1 km less 200 m', () => {
    const reading = read({ points: [house(1)], parcels: [parcel] });
    expect(reading).toMatchObject({
      value: expect.closeTo(800, 0) as number,
      grade: 'B',
      detail: { code: 'land-use.dwelling-setback.detail', facts: { from: 'parcel', to: 'dwelling', nearer: 0 } },
      sources: ['layer-buildings', 'layer-parcels'],
    });
  });

  test('from the position with its ring where no parcel is known, or where the clause says so', () => {
    expect(read({ points: [house(1)], precisionKm: 0.1 })).toMatchObject({
      value: expect.closeTo(1000, 0) as number,
      low: expect.closeTo(900, 0) as number,
      high: expect.closeTo(1100, 0) as number,
      detail: { facts: { from: 'position' } },
    });
    const parameters = { 'land-use.dwelling-setback.measuredFrom': 1 };
    expect(read({ points: [house(1)], parcels: [parcel], parameters })).toMatchObject({
      value: expect.closeTo(1000, 0) as number,
    });
  });

  test('a ring that reaches over the boundary may mean another parcel', () => {
    expect(read({ points: [house(1)], parcels: [parcel], precisionKm: 0.3 })).toMatchObject({
      detail: { facts: { from: 'position' } },
    });
  });

  test('to the line of the residential lot next door, not to the site’s own', () => {
    const next = boxAt(at(90, 0.9), 0.2, { label: 'Lot 8', kind: 'Residential' });
    const parameters = { 'land-use.dwelling-setback.measuredTo': 1 };
    expect(read({ parcels: [{ ...parcel, kind: 'Residential' }, next], parameters })).toMatchObject({
      value: expect.closeTo(500, 0) as number,
      detail: { facts: { to: 'lot_line', label: 'Lot 8' } },
    });
  });

  test('buildings on the site’s own parcel are not neighbours', () => {
    const own = boxAt(at(0, 0.1), 0.02, { kind: 'house', label: 'own' });
    expect(read({ outlines: [own], points: [house(0.05), house(1)], parcels: [parcel] })).toMatchObject({
      value: expect.closeTo(800, 0) as number,
    });
  });
});

describe('classes that do not tell', () => {
  test('a nearer building of unknown use pulls the near end of the range alone', () => {
    expect(read({ points: [house(1), house(0.5, 'yes')], parcels: [parcel] })).toMatchObject({
      value: expect.closeTo(800, 0) as number,
      low: expect.closeTo(300, 0) as number,
      high: expect.closeTo(800, 0) as number,
      detail: { facts: { nearer: 1 } },
    });
  });

  test('where no class tells anything the nearest building stands in, at the worst grade', () => {
    expect(read({ points: [house(1, null)], parcels: [parcel] })).toMatchObject({
      value: expect.closeTo(800, 0) as number,
      high: 2000,
      grade: 'D',
      detail: { code: 'land-use.dwelling-setback.detail-possible' },
    });
  });

  test('without a parcel the mine’s own buildings cannot be told from a neighbour’s: unknown', () => {
    expect(read({ points: [house(0.03, null)] })).toMatchObject({
      known: false,
      reason: { code: 'dwellings-not-classed' },
    });
  });
});

test('no dwelling within reach is at least that far', () => {
  expect(read({ points: [house(2.5), house(1, 'warehouse')] })).toMatchObject({
    value: 2000,
    low: 2000,
    detail: { code: 'land-use.dwelling-setback.detail-none' },
  });
});

test('no layer, a site beside the layer and a rough position are unknown', () => {
  expect(dwellingSetback.read(site, 'mined', exampleWorld())).toMatchObject({ reason: { code: 'not-imported' } });
  const small = placeLayer('buildings', { points: [house(1)] }, [-97.49, 32, -97, 33]);
  const world = exampleWorld({ layers: { buildings: [small] } });
  expect(dwellingSetback.read(site, 'mined', world)).toMatchObject({
    reason: { code: 'outside-layer', facts: { marginKm: 0 } },
  });
  expect(read({ points: [house(1)], precisionKm: 5 })).toMatchObject({ reason: { code: 'position-too-rough' } });
});

test('another dwelling never makes the setback longer', () => {
  const km = fc.double({ min: 0.01, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.array(km, { minLength: 1, maxLength: 4 }), km, fc.boolean(), (others, another, hasParcel) => {
      const parcels = hasParcel ? [parcel] : [];
      const before = read({ points: others.map((one) => house(one)), parcels });
      const after = read({ points: [...others, another].map((one) => house(one)), parcels });
      if (!before.known || !after.known) throw new Error('both are known');
      expect(Number(after.value)).toBeLessThanOrEqual(Number(before.value));
    }),
    { numRuns: 100, seed: 5 },
  );
});
