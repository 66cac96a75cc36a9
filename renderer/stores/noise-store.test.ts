import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleSite, numberFact } from '../../core/sites/example-site.ts';
import type { IpcError } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { NoiseMap } from '../../core/noise/noise-map.ts';
import type { NoiseOrder } from '../../core/noise/noise-order.ts';
import type { NoiseResult } from '../../core/noise/noise-result.ts';
import { createNoiseStore, isAged, NOISE_TASK } from './noise-store.ts';

const mine = exampleSite({ facts: { miningMW: numberFact(30), hostedGrossMW: numberFact(110) } });
// The store passes maps through and never looks inside.
const map = {} as NoiseMap;
const heard: NoiseResult = { map, exposure: null, parcel: { mined: null, hosted: null } };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function asked() {
  const orders: NoiseOrder[] = [];
  const answers: ((reply: Result<NoiseResult, IpcError>) => void)[] = [];
  const cancelled: string[] = [];
  const store = createNoiseStore(
    {
      'noise.start': ({ order }) => {
        orders.push(order);
        return new Promise((resolve) => answers.push(resolve));
      },
      'noise.cancel': ({ task }) => {
        cancelled.push(task);
        return Promise.resolve(ok({}));
      },
    },
    () => null,
  );
  const answer = async (at: number, reply: Result<NoiseResult, IpcError>) => {
    answers[at]?.(reply);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { store, orders, cancelled, answer };
}

test('a site that is shown is asked about by night, and its map is the answer', async () => {
  const { store, orders, answer } = asked();
  store.getState().show(mine);
  expect(orders).toMatchObject([{ period: 'night', case: 'likely' }]);
  store.getState().progress({ task: NOISE_TASK, done: 0.4 });
  expect(store.getState()).toMatchObject({ isOn: true, running: 0.4, isSlow: false });
  store.getState().progress({ task: 'another', done: 0.9 });
  expect(store.getState().running).toBe(0.4);
  await answer(0, ok(heard));
  expect(store.getState()).toMatchObject({ running: null, answer: { site: mine, map } });
  expect(isAged(store.getState())).toBe(false);
});

test('only what takes over a second is slow', async () => {
  const { store, answer } = asked();
  store.getState().show(mine);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(store.getState().isSlow).toBe(true);
  await answer(0, ok(heard));
  expect(store.getState().isSlow).toBe(false);
});

test('a change of the plan ages the map, and is asked about once when edits rest', async () => {
  const { store, orders, answer } = asked();
  store.getState().show(mine);
  await answer(0, ok(heard));
  store.getState().follow({ ...mine, hostedAs: 'first' });
  store.getState().follow({ ...mine, hostedAs: 'second' });
  expect(isAged(store.getState())).toBe(true);
  expect(store.getState().answer).not.toBeNull();
  await vi.advanceTimersByTimeAsync(200);
  expect(orders).toHaveLength(2);
  await answer(1, ok(heard));
  expect(isAged(store.getState())).toBe(false);
});

test('another site takes the map of the last one away at once', async () => {
  const { store, orders, answer } = asked();
  store.getState().show(mine);
  await answer(0, ok(heard));
  store.getState().follow({ ...mine, id: 'other' });
  expect(store.getState().answer).toBeNull();
  await vi.advanceTimersByTimeAsync(200);
  expect(orders).toHaveLength(2);
  store.getState().follow(null);
  await vi.advanceTimersByTimeAsync(200);
  expect(store.getState()).toMatchObject({ isOn: true, site: null, running: null });
});

test('an answer that a newer choice overtook is dropped', async () => {
  const { store, orders, answer } = asked();
  store.getState().show(mine);
  store.getState().choose({ period: 'day' });
  expect(orders.map(({ period }) => period)).toEqual(['night', 'day']);
  await answer(0, ok(heard));
  expect(store.getState().answer).toBeNull();
  await answer(1, ok(heard));
  expect(store.getState().answer?.choice).toEqual({ period: 'day', case: 'likely' });
});

test('a map that is stopped leaves the one before it, aged, and can be asked for again', async () => {
  const { store, orders, cancelled, answer } = asked();
  store.getState().show(mine);
  await answer(0, ok(heard));
  store.getState().choose({ case: 'high' });
  store.getState().cancel();
  await answer(1, err({ code: 'noise-stopped', message: 'Stopped.' }));
  expect(cancelled).toEqual([NOISE_TASK]);
  expect(store.getState()).toMatchObject({ running: null, problem: null, answer: { map } });
  expect(isAged(store.getState())).toBe(true);
  store.getState().again();
  expect(orders).toHaveLength(3);
});

test('a site whose loads are not known is answered without the engine', () => {
  const { store, orders } = asked();
  store.getState().show(exampleSite());
  expect(orders).toEqual([]);
  expect(store.getState().answer).toMatchObject({ map: null, asked: { mined: { silence: 'load-not-known' } } });
});

test('a failure is told; closing forgets everything but the choices', async () => {
  const { store, answer } = asked();
  store.getState().show(mine);
  store.getState().choose({ case: 'low' });
  await answer(1, err({ code: 'noise-failed', message: 'Broke off.' }));
  expect(store.getState().problem?.code).toBe('noise-failed');
  store.getState().close();
  expect(store.getState()).toMatchObject({ isOn: false, site: null, answer: null, problem: null });
  expect(store.getState().choice.case).toBe('low');
  store.getState().follow(mine);
  expect(store.getState().site).toBeNull();
});
