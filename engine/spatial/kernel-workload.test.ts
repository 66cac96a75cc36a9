import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleLayers, exampleSites, type Region } from '../../core/spatial/example-layers.ts';
import { hilbertOrder } from '../../core/spatial/hilbert.ts';
import type { NationalLayers } from '../../core/spatial/national-layers.ts';
import { answerSites } from '../../core/spatial/workload.ts';
import { emptyAnswers, type WorkloadAnswers } from '../../core/spatial/workload-answers.ts';
import { prepareKernelWorkload } from './kernel-workload.ts';
import { kernelSites } from './kernel-sites.ts';
import { packInMemory } from './pack-in-memory.ts';

function byKernel(layers: NationalLayers, sites: Float64Array): WorkloadAnswers {
  const packed = packInMemory(layers);
  const answers = emptyAnswers(sites.length / 2);
  prepareKernelWorkload(packed)(sites, hilbertOrder(sites), answers);
  return answers;
}

/**
 * Both are within 1 mm of the exact distance to an edge, by terms that depend on where the search came from; shares and kernels may
 * differ in their last bits, for they are added in another order.
 */
const MOST_APART: Readonly<Partial<Record<keyof WorkloadAnswers, number>>> = {
  substationM: 1e-6,
  lineM: 2e-3,
  dwellingM: 2e-3,
  protectedM: 2e-3,
  landUseShares: 1e-9,
  eventDensity: 1e-9,
  score: 1e-4,
};

function expectSame(ours: WorkloadAnswers, theirs: WorkloadAnswers): void {
  for (const key of Object.keys(theirs) as (keyof WorkloadAnswers)[]) {
    const apart = [...theirs[key]].map((one, i) => {
      const other = ours[key][i] ?? NaN;
      return Object.is(one, other) ? 0 : Math.abs(one - other);
    });
    const most = Math.max(0, ...apart);
    expect(most, key).toBeLessThanOrEqual(MOST_APART[key] ?? 0);
  }
}

test('this machine runs the kernel', () => {
  const packed = packInMemory(exampleLayers({ west: 0, south: 0, width: 1, height: 1 }, 1));
  expect(kernelSites(packed)).not.toBeNull();
});

const regions: readonly { readonly name: string; readonly region: Region }[] = [
  { name: 'Kansas', region: { west: -99, south: 38, width: 1, height: 0.8 } },
  { name: 'crowded', region: { west: -99, south: 38, width: 0.05, height: 0.04 } },
  { name: 'Alaska', region: { west: -151, south: 70, width: 3, height: 1 } },
  { name: 'the equator', region: { west: 20, south: -0.5, width: 1, height: 1 } },
  { name: 'Patagonia', region: { west: -72, south: -52, width: 1.5, height: 1 } },
  { name: 'both sides of the antimeridian', region: { west: 179.5, south: 51, width: 1, height: 1 } },
  { name: 'across the antimeridian from its layers', region: { west: 179.9, south: 51, width: 0.09, height: 0.1 } },
  { name: 'both sides of the frame', region: { west: 20, south: 74.5, width: 4, height: 1 } },
  { name: 'sparse layers, far apart', region: { west: -120, south: 30, width: 40, height: 18 } },
];

describe.each(regions)('answers what core answers: $name', ({ region }) => {
  const layers = exampleLayers(region, 11);

  test('about sites that lie anywhere', () => {
    const wide = { ...region, west: region.west - region.width, width: 3 * region.width };
    const sites = Float64Array.of(...exampleSites(region, 700, 5), ...exampleSites(wide, 100, 6));
    expectSame(byKernel(layers, sites), answerSites(packInMemory(layers).pack, sites));
  });

  test('about sites on vertices, on whole units and on a grid of degrees', () => {
    const { coordinates } = layers.landUse;
    const vertices = coordinates.slice(0, 2 * Math.min(200, coordinates.length / 2));
    const whole = vertices.map((degrees) => Math.round(degrees * 1e7) / 1e7);
    const grid = vertices.map((degrees) => Math.round(degrees * 100) / 100);
    const sites = Float64Array.of(...vertices, ...whole, ...grid);
    expectSame(byKernel(layers, sites), answerSites(packInMemory(layers).pack, sites));
  });
});

test('answers what core answers in any small world', () => {
  const world = fc.record({
    west: fc.double({ min: -180, max: 179.9, noNaN: true }),
    south: fc.double({ min: -74, max: 73, noNaN: true }),
    width: fc.double({ min: 0.001, max: 4, noNaN: true }),
    height: fc.double({ min: 0.001, max: 2, noNaN: true }),
    seed: fc.integer({ min: 1, max: 1e6 }),
  });
  fc.assert(
    fc.property(world, ({ seed, ...region }) => {
      const layers = exampleLayers(region, seed);
      const sites = exampleSites(region, 40, seed + 1);
      expectSame(byKernel(layers, sites), answerSites(packInMemory(layers).pack, sites));
    }),
    { numRuns: 40, seed: 8 },
  );
});

test('answers about no sites, about places that are none, and over layers without features', () => {
  const region = { west: -99, south: 38, width: 1, height: 0.8 };
  const layers = exampleLayers(region, 3);
  expect(byKernel(layers, new Float64Array()).score).toHaveLength(0);
  const strange = Float64Array.of(NaN, 38, -98.5, NaN, 261.5, 38.4, -98.5, 90, -180, 38.4, 180, 38.4);
  expectSame(byKernel(layers, strange), answerSites(packInMemory(layers).pack, strange));
  const none = { coordinates: new Float64Array(), values: new Float64Array() };
  const empty = {
    ...layers,
    events: none,
    people: none,
    counties: {
      coordinates: new Float64Array(),
      ringStarts: Uint32Array.of(0),
      featureStarts: Uint32Array.of(0),
      classes: new Uint8Array(),
    },
  };
  const sites = exampleSites(region, 50, 9);
  expectSame(byKernel(empty, sites), answerSites(packInMemory(empty).pack, sites));
});

test('groups that meet more than a list holds are taken site by site', () => {
  // Two features that all sites meet, over lists of ten entries.
  const region = { west: -99, south: 38, width: 0.01, height: 0.01 };
  const layers = exampleLayers(region, 4);
  const sites = exampleSites(region, 300, 2);
  expectSame(byKernel(layers, sites), answerSites(packInMemory(layers).pack, sites));
});
