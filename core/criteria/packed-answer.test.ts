import { expect, test } from 'vitest';
import { packedAnswer, partAt, readPackedAnswer } from './packed-answer.ts';
import { packReadings, type PackedReadings, type PackedState } from './packed-readings.ts';

/** As packed, with numbers that tell every array from the others; 7 x 3 cells keep no array at a round place. */
function readings(): PackedReadings {
  const state = (base: number): PackedState => ({
    value: Float64Array.from({ length: 21 }, (_, i) => (i === 4 ? NaN : base + i)),
    low: Float64Array.from({ length: 21 }, (_, i) => base + 100 + i),
    high: Float64Array.from({ length: 21 }, (_, i) => base + 200 + i),
    grade: Uint8Array.from({ length: 21 }, (_, i) => base + i),
    gap: Uint32Array.from({ length: 21 }, (_, i) => base + 300 + i),
    gates: {
      delivery: { gates: [{ id: 'g', floor: 0.5 }], verdicts: Uint8Array.from({ length: 7 }, (_, i) => base + i) },
      burden: { gates: [], verdicts: new Uint8Array(0) },
    },
  });
  const gaps = [{ reason: { code: 'plan-only', facts: { count: 3 } }, ask: 'ask.operator' }];
  const siteIds = Array.from({ length: 7 }, (_, i) => `s${i}`);
  return { siteIds, indicators: ['a', 'b', 'c'], words: ['low'], gaps, states: { mined: state(1), hosted: state(2) } };
}

function sent(packed: PackedReadings): PackedReadings {
  const { answer, bytes } = packedAnswer(packed);
  const arrived = new Uint8Array(answer.size);
  for (let from = 0; from < answer.size; from += partAt(bytes, from).length) arrived.set(partAt(bytes, from), from);
  return readPackedAnswer(answer, arrived.buffer);
}

test('readings arrive as they were sent', () => {
  expect(sent(readings())).toEqual(readings());
});

test('no sites are readings too', () => {
  const none = packReadings([]);
  expect(sent(none)).toEqual(none);
});

test('a part is a copy of its own bytes, and of no more than it should', () => {
  const bytes = Uint8Array.from({ length: 600_000 }, (_, i) => i % 251);
  const part = partAt(bytes, 262_144);
  expect(part.buffer.byteLength).toBe(262_144);
  expect(part[0]).toBe(262_144 % 251);
  expect(partAt(bytes, 524_288)).toHaveLength(600_000 - 524_288);
});
