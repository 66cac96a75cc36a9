import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { WarmThread } from './warm-thread.ts';

/** Says its id, half way; then answers, fails, ends or never comes back, as told. */
const SCRIPT = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', (job) => {
  parentPort.postMessage({ kind: 'progress', step: threadId });
  if (job === 'end') process.exit(3);
  if (job === 'throw') setTimeout(() => { throw new Error('broken'); });
  if (job === 'fail') parentPort.postMessage({ kind: 'failed', message: 'no good' });
  if (job === 'work') parentPort.postMessage({ kind: 'answer', answer: threadId });
});`;

const made: WarmThread<string, number, number>[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((thread) => thread.dispose()));
});

function threaded() {
  const thread = new WarmThread<string, number, number>({
    name: 'test',
    start: () => new Worker(SCRIPT, { eval: true }),
    here: () => Promise.reject(new Error('not here')),
  });
  made.push(thread);
  return thread;
}

const RUN = { signal: null, onStep: () => undefined };

describe('a thread', () => {
  test('is kept warm from job to job, and tells its steps', async () => {
    const steps: number[] = [];
    const thread = threaded();
    const run = { signal: null, onStep: (step: number) => steps.push(step) };
    const first = await thread.run('work', run);
    expect(await thread.run('work', run)).toBe(first);
    expect(steps).toEqual([first, first]);
  });

  test('goes on after a job that failed', async () => {
    const thread = threaded();
    const first = await thread.run('work', RUN);
    await expect(thread.run('fail', RUN)).rejects.toThrow('no good');
    expect(await thread.run('work', RUN)).toBe(first);
  });

  test.each([
    { job: 'end', error: 'the test thread ended with code 3' },
    { job: 'throw', error: 'broken' },
  ])('that breaks ($job) is told and followed by another', async ({ job, error }) => {
    const thread = threaded();
    const first = await thread.run('work', RUN);
    await expect(thread.run(job, RUN)).rejects.toThrow(error);
    expect(await thread.run('work', RUN)).not.toBe(first);
  });

  test('is ended by the signal, and so is a job that still waits; the next one gets another', async () => {
    const thread = threaded();
    const first = await thread.run('work', RUN);
    const stop = new AbortController();
    const never = thread.run('sleep', {
      signal: stop.signal,
      onStep: () => {
        stop.abort();
      },
    });
    const waiting = thread.run('work', { ...RUN, signal: stop.signal });
    expect(await Promise.all([never, waiting])).toEqual([null, null]);
    expect(await thread.run('work', RUN)).not.toBe(first);
  });
});

describe('without a thread', () => {
  test('jobs follow one another, and an answer after the signal counts for nothing', async () => {
    const stop = new AbortController();
    const order: string[] = [];
    const thread = new WarmThread<string, number, string>({
      name: 'test',
      start: null,
      here: async (job) => {
        order.push(`${job} begins`);
        await Promise.resolve();
        if (job === 'b') stop.abort();
        order.push(`${job} ends`);
        return job;
      },
    });
    const run = { signal: stop.signal, onStep: () => undefined };
    expect(await Promise.all(['a', 'b', 'c'].map((job) => thread.run(job, run)))).toEqual(['a', null, null]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
});
