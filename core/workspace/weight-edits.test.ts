import { describe, expect, test } from 'vitest';
import { areSameWeights } from '../weights/same-weights.ts';
import { exampleWorkspace } from './example-workspace.ts';
import { activateWeightSet, putWeightSet } from './method-edits.ts';
import {
  activeSet,
  applyFoundWeights,
  copyOfSet,
  keepInActiveSet,
  newWeightSet,
  setGroupWeights,
  setIndicatorWeights,
} from './weight-edits.ts';
import { Workspace } from './workspace.ts';

const start = exampleWorkspace();
const pairwise = {
  method: 'pairwise' as const,
  randomIndex: 'saaty-2005' as const,
  people: [
    { name: 'Ann', voice: 1, judgements: [{ first: 'grid' as const, second: 'opposition' as const, ratio: 3 }] },
  ],
};
const found = {
  perspective: 'delivery' as const,
  groups: { grid: 60, 'land-use': 10, opposition: 20, readiness: 10 },
  elicitation: pairwise,
  setName: 'County board',
};

describe('direct weights', () => {
  test('of one perspective leave the other and the factors inside alone', () => {
    const changed = setGroupWeights('delivery', { grid: 55 })(start);
    expect(changed.weights.delivery.groups).toEqual({ ...start.weights.delivery.groups, grid: 55 });
    expect(changed.weights.burden).toBe(start.weights.burden);
    const inside = setIndicatorWeights('burden', { 'land-use.people-5km': 70 })(changed);
    expect(inside.weights.burden.indicators).toEqual({ 'land-use.people-5km': 70 });
    expect(inside.weights.delivery).toBe(changed.weights.delivery);
  });
});

describe('weights that people were asked for', () => {
  const applied = applyFoundWeights(found)(start);

  test('score at once, and a new set keeps who answered what', () => {
    expect(applied.weights.delivery.groups).toMatchObject(found.groups);
    expect(applied.activeSet).toBe('set-1');
    expect(activeSet(applied)).toMatchObject({
      name: 'County board',
      weights: applied.weights,
      elicitation: { delivery: pairwise, burden: { method: 'direct' } },
    });
    expect(Workspace.safeParse(applied).success).toBe(true);
  });

  test('go into the set in use, whatever name was offered', () => {
    const again = applyFoundWeights({ ...found, setName: 'Other', groups: { grid: 1, opposition: 3 } })(applied);
    expect(again.weightSets).toHaveLength(1);
    expect(activeSet(again)?.name).toBe('County board');
    expect(activeSet(again)?.weights).toBe(again.weights);
  });
});

describe('the set in use', () => {
  const applied = applyFoundWeights(found)(start);
  const moved = setGroupWeights('delivery', { grid: 90 })(applied);

  test('keeps its own weights until it is told to keep the changed ones', () => {
    expect(activeSet(moved)?.weights.delivery.groups.grid).toBe(60);
    const kept = keepInActiveSet()(moved);
    expect(activeSet(kept)?.weights).toBe(moved.weights);
    expect(activateWeightSet('set-1')(moved).weights).toBe(applied.weights);
  });

  test('drops answers that no longer give its weights, and only those', () => {
    const kept = keepInActiveSet()(moved);
    expect(activeSet(kept)?.elicitation.delivery).toEqual({ method: 'direct' });
    const inside = keepInActiveSet()(setIndicatorWeights('delivery', { 'grid.line-distance': 3 })(applied));
    expect(activeSet(inside)?.elicitation.delivery).toEqual(pairwise);
  });

  test('is none in a workspace without sets, and then nothing is kept', () => {
    expect(activeSet(start)).toBeNull();
    expect(keepInActiveSet()(start)).toBe(start);
  });
});

test('copies and new sets get ids of their own', () => {
  const first = newWeightSet(start, 'One');
  const one = putWeightSet(first)(start);
  const copy = copyOfSet(one, first, 'Two');
  expect([first.id, copy.id]).toEqual(['set-1', 'set-2']);
  const two = putWeightSet(copy)(one);
  const rest = { ...two, weightSets: two.weightSets.slice(1) };
  expect(newWeightSet(rest, 'Three').id).toBe('set-3');
  expect(copy).toMatchObject({ name: 'Two', weights: first.weights });
});

describe('the same weights', () => {
  test('are the same on any scale', () => {
    const doubled = setGroupWeights('delivery', { grid: 60, 'land-use': 40, opposition: 60, readiness: 40 })(start);
    expect(areSameWeights(start.weights, doubled.weights)).toBe(true);
  });

  test('differ by one group or by one factor inside', () => {
    expect(areSameWeights(start.weights, setGroupWeights('burden', { grid: 16 })(start).weights)).toBe(false);
    const inside = setIndicatorWeights('delivery', { 'grid.line-distance': 3 })(start);
    expect(areSameWeights(start.weights, inside.weights)).toBe(false);
  });
});
