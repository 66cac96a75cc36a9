import { expect, test } from 'vitest';
import { setGroupWeights } from './weight-edits.ts';
import { exampleWorkspace } from './example-workspace.ts';
import {
  activateWeightSet,
  applyPreset,
  putExclusion,
  putPreset,
  putWeightSet,
  removeExclusion,
  removePreset,
  removeWeightSet,
  setAggregation,
  setFloor,
  setRobustness,
  setScale,
} from './method-edits.ts';
import { DEFAULT_METHOD, type MethodPreset } from './method-settings.ts';
import { Workspace } from './workspace.ts';

const start = exampleWorkspace();
const curve = {
  kind: 'curve',
  points: [
    [0, 0],
    [5, 50],
  ] as [number, number][],
  source: 's',
} as const;
const scale = { ...curve, points: [...curve.points] };

test('a scale is put in and back', () => {
  const changed = setScale('grid.line-distance', scale)(start);
  expect(changed.method.scales).toEqual({ 'grid.line-distance': scale });
  expect(setScale('grid.line-distance', null)(changed)).toEqual(start);
});

test('a floor is set and put back', () => {
  expect(setFloor('floodway', null)(setFloor('floodway', 80)(start))).toEqual(start);
  expect(setFloor('floodway', 80)(start).method.floors).toEqual({ floodway: 80 });
});

test('means and draws change alone', () => {
  const owa = { kind: 'owa', orness: 0.7 } as const;
  expect(setAggregation(owa)(start).method).toEqual({ ...DEFAULT_METHOD, aggregation: owa });
  expect(setRobustness({ seed: 9 })(start).method.robustness).toEqual({ ...DEFAULT_METHOD.robustness, seed: 9 });
});

test('a rule with the same id replaces the other in its place', () => {
  const rule = { id: 'a', indicator: 'x', when: 'below', value: 1, source: '', enabled: true } as const;
  const two = putExclusion({ ...rule, id: 'b' })(putExclusion(rule)(start));
  const changed = putExclusion({ ...rule, value: 2 })(two);
  expect(changed.method.exclusions.map(({ id, value }) => [id, value])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(removeExclusion('b')(removeExclusion('a')(changed))).toEqual(start);
});

test('a set of weights scores once it is activated, and forgetting it keeps the weights', () => {
  const weights = setGroupWeights('delivery', { grid: 90 })(start).weights;
  const direct = { method: 'direct' } as const;
  const set = {
    id: 'set-county',
    name: 'County',
    stakeholder: 'official',
    note: '',
    weights,
    elicitation: { delivery: direct, burden: direct },
  } as const;
  const put = putWeightSet(set)(start);
  expect(put.weights).toBe(start.weights);
  const active = activateWeightSet('set-county')(put);
  expect(active).toMatchObject({ weights, activeSet: 'set-county' });
  expect(activateWeightSet('set-none')(active)).toBe(active);
  expect(removeWeightSet('set-county')(active)).toMatchObject({ weights, activeSet: null, weightSets: [] });
  expect(Workspace.safeParse(active).success).toBe(true);
});

test('a preset brings scales, floors, means and weights, and says so', () => {
  const preset: MethodPreset = {
    id: 'preset-mine',
    name: 'Mine',
    version: '1',
    note: '',
    scales: { 'grid.line-distance': scale },
    floors: { floodway: 80 },
    aggregation: { kind: 'power', inGroup: 1, overGroups: 1 },
    weights: setGroupWeights('burden', { grid: 1 })(start).weights,
  };
  const kept = putPreset(preset)(start);
  const applied = applyPreset(preset)(kept);
  expect(applied.method).toMatchObject({ preset: { id: 'preset-mine', version: '1' }, floors: { floodway: 80 } });
  expect(applied.weights).toBe(preset.weights);
  expect(removePreset('preset-mine')(kept)).toEqual(start);
  expect(Workspace.safeParse(applied).success).toBe(true);
});
