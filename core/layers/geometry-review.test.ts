import { describe, expect, test } from 'vitest';
import { createFindingLog } from './finding-log.ts';
import { AS_DEGREES, reviewGeometries, type RawRow } from './geometry-review.ts';
import { emptyProperties } from './imported-feature.ts';
import type { LayerRole } from './layer-info.ts';

function review(geometries: readonly unknown[], role: LayerRole | null = null, swap = false) {
  const log = createFindingLog();
  const rows = geometries.map((geometry, index): RawRow => {
    return {
      row: index + 1,
      id: null,
      geometry,
      problem: geometry === null ? 'no-geometry' : null,
      properties: emptyProperties(),
    };
  });
  const result = reviewGeometries(rows, {
    role,
    swap,
    placing: AS_DEGREES,
    repair: false,
    dropInvalid: false,
    cutCrossings: false,
    log,
  });
  return { ...result, codes: log.all().map(({ code, rows: at }) => `${code} ${at.join()}`), findings: log.all() };
}

const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });

describe('reviewGeometries', () => {
  test.each([
    { name: 'no geometry', geometry: null, code: 'no-geometry 2' },
    { name: 'an empty point', geometry: { type: 'Point', coordinates: [] }, code: 'empty-geometry 2' },
    { name: 'a latitude beyond 90', geometry: point(-97, 95), code: 'latitude-out-of-range 2' },
    { name: 'text for a number', geometry: { type: 'Point', coordinates: [1, '2'] }, code: 'geometry-unreadable 2' },
    {
      name: 'a line of one point',
      geometry: { type: 'LineString', coordinates: [[1, 2]] },
      code: 'geometry-unreadable 2',
    },
    { name: 'an unknown type', geometry: { type: 'Circle', coordinates: [1, 2] }, code: 'geometry-unreadable 2' },
    {
      name: 'a type of Object.prototype',
      geometry: { type: 'toString', coordinates: [1, 2] },
      code: 'geometry-unreadable 2',
    },
  ])('leaves out $name and says which row', ({ geometry, code }) => {
    const result = review([point(-97, 31), geometry, point(-98, 32)]);
    expect(result.features.map(({ row }) => row)).toEqual([1, 3]);
    expect(result.codes).toEqual([code]);
  });

  test('drops heights as a note and closes rings as a finding', () => {
    const open = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0, 9],
          [1, 0, 9],
          [1, 1, 9],
          [0, 1, 9],
        ],
      ],
    };
    const { features, findings } = review([open]);
    expect(features[0]?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['z-dropped', 'note'],
      ['ring-closed', 'finding'],
    ]);
  });

  test('asks when most latitudes lie beyond 90 degrees, and swaps when told to', () => {
    const swapped = [point(43.6, -94.1), point(39.1, -107.5), point(45.7, -121.9), point(40.8, -80.5)];
    expect(review(swapped)).toMatchObject({ features: [], codes: ['swapped '] });
    const told = review(swapped, null, true);
    expect(told.codes).toEqual([]);
    expect(told.features[0]?.geometry).toEqual(point(-94.1, 43.6));
  });

  test('asks for the system when the coordinates are metres', () => {
    expect(review([point(-10474941, 5409130), point(-9741905, 4735000)])).toMatchObject({
      features: [],
      codes: ['projected-without-crs '],
    });
  });

  test('one row of metres among degrees is that row’s mistake', () => {
    const { features, codes } = review([point(-97, 31), point(-98, 31), point(-10474941, 31)]);
    expect(features).toHaveLength(2);
    expect(codes).toEqual(['longitude-out-of-range 3']);
  });

  test('keeps a moratorium without a position, drops a site without one', () => {
    expect(review([null], 'moratoria')).toMatchObject({ codes: ['kept-without-position 1'] });
    expect(review([null], 'moratoria').features).toHaveLength(1);
    expect(review([null], 'sites').features).toHaveLength(0);
  });

  test('a role takes the geometry it can measure', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    expect(review([line], 'sites').codes).toEqual(['wrong-geometry-kind 1']);
    expect(review([line], 'transmission-lines').codes).toEqual([]);
    const box = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 2],
          [0, 0],
        ],
      ],
    };
    const centred = review([box], 'sites');
    expect(centred.codes).toEqual(['area-to-centre 1']);
    expect(centred.features[0]?.geometry).toEqual(point(1, 1));
  });

  test('says when nothing at all is a geometry', () => {
    expect(review([{ type: 'Point', coordinates: ['f'] }])).toMatchObject({ rowsBroken: 1 });
  });
});
