import { describe, expect, test } from 'vitest';
import { boxOf } from './map-box.ts';

describe('the box of the map', () => {
  test('is the whole world at zoom 0 in 512 pixels', () => {
    // The edge of Web Mercator: atan(sinh(pi)).
    expect(boxOf({ center: [0, 0], zoom: 0, width: 512, height: 512 })).toEqual([-180, -85.05113, 180, 85.05113]);
  });

  test('halves with each zoom and stays around the middle', () => {
    const [w, s, e, n] = boxOf({ center: [-97, 31], zoom: 8, width: 1024, height: 512 });
    expect(e - w).toBeCloseTo((360 / 256) * 2, 4);
    expect((w + e) / 2).toBeCloseTo(-97, 4);
    expect(s).toBeLessThan(31);
    expect(n).toBeGreaterThan(31);
    expect(n - s).toBeCloseTo((360 / 256) * Math.cos((31 * Math.PI) / 180), 2);
  });

  test('stops at the date line', () => {
    expect(boxOf({ center: [179, 0], zoom: 3, width: 1024, height: 512 })[2]).toBe(180);
  });
});
