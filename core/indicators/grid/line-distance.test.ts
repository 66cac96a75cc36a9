import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riskAt } from '../../curves/value-function.ts';
import { distanceKm, pointAt } from '../../geo/geodesic.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { exampleWorld, lineLayer } from '../example-world.ts';
import { lineDistance } from './line-distance.ts';

const site = exampleSite();

/** A line that runs north to south `km` east of the site. */
function lineAt(km: number, kV = 345) {
  const [lon] = pointAt(site.position, 90, km);
  return {
    kV,
    path: [
      [lon, 32],
      [lon, 33],
    ] as const,
  };
}

function read(lines: Parameters<typeof lineLayer>[0], parameters = {}, from = site) {
  return lineDistance.read(
    from,
    'hosted',
    exampleWorld({ document: { parameters }, layers: { lines: [lineLayer(lines)] } }),
  );
}

test('is the distance to the nearest line on the ellipsoid', () => {
  const reading = read([lineAt(9), lineAt(4)]);
  expect(reading).toMatchObject({ known: true, grade: 'B', sources: ['layer-transmission-lines'] });
  expect(reading.known && reading.value).toBeCloseTo(4, 3);
  expect(reading.known && reading.counted).toMatchObject([{ label: 'line 1', amount: null }]);
});

describe('which voltages count', () => {
  test.each([
    { name: 'a class whose upper end reaches the threshold', kV: 138, counts: true },
    { name: 'a lower class', kV: 137, counts: false },
    { name: 'direct current and open classes', kV: Infinity, counts: true },
    { name: 'a voltage that is not available', kV: NaN, counts: false },
  ])('$name: $counts', ({ kV, counts }) => {
    expect(read([lineAt(4, kV)])).toMatchObject(
      counts ? { known: true } : { known: false, reason: { code: 'no-qualifying-line', facts: { minVoltageKV: 138 } } },
    );
  });

  test('the threshold can be changed', () => {
    const reading = read([lineAt(4, 230), lineAt(9, 500)], { 'grid.line-distance.minVoltageKV': 345 });
    expect(reading.known && reading.value).toBeCloseTo(9, 2);
  });
});

test('a position that is a ring widens the distance both ways, not below 0', () => {
  const reading = read([lineAt(4)], {}, exampleSite({ precisionKm: 5 }));
  expect(reading.known && [reading.low, reading.high]).toEqual([0, expect.closeTo(9, 2)]);
});

test('a position without a precision is graded one letter worse', () => {
  expect(read([lineAt(4)], {}, exampleSite({ precisionKm: null }))).toMatchObject({ grade: 'C' });
});

test('of several layers the nearest line counts, the first of two as near', () => {
  const layer = (id: string, km: number) => {
    const made = lineLayer([lineAt(km)]);
    return { ...made, info: { ...made.info, id } };
  };
  const sourcesOf = (...lines: ReturnType<typeof layer>[]) => {
    const reading = lineDistance.read(site, 'hosted', exampleWorld({ layers: { lines } }));
    return reading.known && reading.sources;
  };
  expect(sourcesOf(layer('layer-far', 9), layer('layer-near', 4))).toEqual(['layer-near']);
  expect(sourcesOf(layer('layer-near', 4), layer('layer-far', 9))).toEqual(['layer-near']);
  expect(sourcesOf(layer('layer-one', 4), layer('layer-two', 4))).toEqual(['layer-one']);
});

test('a line beyond every window is still found', () => {
  const reading = read([
    {
      kV: 345,
      path: [
        [-94, 26],
        [-94, 26.1],
      ],
    },
  ]);
  expect(reading.known && reading.value).toBeCloseTo(distanceKm(site.position, [-94, 26.1]), 3);
});

describe('unknown', () => {
  test('without a layer', () => {
    const reading = lineDistance.read(site, 'hosted', exampleWorld());
    expect(reading).toMatchObject({
      known: false,
      reason: { code: 'not-imported', facts: { role: 'transmission_lines' } },
    });
  });

  test('more than 50 km outside the layer, but not at 49 km', () => {
    const layers = { lines: [lineLayer([lineAt(4)], [-120, 40, -110, 45])] };
    expect(lineDistance.read(site, 'hosted', exampleWorld({ layers }))).toMatchObject({
      reason: { code: 'outside-layer' },
    });
    const near = exampleSite({ position: pointAt([-110, 42], 90, 49) });
    expect(lineDistance.read(near, 'hosted', exampleWorld({ layers }))).toMatchObject({ known: true });
  });

  test('in an empty layer', () => {
    const layers = { lines: [lineLayer([], null)] };
    expect(lineDistance.read(site, 'hosted', exampleWorld({ layers }))).toMatchObject({ known: false });
  });
});

function riskOf(km: number | string) {
  const { scale } = lineDistance;
  return scale.kind === 'curve' ? riskAt(scale.curve, Number(km)) : NaN;
}

test('a farther line is never a smaller risk', () => {
  const km = fc.double({ min: 0.001, max: 40, noNaN: true });
  fc.assert(
    fc.property(km, km, fc.double({ min: 0, max: 6, noNaN: true }), (a, b, precisionKm) => {
      const from = exampleSite({ precisionKm });
      const [near, far] = [Math.min(a, b), Math.max(a, b)].map((at) => {
        const reading = read([lineAt(at)], {}, from);
        if (!reading.known) throw new Error(reading.reason.code);
        return [reading.value, reading.low, reading.high].map(riskOf);
      });
      near?.forEach((risk, i) => {
        expect(risk).toBeLessThanOrEqual(far?.[i] ?? NaN);
      });
    }),
    { numRuns: 60, seed: 2 },
  );
});
