import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { decodeGeometry, encodeGeometry } from './geopackage-geometry.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const line = fc.array(position, { minLength: 2, maxLength: 5 });
const polygon = fc.array(fc.array(position, { minLength: 4, maxLength: 6 }), { minLength: 1, maxLength: 3 });
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  polygon.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  line.map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  fc
    .array(polygon, { minLength: 1, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);

test('what is written is read back exactly', () => {
  fc.assert(
    fc.property(geometry, (original) => {
      expect(decodeGeometry(encodeGeometry(original))).toEqual(original);
    }),
  );
});

test('a blob cut anywhere is null or a geometry, never an exception', () => {
  fc.assert(
    fc.property(geometry, fc.nat(400), (original, cut) => {
      const blob = encodeGeometry(original);
      const decoded = decodeGeometry(blob.subarray(0, Math.min(cut, blob.length - 1)));
      expect(decoded === null || typeof decoded.type === 'string').toBe(true);
      expect(decoded).not.toEqual(original);
    }),
  );
});

test('any bytes are a geometry or null', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const blob = Uint8Array.from([0x47, 0x50, 0, 1, 0, 0, 0, 0, ...bytes]);
      const decoded = decodeGeometry(blob);
      expect(decoded === null || typeof decoded.type === 'string').toBe(true);
    }),
  );
});
