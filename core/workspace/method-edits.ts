/** Changes a user makes to the method: scales, exclusions, floors, means, draws, presets and sets of weights. */
import type { ExclusionRule } from '../criteria/exclusion.ts';
import type { ScaleSetting } from '../criteria/scale-settings.ts';
import type { Aggregation } from '../scoring/aggregation.ts';
import type { WeightSet } from '../weights/weight-set.ts';
import type { Edit } from './edits.ts';
import type { MethodPreset, MethodSettings, Robustness } from './method-settings.ts';

/** Puts a scale in place of the registry's; null puts that one back. */
export function setScale(indicator: string, scale: ScaleSetting | null): Edit {
  return inMethod((method) => ({ ...method, scales: withEntry(method.scales, indicator, scale) }));
}

/** Sets the floor of a gate, 0-100; null puts the registry's back. */
export function setFloor(gate: string, percent: number | null): Edit {
  return inMethod((method) => ({ ...method, floors: withEntry(method.floors, gate, percent) }));
}

/** Chooses the means that turn risks into a score. */
export function setAggregation(aggregation: Aggregation): Edit {
  return inMethod((method) => ({ ...method, aggregation }));
}

/** Changes how the draws are made. */
export function setRobustness(fields: Partial<Robustness>): Edit {
  return inMethod((method) => ({ ...method, robustness: { ...method.robustness, ...fields } }));
}

/** Puts a rule in, or in place of the one with its id. */
export function putExclusion(rule: ExclusionRule): Edit {
  return inMethod((method) => ({ ...method, exclusions: withItem(method.exclusions, rule) }));
}

/** Takes a rule out. */
export function removeExclusion(id: string): Edit {
  return inMethod((method) => ({ ...method, exclusions: method.exclusions.filter((rule) => rule.id !== id) }));
}

/** Puts a set of weights in, or in place of the one with its id. The weights in use stay as they are. */
export function putWeightSet(set: WeightSet): Edit {
  return (workspace) => ({ ...workspace, weightSets: withItem(workspace.weightSets, set) });
}

/** Takes a set of weights out; the weights in use stay as they are. */
export function removeWeightSet(id: string): Edit {
  return (workspace) => ({
    ...workspace,
    weightSets: workspace.weightSets.filter((set) => set.id !== id),
    activeSet: workspace.activeSet === id ? null : workspace.activeSet,
  });
}

/** Scores with the weights of a set from now on; a set that is not there changes nothing. */
export function activateWeightSet(id: string): Edit {
  return (workspace) => {
    const set = workspace.weightSets.find((one) => one.id === id);
    return set === undefined ? workspace : { ...workspace, weights: set.weights, activeSet: id };
  };
}

/** Keeps a preset, or puts it in place of the one with its id. */
export function putPreset(preset: MethodPreset): Edit {
  return (workspace) => ({ ...workspace, presets: withItem(workspace.presets, preset) });
}

/** Takes a preset out of the list; settings that started from it stay. */
export function removePreset(id: string): Edit {
  return (workspace) => ({ ...workspace, presets: workspace.presets.filter((preset) => preset.id !== id) });
}

/** Takes over scales, floors, means and weights of a preset; exclusions and draws stay. */
export function applyPreset({
  id,
  version,
  scales,
  floors,
  aggregation,
  weights,
}: Omit<MethodPreset, 'name' | 'note'>): Edit {
  return (workspace) => ({
    ...workspace,
    weights,
    activeSet: null,
    method: { ...workspace.method, preset: { id, version }, scales, floors, aggregation },
  });
}

function inMethod(change: (method: MethodSettings) => MethodSettings): Edit {
  return (workspace) => ({ ...workspace, method: change(workspace.method) });
}

function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const others = Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
  return value === null ? others : { ...others, [key]: value };
}

function withItem<T extends { readonly id: string }>(items: readonly T[], item: T): T[] {
  return items.some(({ id }) => id === item.id)
    ? items.map((other) => (other.id === item.id ? item : other))
    : [...items, item];
}
