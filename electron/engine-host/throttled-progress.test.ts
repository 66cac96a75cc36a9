import { expect, test } from 'vitest';
import type { EngineProgress } from '../../engine/engine-context.ts';
import { throttled } from './throttled-progress.ts';

test('steps that come too soon are left out, stages and ends never', () => {
  let clock = 0;
  const heard: EngineProgress[] = [];
  const say = throttled(
    (progress) => heard.push(progress),
    100,
    () => clock,
  );
  const step = (at: number, stage: EngineProgress['stage'], done: number | null) => {
    clock = at;
    say({ task: 'im_a', stage, done });
  };
  step(0, 'read', null);
  step(10, 'read', 0.1);
  step(110, 'read', 0.5);
  step(111, 'store', 0);
  step(112, 'store', 0.4);
  step(113, 'store', 1);
  expect(heard.map(({ stage, done }) => [stage, done])).toEqual([
    ['read', null],
    ['read', 0.5],
    ['store', 0],
    ['store', 1],
  ]);
});
