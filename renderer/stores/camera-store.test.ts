import { describe, expect, test } from 'vitest';
import { metresPerPixel, scaleBarMetres, scaleDenominator } from './camera-store.ts';

describe('scale of a Web Mercator map', () => {
  test('each zoom halves the metres of a pixel, and away from the equator they shrink by the cosine', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.517, 3);
    expect(metresPerPixel(0, 1) * 2).toBeCloseTo(metresPerPixel(0, 0), 9);
    expect(metresPerPixel(60, 5)).toBeCloseTo(metresPerPixel(0, 5) / 2, 6);
  });

  test('the denominator has two significant figures', () => {
    expect(scaleDenominator(39.5, 3.5)).toBe(20_000_000);
    expect(scaleDenominator(33.2, 9)).toBe(480_000);
  });

  test.each([3, 6.4, 9, 13.7])('the bar at zoom %d is the longest round length that fits', (zoom) => {
    const metres = scaleBarMetres(39.5, zoom, 110);
    const pixels = metres / metresPerPixel(39.5, zoom);
    expect(pixels).toBeLessThanOrEqual(110);
    expect(pixels).toBeGreaterThan(110 / 2.5 - 1e-9);
    expect([1, 2, 5]).toContain(Number(String(metres)[0]));
  });
});
