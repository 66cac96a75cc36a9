/** Changes a user makes to weights: directly, by asking people, and through named sets. */
import { freeId } from '../lib/free-id.ts';
import { PERSPECTIVES, type Perspective } from '../indicators/reading.ts';
import { areSameGroups } from '../weights/same-weights.ts';
import type { Elicitation, WeightSet } from '../weights/weight-set.ts';
import type { PerspectiveWeights, Weights } from '../weights/weights.ts';
import type { Edit } from './edits.ts';
import { putWeightSet } from './method-edits.ts';
import type { Workspace } from './workspace.ts';

/** Sets how much the groups given count in one perspective; the others keep their weights. */
export function setGroupWeights(perspective: Perspective, groups: PerspectiveWeights['groups']): Edit {
  return (workspace) => ({ ...workspace, weights: withGroups(workspace.weights, perspective, groups) });
}

/** Sets how much the indicators given count inside their group in one perspective; the others keep their weights. */
export function setIndicatorWeights(perspective: Perspective, indicators: PerspectiveWeights['indicators']): Edit {
  return (workspace) => {
    const { [perspective]: old } = workspace.weights;
    const changed = { ...old, indicators: { ...old.indicators, ...indicators } };
    return { ...workspace, weights: { ...workspace.weights, [perspective]: changed } };
  };
}

/** Group weights that people were asked for, and what they answered. */
export type FoundWeights = {
  readonly perspective: Perspective;
  readonly groups: PerspectiveWeights['groups'];
  readonly elicitation: Elicitation;
  /** Name of the set that keeps them when none is in use. */
  readonly setName: string;
};

/**
 * Scores with weights that were asked for, and keeps the answers in the set in use, or in a new one that is in use from
 * now on: weights without their author cannot be argued with.
 */
export function applyFoundWeights({ perspective, groups, elicitation, setName }: FoundWeights): Edit {
  return (workspace) => {
    const weights = withGroups(workspace.weights, perspective, groups);
    const set = activeSet(workspace) ?? newWeightSet(workspace, setName);
    const kept = {
      ...set,
      weights,
      elicitation: { ...elicitationFor(set, weights), [perspective]: elicitation },
    };
    return { ...putWeightSet(kept)(workspace), weights, activeSet: set.id };
  };
}

/** Keeps the weights in use in the set they were taken from; without one nothing changes. */
export function keepInActiveSet(): Edit {
  return (workspace) => {
    const set = activeSet(workspace);
    if (set === null) return workspace;
    const { weights } = workspace;
    return putWeightSet({ ...set, weights, elicitation: elicitationFor(set, weights) })(workspace);
  };
}

/** The set that the weights in use were taken from; null when they were not. */
export function activeSet(workspace: Workspace): WeightSet | null {
  return workspace.weightSets.find(({ id }) => id === workspace.activeSet) ?? null;
}

/** A set of the weights in use with an id that is free; not yet part of the workspace. */
export function newWeightSet(workspace: Workspace, name: string): WeightSet {
  return {
    id: freeSetId(workspace),
    name,
    stakeholder: 'other',
    note: '',
    weights: workspace.weights,
    elicitation: { delivery: { method: 'direct' }, burden: { method: 'direct' } },
  };
}

/** A copy of a set under another name, with an id that is free; not yet part of the workspace. */
export function copyOfSet(workspace: Workspace, set: WeightSet, name: string): WeightSet {
  return { ...set, id: freeSetId(workspace), name };
}

function freeSetId({ weightSets }: Workspace): string {
  return freeId('set', weightSets);
}

/** Answers that no longer give the group weights are dropped: the set then says that its weights were set directly. */
function elicitationFor(set: WeightSet, weights: Weights): WeightSet['elicitation'] {
  const entries = PERSPECTIVES.map((perspective) => [
    perspective,
    areSameGroups(set.weights, weights, perspective) ? set.elicitation[perspective] : { method: 'direct' },
  ]);
  return Object.fromEntries(entries) as WeightSet['elicitation'];
}

function withGroups(weights: Weights, perspective: Perspective, groups: PerspectiveWeights['groups']): Weights {
  const { [perspective]: old } = weights;
  return { ...weights, [perspective]: { ...old, groups: { ...old.groups, ...groups } } };
}
