/** Which reading calls for which draft condition. The rules and the wording are heuristic, editable by whoever signs. */

export type Condition = {
  /** Code of its sentences in the catalogue `report`: `condition.<key>.known`, `.unknown` and `.open`. */
  readonly key: string;
  readonly indicator: string;
  /** True when the lack of a reading is itself a reason to ask for one. */
  readonly whenUnknown: boolean;
  readonly applies: (value: number | string) => boolean;
};

const isAbove =
  (limit: number) =>
  (value: number | string): boolean =>
    typeof value === 'number' && value > limit;
const isOtherThan =
  (...words: readonly string[]) =>
  (value: number | string): boolean =>
    !words.includes(String(value));

/** In print order. */
export const CONDITIONS: readonly Condition[] = [
  { key: 'service', indicator: 'grid.service-status', whenUnknown: true, applies: isOtherThan('energised') },
  { key: 'peak', indicator: 'grid.added-peak', whenUnknown: true, applies: isAbove(0) },
  { key: 'rules', indicator: 'grid.large-load-rules', whenUnknown: false, applies: isAbove(0) },
  { key: 'shortfall', indicator: 'readiness.ratio-shortfall', whenUnknown: false, applies: isAbove(0) },
  { key: 'use', indicator: 'land-use.entitlement', whenUnknown: true, applies: isOtherThan('by-right') },
  { key: 'protected', indicator: 'land-use.protected-overlap', whenUnknown: false, applies: isAbove(0) },
  { key: 'instrument', indicator: 'opposition.instrument', whenUnknown: false, applies: isOtherThan('none') },
  { key: 'noise', indicator: 'opposition.grievance', whenUnknown: true, applies: () => true },
  { key: 'water', indicator: 'impact.cooling-water', whenUnknown: true, applies: isAbove(0) },
];
