import { describe, expect, test } from 'vitest';
import type { ExposedReceptor, Exposure } from '../../../core/noise/exposure.ts';
import { LANGUAGES } from '../../../core/text/languages.ts';
import { say } from '../../../core/text/say.ts';
import { heardCode, heardWhat } from './heard-sentence.ts';

const level = {
  ...{ dba: { low: 47, likely: 50, high: 53 }, dbc: { low: 57, likely: 60, high: 63 } },
  ...{ isTonal: false, isLowFrequency: false, nearestM: 100 },
};
const row: ExposedReceptor = {
  ...{ id: 0, label: '', kind: 'dwelling', position: [0, 0], people: null, isAgainstMeasured: false },
  ...{ mined: null, hosted: level, change: null },
};
const cover = (missing: Exposure['people']['missing']) => ({ missing, layers: [], isPartial: false });
const bands = { low: [], likely: [], high: [] };

function exposure(changes: Partial<Exposure> = {}): Exposure {
  return {
    ...{ people: cover(null), dwellings: cover(null), withoutPeople: 0, mined: bands, hosted: bands },
    ...{ total: 0, rows: [], loudest: [], recorded: null },
    ...changes,
  };
}

describe('nobody on the map', () => {
  test('is said where people and dwellings are both known', () => {
    expect(heardWhat(exposure())).toBe('none');
  });

  test.each(['not-imported', 'outside-layer', 'not-classed', 'not-read'] as const)(
    'is not said while %s',
    (missing) => {
      expect(heardWhat(exposure({ people: cover(missing), dwellings: cover(missing) }))).toBeNull();
      expect(heardWhat(exposure({ people: cover(missing) }))).toBeNull();
      expect(heardWhat(exposure({ dwellings: cover(missing) }))).toBeNull();
    },
  );

  test('is not said of places where no machine runs', () => {
    expect(heardWhat(exposure({ total: 3 }))).toBeNull();
  });

  test('is no matter where there are rows', () => {
    expect(heardWhat(exposure({ total: 1, rows: [row], people: cover('not-imported') }))).toBe('places');
  });
});

describe('the sentence over the list', () => {
  test('speaks of the loudest only where the rows are the loudest of a state that is heard', () => {
    expect(heardCode([row], { key: 'hosted', isFalling: true }, 2)).toBe('noise.heard-of-hosted');
    expect(heardCode([{ ...row, mined: level }], { key: 'mined', isFalling: true }, 2)).toBe('noise.heard-of-mined');
    expect(heardCode([row], { key: 'mined', isFalling: true }, 2)).toBe('noise.heard-of');
    expect(heardCode([row], { key: 'hosted', isFalling: false }, 2)).toBe('noise.heard-of');
    expect(heardCode([row], { key: 'change', isFalling: true }, 2)).toBe('noise.heard-of');
    expect(heardCode([row], { key: 'change', isFalling: true }, 1)).toBe('noise.heard-all');
  });
});

test.each(LANGUAGES)('a record with nothing to hold against it says nothing of the map, %s', (language) => {
  expect(say(language, 'app', 'noise.recorded-alone', { recorded: '52' })).not.toMatch(/map/i);
});
