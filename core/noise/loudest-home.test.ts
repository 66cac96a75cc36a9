import { expect, test } from 'vitest';
import type { Loudest } from './exposure.ts';
import { loudestHome } from './loudest-home.ts';

const level = (likely: number) => ({ low: likely - 3, likely, high: likely + 3 });

function heard(kind: Loudest['kind'], mined: number, hosted: number | null = null): Loudest {
  return { kind, mined: level(mined), hosted: hosted === null ? null : level(hosted) };
}

test('a building that may be a dwelling and is louder takes the limit, beside the known dwelling', () => {
  const loudest = [heard('dwelling', 38), heard('possible-dwelling', 52), heard('school', 70)];
  expect(loudestHome(loudest, 'mined')).toEqual({ level: level(52), isPossible: true, dwelling: level(38) });
});

test('a known dwelling that is as loud takes it', () => {
  const loudest = [heard('dwelling', 52), heard('possible-dwelling', 52)];
  expect(loudestHome(loudest, 'mined')).toEqual({ level: level(52), isPossible: false, dwelling: null });
});

test('one that is louder at its high end alone takes it too', () => {
  const wide = { kind: 'possible-dwelling' as const, mined: { ...level(50), high: 60 }, hosted: null };
  expect(loudestHome([heard('dwelling', 52), wide], 'mined')).toMatchObject({ isPossible: true, dwelling: level(52) });
});

test('where no building is known to be a dwelling, one that may be stands for them', () => {
  expect(loudestHome([heard('possible-dwelling', 52)], 'mined')).toMatchObject({ isPossible: true, dwelling: null });
});

test('none where nobody may live, and none of a silent state', () => {
  expect(loudestHome([heard('school', 70)], 'mined')).toBeNull();
  expect(loudestHome([heard('dwelling', 38), heard('possible-dwelling', 52)], 'hosted')).toBeNull();
});
