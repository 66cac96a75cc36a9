/** The means as the panel offers them: three kinds, dials from 0 to 100, and how far a bad group is bought off. */
import { aggregate, LARGEST_EXPONENT, type Aggregation } from '../../../core/scoring/aggregation.ts';

/** `sum` is the power mean with p = 1 on both levels, which has a name of its own. */
export const MEANS = ['sum', 'power', 'owa'] as const;
export type Mean = (typeof MEANS)[number];

/** Which mean an aggregation is. */
export function meanOf(aggregation: Aggregation): Mean {
  if (aggregation.kind === 'owa') return 'owa';
  return aggregation.inGroup === 1 && aggregation.overGroups === 1 ? 'sum' : 'power';
}

/** The exponent at a place of the dial, two decimals; equal steps multiply it, because 2 and 3 differ more than 18 and 19. */
export function exponentAt(place: number): number {
  return Math.round(100 * LARGEST_EXPONENT ** (place / 100)) / 100;
}

/** Place of an exponent on the dial, 0 to 100. */
export function placeOfExponent(exponent: number): number {
  return (100 * Math.log(exponent)) / Math.log(LARGEST_EXPONENT);
}

/** Orness at the ends of the dial: nearer to 0 or 1 the mean is one value. Source: core/scoring/aggregation.ts. */
const ORNESS = { least: 0.05, most: 0.95 } as const;

/** The orness at a place of the dial, two decimals. */
export function ornessAt(place: number): number {
  const { least, most } = ORNESS;
  return Math.round(100 * (least + (place / 100) * (most - least))) / 100;
}

/** Place of an orness on the dial, 0 to 100. */
export function placeOfOrness(orness: number): number {
  return (100 * (orness - ORNESS.least)) / (ORNESS.most - ORNESS.least);
}

/** The two groups of the example: equal weight, one bad and one good, 0-100. */
export const EXAMPLE = { bad: 90, good: 10 } as const;

export const BOUGHT_OFF = ['more', 'fully', 'mostly', 'partly', 'little', 'hardly'] as const;
export type BoughtOff = (typeof BOUGHT_OFF)[number];

/** Upper edges of the words, by what the example comes to. 50 is the weighted sum. *heuristic* */
const EDGES: readonly (readonly [BoughtOff, number])[] = [
  ['more', 49.5],
  ['fully', 50.5],
  ['mostly', 60],
  ['partly', 70],
  ['little', 80],
];

/** What the example comes to, 0-100, and how far its bad group is bought off. */
export function buyingOff(aggregation: Aggregation): { readonly word: BoughtOff; readonly result: number } {
  const result = 100 * aggregate([EXAMPLE.bad / 100, EXAMPLE.good / 100], [1, 1], aggregation, 'over-groups');
  const word = EDGES.find(([, edge]) => result < edge)?.[0] ?? 'hardly';
  return { word, result: Math.round(result) };
}
