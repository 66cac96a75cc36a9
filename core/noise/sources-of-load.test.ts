import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, pointAt, type LonLat } from '../geo/geodesic.ts';
import { energyOf, levelOf } from './energy-sum.ts';
import { localMetres } from './local-metres.ts';
import { NoiseSource, runsIn, soundPowerDba } from './noise-source.ts';
import { sourcesOfLoad, type NoisyLoad, type NoisyPlace } from './sources-of-load.ts';
import { spreadOver } from './spread-over.ts';

const CENTRE: LonLat = [-97.8, 32.4];
const load: NoisyLoad = {
  ...{ name: 'hosted', mw: { low: 80, likely: 100, high: 110 }, cooling: 'ai-dry-cooler' },
  ...{ hasTransformers: true, generatorsUnderTest: 4 },
};
const at: NoisyPlace = { kind: 'point', position: CENTRE };

/** A rectangle round the centre, m. */
function rectangle(width: number, height: number): LonLat[] {
  const { toLonLat } = localMetres(CENTRE);
  const [x, y] = [width / 2, height / 2];
  return [toLonLat([-x, -y]), toLonLat([x, -y]), toLonLat([x, y]), toLonLat([-x, y]), toLonLat([-x, -y])];
}

function lwaOf(sources: readonly NoiseSource[], kind: string): number {
  return levelOf(
    sources.filter((one) => one.kind === kind).reduce((sum, one) => sum + energyOf(soundPowerDba(one).likely), 0),
  );
}

describe('sources of a load', () => {
  test('are its cooling, its transformers and its generators, by the model', () => {
    const sources = sourcesOfLoad(load, at);
    expect(sources.every((source) => NoiseSource.safeParse(source).success)).toBe(true);
    expect(sources.map(({ id }) => id)).toEqual([
      ...['hosted-ai-dry-cooler-1', 'hosted-transformer-1', 'hosted-generator-1'],
    ]);
    expect(lwaOf(sources, 'ai-dry-cooler')).toBeCloseTo(115, 9);
    expect(lwaOf(sources, 'generator')).toBeCloseTo(112.5 + 10 * Math.log10(4), 9);
  });

  test('run day and night but for generators, which run in their test', () => {
    const at3 = sourcesOfLoad(load, at).filter((source) => runsIn(source, 'night'));
    expect(at3.map(({ kind }) => kind)).toEqual(['ai-dry-cooler', 'transformer']);
    expect(sourcesOfLoad(load, at).filter((source) => runsIn(source, 'generator-test'))).toHaveLength(3);
  });

  test('a range of the load widens that of the level', () => {
    const [cooler] = sourcesOfLoad(load, at);
    const level = cooler === undefined ? null : soundPowerDba(cooler);
    expect(level?.low).toBeCloseTo(92 + 10 * Math.log10(80), 9);
    expect(level?.high).toBeCloseTo(98 + 10 * Math.log10(110), 9);
  });

  test('a site that stands still has none, and one that may stand still has a very low end', () => {
    expect(sourcesOfLoad({ ...load, mw: { low: 0, likely: 0, high: 0 }, generatorsUnderTest: 0 }, at)).toEqual([]);
    const [maybe] = sourcesOfLoad({ ...load, mw: { low: 0, likely: 10, high: 10 } }, at);
    expect(NoiseSource.safeParse(maybe).success).toBe(true);
    expect(maybe?.power.lowDb).toBeCloseTo(-63, 9);
  });

  test('spreading a group over a footprint keeps its power', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 20, max: 900 }), (pieces, width) => {
        const spread = sourcesOfLoad(load, { kind: 'footprint', outline: rectangle(width, 200), pieces });
        expect(lwaOf(spread, 'ai-dry-cooler')).toBeCloseTo(115, 6);
      }),
      { numRuns: 30 },
    );
  });
});

describe('points that stand for a footprint', () => {
  test('a square of 100 pieces is ten by ten, middles of its squares', () => {
    const points = spreadOver(rectangle(400, 400), 100);
    expect(points).toHaveLength(100);
    const { toMetres } = localMetres(CENTRE);
    const [x, y] = toMetres(points[0] ?? CENTRE);
    expect([x, y].map((meters) => meters.toFixed(1))).toEqual(['-180.0', '-180.0']);
  });

  test('a sliver keeps at least one, and a line the mean of its corners', () => {
    expect(spreadOver(rectangle(3, 900), 4).length).toBeGreaterThan(0);
    const line = [CENTRE, [-97.7, 32.4], CENTRE] as LonLat[];
    expect(spreadOver(line, 10)).toHaveLength(1);
  });
});

describe('local metres', () => {
  const offset = fc.record({
    azimuth: fc.double({ min: 0, max: 360, noNaN: true }),
    km: fc.double({ min: 0.001, max: 10, noNaN: true }),
    lat: fc.double({ min: -75, max: 75, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  });

  test('give geodesic distances to a centimetre within 10 km, and come back', () => {
    fc.assert(
      fc.property(offset, offset, ({ azimuth, km, lat, lon }, other) => {
        const frame = localMetres([lon, lat]);
        const [a, b] = [pointAt([lon, lat], azimuth, km), pointAt([lon, lat], other.azimuth, other.km)];
        const [[ax, ay], [bx, by]] = [frame.toMetres(a), frame.toMetres(b)];
        expect(Math.abs(Math.hypot(ax - bx, ay - by) - 1000 * distanceKm(a, b))).toBeLessThan(0.01);
        expect(1000 * distanceKm(frame.toLonLat([ax, ay]), a)).toBeLessThan(0.001);
      }),
    );
  });
});
