/** Methods that come with the product, under a name and a version: the one a workspace starts with, and two others. */
import { INDICATORS } from '../indicators/registry.ts';
import type { Perspective } from '../indicators/reading.ts';
import { DEFAULT_AGGREGATION } from '../scoring/aggregation.ts';
import { DEFAULT_WEIGHTS, type PerspectiveWeights } from '../weights/weights.ts';
import type { MethodPreset } from './method-settings.ts';

/** A preset whose name and note stand in the catalogues as `method.preset.<id>` and `method.preset.<id>-note`. */
export type BuiltInPreset = Omit<MethodPreset, 'name' | 'note'>;

const PLAIN = { scales: {}, floors: {}, aggregation: DEFAULT_AGGREGATION, weights: DEFAULT_WEIGHTS };

/** What a new workspace says of where its method started. */
export const STARTING_PRESET = { id: 'screening', version: '2026.1' } as const;

/** Source of the first: domain/methods.md section 6 with the indicators of domain/indicators.md section G. */
export const BUILT_IN_PRESETS: readonly BuiltInPreset[] = [
  { ...STARTING_PRESET, ...PLAIN },
  { id: 'full-catalogue', version: '2026.1', ...PLAIN, weights: withEverything() },
  { id: 'weighted-sum', version: '2026.1', ...PLAIN, aggregation: { kind: 'power', inGroup: 1, overGroups: 1 } },
];

/** Default weights of the groups, and every indicator of a perspective counting the same inside its group. */
function withEverything(): typeof DEFAULT_WEIGHTS {
  return { delivery: everythingIn('delivery'), burden: everythingIn('burden') };
}

function everythingIn(perspective: Perspective): PerspectiveWeights {
  const ids = INDICATORS.filter(({ perspectives }) => perspectives.includes(perspective)).map(({ id }) => id);
  return { ...DEFAULT_WEIGHTS[perspective], indicators: Object.fromEntries(ids.map((id) => [id, 1])) };
}
