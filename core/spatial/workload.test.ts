import { describe, expect, test } from 'vitest';
import { answerByBruteForce } from './brute-workload.ts';
import { exampleLayers, exampleSites, type Region } from './example-layers.ts';
import { answerSites, buildNationalPack } from './workload.ts';
import type { WorkloadAnswers } from './workload-answers.ts';

const SITES = 12;

const regions: readonly { readonly name: string; readonly region: Region }[] = [
  { name: 'Kansas', region: { west: -99, south: 38, width: 1, height: 0.8 } },
  { name: 'Alaska', region: { west: -151, south: 70, width: 3, height: 1 } },
  { name: 'the equator', region: { west: 20, south: -0.5, width: 1, height: 1 } },
  { name: 'Patagonia', region: { west: -72, south: -52, width: 1.5, height: 1 } },
  { name: 'both sides of the antimeridian', region: { west: 179.5, south: 51, width: 1, height: 1 } },
  { name: 'the high Arctic', region: { west: 20, south: 79, width: 5, height: 1 } },
  { name: 'sparse layers, far apart', region: { west: -120, south: 30, width: 40, height: 18 } },
];

describe.each(regions)('$name', ({ region }) => {
  const layers = exampleLayers(region, 11);
  const sites = exampleSites(region, SITES, 5);
  const answers = answerSites(buildNationalPack(layers), sites);
  const expected = answerByBruteForce(layers, sites);

  test.each(['substationM', 'lineM', 'dwellingM', 'protectedM'] as const)('%s is within 1 cm', (key) => {
    expect(farthestApart(answers[key], expected[key])).toBeLessThan(0.01);
  });

  test.each(['county', 'landUseClass', 'protectedInside'] as const)('%s is the same', (key) => {
    expect([...answers[key]]).toEqual([...expected[key]]);
  });

  test.each(['substation', 'line'] as const)('the same %s is the nearest', (key) => {
    expect([...answers[key]]).toEqual([...expected[key]]);
  });

  test('shares of the disc are within 0.1 %', () => {
    expect(farthestApart(answers.landUseShares, expected.landUseShares)).toBeLessThan(1e-3);
  });

  test('people are the same, the density within a millionth of a kernel', () => {
    expect([...answers.people]).toEqual([...expected.people]);
    expect(farthestApart(answers.eventDensity, expected.eventDensity)).toBeLessThan(1e-5);
  });

  test('the score is the same to a hundredth of a point', () => {
    expect(farthestApart(answers.score, expected.score)).toBeLessThan(0.01);
  });
});

/** Largest difference of two lists; NaN in only one of them is infinite. */
function farthestApart(a: WorkloadAnswers['score'], b: WorkloadAnswers['score']): number {
  return a.reduce((most, one, i) => {
    const other = b[i] ?? NaN;
    if (Number.isNaN(one) && Number.isNaN(other)) return most;
    const apart = Math.abs(one - other);
    return Math.max(most, Number.isNaN(apart) ? Infinity : apart);
  }, 0);
}
