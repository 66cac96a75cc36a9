import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWkt } from './read-wkt.ts';

describe('readWkt', () => {
  test.each([
    { text: 'POINT (-94.098 43.635)', geometry: { type: 'Point', coordinates: [-94.098, 43.635] } },
    { text: 'point(-94.098 43.635)', geometry: { type: 'Point', coordinates: [-94.098, 43.635] } },
    { text: 'SRID=4326;POINT(+1 .5)', geometry: { type: 'Point', coordinates: [1, 0.5] } },
    { text: 'POINT Z (1 2 3)', geometry: { type: 'Point', coordinates: [1, 2, 3] } },
    { text: 'POINTZM (1 2 3 4)', geometry: { type: 'Point', coordinates: [1, 2, 3, 4] } },
    { text: 'POINT EMPTY', geometry: { type: 'Point', coordinates: [] } },
    {
      text: 'MULTIPOINT (1 2, 3 4)',
      geometry: {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    },
    {
      text: 'MULTIPOINT ((1 2), (3 4))',
      geometry: {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    },
    {
      text: 'LINESTRING (1e0 2, 3 -4.5E-1)',
      geometry: {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, -0.45],
        ],
      },
    },
    {
      text: 'POLYGON ((0 0,4 0,4 4,0 0),(1 1,2 1,2 2,1 1))',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [0, 0],
          ],
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      },
    },
    {
      text: 'MULTIPOLYGON (((0 0,1 0,1 1,0 0)), EMPTY)',
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
          [],
        ],
      },
    },
    {
      text: 'GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2,3 4))',
      geometry: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: [1, 2] },
          {
            type: 'LineString',
            coordinates: [
              [1, 2],
              [3, 4],
            ],
          },
        ],
      },
    },
  ])('$text', ({ text, geometry }) => {
    expect(readWkt(text)).toEqual({ ok: true, value: geometry });
  });

  test.each([
    '',
    'garbage',
    'POINT',
    'POINT (1)',
    'POINT (1 2',
    'POINT (1 2) x',
    'POINT (nan 2)',
    'POINT (1 2 3 4 5)',
    'CIRCLE (1 2)',
    'POLYGON (0 0, 1 1)',
    'toString (1 2)',
  ])('refuses "%s"', (text) => {
    expect(readWkt(text)).toEqual({ ok: false, error: { code: 'wkt-unreadable' } });
  });

  test('refuses another coordinate system and hostile nesting', () => {
    expect(readWkt('SRID=3857;POINT(1 2)')).toEqual({ ok: false, error: { code: 'wkt-srid', srid: 3857 } });
    expect(readWkt('GEOMETRYCOLLECTION('.repeat(10_000)).ok).toBe(false);
  });

  test('a long line is read', () => {
    const positions = Array.from({ length: 200_000 }, (_, index) => `${index / 10_000} ${index / 20_000}`);
    expect(readWkt(`LINESTRING (${positions.join(',')})`).ok).toBe(true);
  });

  test('any text is read or refused, never thrown at', () => {
    const words = fc.constantFrom(
      'POINT',
      'LINESTRING',
      '(',
      ')',
      ',',
      '1',
      '-2.5',
      'EMPTY',
      'Z',
      ' ',
      ';',
      'SRID=4326;',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        expect(typeof readWkt(parts.join(' ')).ok).toBe('boolean');
      }),
      { seed: 11 },
    );
  });
});
