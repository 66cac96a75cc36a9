import { expect, test } from 'vitest';
import { packReadings } from '../../core/criteria/packed-readings.ts';
import { AnswerParts } from './answer-parts.ts';

const PACKED = packReadings([]);
const WITH_CELLS = {
  ...PACKED,
  states: { ...PACKED.states, mined: { ...PACKED.states.mined, value: new Float64Array(50_000).fill(2) } },
};

test('the bytes of the last answer are given once, part by part', () => {
  const parts = new AnswerParts();
  const { size } = parts.keep(7, WITH_CELLS);
  const first = parts.at(7, 0);
  const second = parts.at(7, first?.length ?? 0);
  expect((first?.length ?? 0) + (second?.length ?? 0)).toBe(size);
  expect(parts.at(7, 0)).toBeNull();
});

test('those of an older answer are gone', () => {
  const parts = new AnswerParts();
  parts.keep(7, WITH_CELLS);
  parts.keep(8, WITH_CELLS);
  expect(parts.at(7, 0)).toBeNull();
  expect(parts.at(8, 0)).not.toBeNull();
});
