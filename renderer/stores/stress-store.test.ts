import { expect, test } from 'vitest';
import type { StressQuestion, StressResult } from '../../core/robustness/stress.ts';
import { DEFAULT_METHOD } from '../../core/workspace/method-settings.ts';
import { DEFAULT_WEIGHTS } from '../../core/weights/weights.ts';
import type { Heard } from '../robustness/draw-in-worker.ts';
import { createStressStore, isCurrent, type StressInputs } from './stress-store.ts';

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

test('an answer is left behind by any change of what it was worked out from', () => {
  expect(isCurrent({ inputs }, { ...inputs })).toBe(true);
  expect(isCurrent({ inputs }, { ...inputs, perspective: 'burden' })).toBe(false);
  expect(isCurrent({ inputs }, { ...inputs, weights: { ...DEFAULT_WEIGHTS } })).toBe(false);
});
