/** What the user set of the method itself, beside the weights: scales, exclusions, floors, means, draws. */
import { z } from 'zod';
import { ExclusionRule } from '../criteria/exclusion.ts';
import { ScaleSetting } from '../criteria/scale-settings.ts';
import { Aggregation, DEFAULT_AGGREGATION } from '../scoring/aggregation.ts';
import { Weights } from '../weights/weights.ts';

const Scales = z.record(z.string(), ScaleSetting);

/** Draws of a stress test: with fewer an interval says nothing, more say nothing new. Heuristic. */
export const DRAWS = { least: 100, most: 100_000 } as const;

const Robustness = z.strictObject({
  draws: z.int().min(DRAWS.least).max(DRAWS.most),
  seed: z.int().nonnegative(),
  /** Dirichlet concentration round the chosen weights: larger is surer of them. */
  concentration: z.number().min(1).max(10_000),
  /** Unknown criteria in a draw: left out as in the point, or anywhere between 0 and 100. */
  unknowns: z.enum(['left-out', 'anywhere']),
});
export type Robustness = z.infer<typeof Robustness>;

/** 10,000 draws: product/workflows.md section 1 step 7. Concentration 50: domain/methods.md section 6, heuristic. */
const DEFAULT_ROBUSTNESS: Robustness = { draws: 10_000, seed: 1, concentration: 50, unknowns: 'left-out' };

export const MethodSettings = z.strictObject({
  /** Name and version of the preset these settings started from, printed in the report; null when they never did. */
  preset: z.strictObject({ id: z.string().max(80), version: z.string().max(40) }).nullable(),
  /** Scales by indicator id; absent means the registry's. */
  scales: Scales,
  exclusions: z.array(ExclusionRule).max(200),
  /** Floors of gates by gate id, 0-100; absent means the registry's. */
  floors: z.record(z.string(), z.number().min(0).max(100)),
  aggregation: Aggregation,
  robustness: Robustness,
});
export type MethodSettings = z.infer<typeof MethodSettings>;

export const DEFAULT_METHOD: MethodSettings = {
  preset: null,
  scales: {},
  exclusions: [],
  floors: {},
  aggregation: DEFAULT_AGGREGATION,
  robustness: DEFAULT_ROBUSTNESS,
};

/** Scales, floors, means and weights under a name and a version: kept by the user to be used again. */
export const MethodPreset = z.strictObject({
  id: z.string().regex(/^preset-[a-z0-9-]{1,60}$/),
  name: z.string().min(1).max(120),
  version: z.string().min(1).max(40),
  note: z.string().max(2000),
  scales: Scales,
  floors: z.record(z.string(), z.number().min(0).max(100)),
  aggregation: Aggregation,
  weights: Weights,
});
export type MethodPreset = z.infer<typeof MethodPreset>;
