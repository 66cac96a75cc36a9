import { expect, test } from 'vitest';
import { inTurn } from './ask-in-turn.ts';

test('a question given up before its turn is not asked, and the last one is', async () => {
  const asked: number[] = [];
  const answers: (() => void)[] = [];
  const ask = inTurn((n: number) => {
    asked.push(n);
    return new Promise<number>((resolve) => {
      answers.push(() => {
        resolve(n);
      });
    });
  });
  let newest = 0;
  const type = (n: number) => {
    newest = n;
    return ask(n, () => newest === n);
  };
  const first = type(1);
  await Promise.resolve();
  const given = [type(2), type(3), type(4)];
  answers[0]?.();
  expect(await first).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 0));
  answers[1]?.();
  expect(await Promise.all(given)).toEqual([null, null, 4]);
  expect(asked).toEqual([1, 4]);
});

test('a question that fails does not hold up the next', async () => {
  const ask = inTurn((n: number) => (n === 1 ? Promise.reject(new Error('no')) : Promise.resolve(n)));
  const failed = ask(1, () => true);
  const next = ask(2, () => true);
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe(2);
});
