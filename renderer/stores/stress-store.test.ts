import { expect, test } from 'vitest';
import type { StressQuestion, StressResult } from '../../core/robustness/stress.ts';
import { DEFAULT_METHOD } from '../../core/workspace/method-settings.ts';
import { DEFAULT_WEIGHTS } from '../../core/weights/weights.ts';
import type { Heard } from '../robustness/draw-in-worker.ts';
import { agedBy, createStressStore, type StressInputs } from './stress-store.ts';

const inputs: StressInputs = {
  packed: null,
  weights: DEFAULT_WEIGHTS,
  method: DEFAULT_METHOD,
  perspective: 'delivery',
  state: 'hosted',
};
// The store passes questions and answers through and never looks inside.
const question = {} as StressQuestion;
const result = {} as StressResult;

function drawn() {
  const heard: Heard[] = [];
  const stopped: number[] = [];
  const store = createStressStore((_order, listener) => {
    const run = heard.push(listener) - 1;
    return () => stopped.push(run);
  });
  return { store, heard, stopped };
}

test('a run reports how far it is and ends with its answer', () => {
  const { store, heard } = drawn();
  store.getState().start(inputs, question);
  expect(store.getState().running).toBe(0);
  heard[0]?.onMessage({ kind: 'progress', done: 0.4 });
  expect(store.getState().running).toBe(0.4);
  heard[0]?.onMessage({ kind: 'stressed', result });
  expect(store.getState()).toMatchObject({ running: null, answer: { inputs, result } });
});

test('a cancelled run is stopped, and the answer before it stays', () => {
  const { store, heard, stopped } = drawn();
  store.getState().start(inputs, question);
  heard[0]?.onMessage({ kind: 'stressed', result });
  store.getState().start(inputs, question);
  store.getState().cancel();
  expect(stopped).toEqual([1]);
  expect(store.getState()).toMatchObject({ running: null, answer: { result } });
});

test('another workspace on screen stops the run and leaves no answer about sites that are not in it', () => {
  const { store, heard, stopped } = drawn();
  store.getState().start(inputs, question);
  heard[0]?.onMessage({ kind: 'stressed', result });
  store.getState().start(inputs, question);
  store.getState().forget();
  expect(stopped).toEqual([1]);
  expect(store.getState()).toMatchObject({ running: null, answer: null, sensed: null });
});

test('a newer run takes the place of one under way', () => {
  const { store, stopped } = drawn();
  store.getState().start(inputs, question);
  store.getState().start(inputs, question);
  expect(stopped).toEqual([0]);
});

test('a worker that breaks leaves a problem and no run', () => {
  const { store, heard } = drawn();
  store.getState().start(inputs, question);
  heard[0]?.onFailed('out of memory');
  expect(store.getState()).toMatchObject({ running: null, problem: 'out of memory', answer: null });
});

const chosen = { draws: 1_000, unknowns: 'left-out' } as const;
// Of the question only the settings are looked at.
const answered = { inputs, question: { settings: { ...DEFAULT_METHOD.robustness, ...chosen } } as StressQuestion };

test('an answer is left behind by any change of what it was worked out from', () => {
  expect(agedBy(answered, { ...inputs }, chosen)).toBeNull();
  expect(agedBy(answered, { ...inputs, perspective: 'burden' }, chosen)).toBe('inputs');
  expect(agedBy(answered, { ...inputs, weights: { ...DEFAULT_WEIGHTS } }, chosen)).toBe('inputs');
  const method = { ...DEFAULT_METHOD, floors: { ...DEFAULT_METHOD.floors } };
  expect(agedBy(answered, { ...inputs, method }, chosen)).toBe('inputs');
});

test('another choice of draws says so, and not that weights or readings changed', () => {
  expect(agedBy(answered, inputs, { ...chosen, draws: 10_000 })).toBe('draws');
  expect(agedBy(answered, inputs, { ...chosen, unknowns: 'anywhere' })).toBe('draws');
  const robustness = { ...DEFAULT_METHOD.robustness, draws: 100_000 };
  expect(agedBy(answered, { ...inputs, method: { ...DEFAULT_METHOD, robustness } }, chosen)).toBeNull();
});
