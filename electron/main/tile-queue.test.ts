import { expect, test } from 'vitest';
import { TileQueue } from './tile-queue.ts';

function held() {
  const waiting: (() => void)[] = [];
  return {
    waiting,
    ask: (name: string) => () =>
      new Promise<string>((resolve) =>
        waiting.push(() => {
          resolve(name);
        }),
      ),
  };
}

test('the newest is asked first, and what was given up is not asked at all', async () => {
  const queue = new TileQueue<string>();
  const { waiting, ask } = held();
  const { signal } = new AbortController();
  const first = [0, 1, 2, 3].map((i) => queue.request(signal, ask(`first ${i}`)));
  const gone = new AbortController();
  const given = queue.request(gone.signal, ask('given up'));
  const old = queue.request(signal, ask('old'));
  const young = queue.request(signal, ask('young'));
  gone.abort();
  expect(waiting).toHaveLength(4);
  waiting[0]?.();
  await first[0];
  await Promise.resolve();
  waiting[4]?.();
  expect(await young).toBe('young');
  for (const release of waiting) release();
  await Promise.all(first);
  for (const release of waiting) release();
  expect(await old).toBe('old');
  expect(await given).toBeNull();
});

test('a failure makes room for the next', async () => {
  const queue = new TileQueue<string>();
  const { signal } = new AbortController();
  const failures = Array.from({ length: 5 }, () => queue.request(signal, () => Promise.reject(new Error('no'))));
  for (const failure of failures) await expect(failure).rejects.toThrow('no');
  expect(await queue.request(signal, () => Promise.resolve('yes'))).toBe('yes');
});
