/**
 * The nearest line of many, side by side with Turf on the same seeded lines: what counts is the ratio in one run.
 * Turf looks at every line of a layer; the index at a handful of edges.
 */
import { lineString, pointToLineDistance } from '@turf/turf';
import { bench, describe } from 'vitest';
import { buildLineIndex, nearestPart } from './line-index.ts';
import { invariant } from '../lib/invariant.ts';

const LINES = 5_000;
const VERTICES = 8;

/** Park and Miller's generator (1988): the same lines in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const random = seeded(7);
const lines = Array.from({ length: LINES }, () => {
  const [lon, lat] = [-120 + 50 * random(), 28 + 20 * random()];
  return Array.from({ length: VERTICES }, (_, i) => [lon + 0.02 * i * random(), lat + 0.02 * i * random()]);
});
const coordinates = Float64Array.from(lines.flat(2));
const starts = Uint32Array.from({ length: LINES + 1 }, (_, i) => i * VERTICES);
const index = buildLineIndex({ coordinates, starts });
const features = lines.map((line) => lineString(line));

function point(): [number, number] {
  return [-120 + 50 * random(), 28 + 20 * random()];
}

describe(`nearest of ${LINES} lines`, () => {
  bench('index, ellipsoidal', () => {
    invariant(index !== null, 'the lines have vertices');
    nearestPart(index, point());
  });

  bench('Turf, every line', () => {
    const here = point();
    features.reduce((best, line) => Math.min(best, pointToLineDistance(here, line)), Infinity);
  });
});
