import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaFeature } from '../../layers/layer-data.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { areaLayer, boxFeature, exampleWorld, layerInfo, rasterLayer, rasterSummary } from '../example-world.ts';
import type { Indicator } from '../indicator.ts';
import { floodZone } from './flood-zone.ts';
import { primeFarmland } from './prime-farmland.ts';
import { priorDisturbance } from './prior-disturbance.ts';
import { wetlands } from './wetlands.ts';

const site = exampleSite();
const half = (side: 'west' | 'east', kind: string | null): AreaFeature =>
  boxFeature(side === 'west' ? [-98, 32, -97.5, 33] : [-97.5, 32, -97, 33], { kind });

function ofAreas(indicator: Indicator, features: readonly AreaFeature[], column = 'class', precisionKm = 0) {
  const info = { ...layerInfo('land-use', [-98, 32, -97, 33]), columns: { class: column } };
  const landUse = [{ ...areaLayer('land-use', features), info }];
  return indicator.read({ ...site, precisionKm }, 'hosted', exampleWorld({ layers: { landUse } }));
}

function ofCover(indicator: Indicator, shares: Readonly<Record<string, number>>, empty = 0) {
  const rasters = [rasterLayer('land-use', rasterSummary({ shares, empty }))];
  return indicator.read(site, 'hosted', exampleWorld({ layers: { rasters } }));
}

/** Half of the disc, to what the sweep of parallels can tell. */
const HALF = expect.closeTo(50, 1) as number;

describe('from mapped areas', () => {
  test.each([
    [wetlands, 'Freshwater Emergent Wetland', 'Riverine'],
    [wetlands, 'PFO1A', 'R2UBH'],
    [priorDisturbance, 'Heavy industrial', 'Forest'],
    [priorDisturbance, 'Abandoned mine', 'Undeveloped'],
  ])('%# half of the disc is %s', (indicator, yes, no) => {
    expect(ofAreas(indicator, [half('west', yes), half('east', no)])).toMatchObject({
      value: HALF,
      low: HALF,
      high: HALF,
    });
  });

  test('half of a disc of 500 m is 39 ha of prime farmland', () => {
    const halfHa = expect.closeTo(39.27, 1) as number;
    expect(ofAreas(primeFarmland, [half('west', 'All areas are prime farmland')])).toMatchObject({ value: halfHa });
    expect(
      ofAreas(primeFarmland, [half('west', 'Prime farmland'), half('east', 'Prime farmland if drained')]),
    ).toMatchObject({ value: halfHa, high: expect.closeTo(78.54, 1) as number });
    expect(ofAreas(primeFarmland, [half('east', 'Not prime farmland'), half('west', 'Prime farmland')])).toMatchObject({
      high: halfHa,
    });
  });

  test('a zone letter counts in a flood map alone: by its column or by what it says', () => {
    const features = [half('west', 'AE'), half('east', 'X')];
    expect(ofAreas(floodZone, features, 'FLD_ZONE')).toMatchObject({ value: HALF });
    expect(ofAreas(floodZone, [...features, boxFeature([0, 0, 1, 1], { kind: 'AE FLOODWAY' })])).toMatchObject({
      value: HALF,
    });
    expect(ofAreas(floodZone, features, 'zoning')).toMatchObject({ reason: { code: 'no-such-class' } });
    expect(ofAreas(floodZone, [half('west', 'AE'), half('east', 'D')], 'FLD_ZONE')).toMatchObject({
      value: HALF,
      high: expect.closeTo(100, 1) as number,
    });
  });

  test('an area without a class counts at the harsher end', () => {
    expect(ofAreas(wetlands, [half('west', 'Swamp'), half('east', null)])).toMatchObject({
      value: HALF,
      low: HALF,
      high: expect.closeTo(100, 1) as number,
    });
  });
});

describe('from land cover', () => {
  test('cells without data may hold nothing or all of it', () => {
    const reading = ofCover(wetlands, { 'Woody Wetlands': 0.25, 'Deciduous Forest': 0.75 }, 20);
    expect(reading).toMatchObject({ value: 25, low: 20, high: expect.closeTo(40, 9) as number });
  });

  test('crops stand in for prime farmland: nothing at the kinder end, pasture at the harsher, grade D', () => {
    const discHa = Math.PI * 25;
    expect(ofCover(primeFarmland, { 'Cultivated Crops': 0.4, 'Pasture/Hay': 0.2 })).toMatchObject({
      value: expect.closeTo(0.4 * discHa, 6) as number,
      low: 0,
      high: expect.closeTo(0.6 * discHa, 6) as number,
      grade: 'D',
    });
  });

  test('open space and low intensity may be parks and gardens', () => {
    expect(
      ofCover(priorDisturbance, { 'Developed, High Intensity': 0.5, 'Developed, Open Space': 0.25 }),
    ).toMatchObject({
      value: 50,
      high: 75,
    });
  });

  test('areas that know the class come first', () => {
    const landUse = [areaLayer('land-use', [half('west', 'Marsh')])];
    const rasters = [rasterLayer('land-use', rasterSummary({ shares: { 'Woody Wetlands': 1 } }))];
    expect(wetlands.read(site, 'hosted', exampleWorld({ layers: { landUse, rasters } }))).toMatchObject({
      value: HALF,
      detail: { facts: { from: 'areas' } },
    });
  });
});

test('what is not imported, says nothing or lies elsewhere is unknown', () => {
  for (const indicator of [wetlands, priorDisturbance, floodZone, primeFarmland]) {
    expect(indicator.read(site, 'mined', exampleWorld())).toMatchObject({ reason: { code: 'not-imported' } });
    expect(ofAreas(indicator, [half('west', 'PUD')])).toMatchObject({ reason: { code: 'no-such-class' } });
  }
  const rasters = [rasterLayer('land-use', null)];
  expect(wetlands.read(site, 'mined', exampleWorld({ layers: { rasters } }))).toMatchObject({
    reason: { code: 'raster-says-nothing' },
  });
  const unread = rasters.map((raster) => ({ ...raster, unread: true as const }));
  expect(wetlands.read(site, 'mined', exampleWorld({ layers: { rasters: unread } }))).toMatchObject({
    reason: { code: 'raster-not-screened' },
  });
  const far = exampleSite({ position: [-90, 32] });
  const landUse = [areaLayer('land-use', [half('west', 'Marsh')], [-98, 32, -97, 33])];
  expect(wetlands.read(far, 'mined', exampleWorld({ layers: { landUse } }))).toMatchObject({
    reason: { code: 'outside-layer' },
  });
});

test('more of the class is never a smaller share, and the share stays within its range', () => {
  const width = fc.double({ min: 0.0001, max: 0.02, noNaN: true });
  fc.assert(
    fc.property(width, width, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, ring) => {
      const [narrow, wide] = [Math.min(a, b), Math.max(a, b)].map((east) =>
        ofAreas(wetlands, [boxFeature([-97.51, 32, -97.51 + east, 33], { kind: 'Marsh' })], 'class', ring),
      );
      if (!narrow?.known || !wide?.known) throw new Error('both are mapped');
      expect(Number(narrow.value)).toBeLessThanOrEqual(Number(wide.value) + 1e-9);
      for (const one of [narrow, wide]) {
        expect(Number(one.low)).toBeLessThanOrEqual(Number(one.value));
        expect(Number(one.value)).toBeLessThanOrEqual(Number(one.high));
      }
    }),
    { numRuns: 60, seed: 5 },
  );
});
