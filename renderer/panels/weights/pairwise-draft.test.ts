import { describe, expect, test } from 'vitest';
import type { Group } from '../../../core/indicators/reading.ts';
import type { GroupWeights } from '../../../core/weights/aggregate-judgements.ts';
import {
  addPerson,
  answer,
  answerTo,
  changePerson,
  keptAnswers,
  outcomeOf,
  pairsOf,
  removePerson,
  SCALE,
  startDraft,
  stepOf,
  type PairwiseDraft,
} from './pairwise-draft.ts';

const GROUPS: readonly Group[] = ['grid', 'land-use', 'opposition'];
const GRID_LAND = { first: 'grid', second: 'land-use' } as const;
const GRID_OPPOSITION = { first: 'grid', second: 'opposition' } as const;
const fresh = startDraft(null, 'Ann');

function outcome(draft: PairwiseDraft): GroupWeights {
  const result = outcomeOf(draft, GROUPS);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('asking', () => {
  test('every pair is asked once', () => {
    expect(pairsOf(GROUPS).map(({ first, second }) => `${first} ${second}`)).toEqual([
      'grid land-use',
      'grid opposition',
      'land-use opposition',
    ]);
  });

  test('an answer can be read either way round, changed and taken back', () => {
    const answered = answer(fresh, GRID_LAND, 4);
    expect(answerTo(fresh, GRID_LAND)).toBeNull();
    expect(answerTo(answered, GRID_LAND)).toBe(4);
    expect(answerTo(answered, { first: 'land-use', second: 'grid' })).toBe(1 / 4);
    const turned = answer(answered, { first: 'land-use', second: 'grid' }, 3);
    expect(turned.people[0]?.judgements).toHaveLength(1);
    expect(answerTo(turned, GRID_LAND)).toBeCloseTo(1 / 3, 12);
    expect(answer(turned, GRID_LAND, null)).toEqual(fresh);
  });

  test('two answers are enough for three groups: the third pair follows', () => {
    const { together } = outcome(answer(answer(fresh, GRID_LAND, 2), GRID_OPPOSITION, 4));
    expect(together.completed).toEqual([
      { first: 'land-use', second: 'opposition', ratio: expect.closeTo(2, 9) as number },
    ]);
    expect(together.weights[0]).toBeCloseTo(4 / 7, 9);
  });

  test('one answer is not', () => {
    expect(outcomeOf(answer(fresh, GRID_LAND, 2), GROUPS)).toEqual({
      ok: false,
      error: { code: 'not-connected', person: null },
    });
  });

  test('answers about groups that do not count in the perspective are passed over', () => {
    const other = answer(
      answer(answer(fresh, GRID_LAND, 2), GRID_OPPOSITION, 4),
      { first: 'grid', second: 'impact' },
      9,
    );
    expect(outcome(other).together.weights).toHaveLength(3);
  });
});

describe('several people', () => {
  const ann = answer(answer(fresh, GRID_LAND, 4), GRID_OPPOSITION, 1);
  const both = answer(answer(addPerson(ann, 'Bo'), GRID_LAND, 1), GRID_OPPOSITION, 1);

  test('each keep their own answers, and disagreement is found', () => {
    expect(both.people.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
    expect(answerTo(both, GRID_LAND)).toBe(1);
    expect(outcome(both).spreads[0]).toMatchObject({ ...GRID_LAND, least: 1, greatest: 4, mean: 2 });
  });

  test('without a voice do not count', () => {
    const silent = changePerson(both, (person) => ({ ...person, voice: 0 }));
    expect(outcome(silent)).toEqual(outcome(ann));
  });

  test('can be taken out, but somebody stays', () => {
    expect(removePerson(both)).toEqual(ann);
    expect(removePerson(ann)).toBe(ann);
  });
});

test('kept answers come back as they were', () => {
  const draft = answer(fresh, GRID_LAND, 5);
  expect(startDraft(keptAnswers(draft), 'Nobody')).toEqual(draft);
  expect(startDraft({ method: 'direct' }, 'Ann')).toEqual(fresh);
});

test('the scale has seventeen steps, symmetric about the same, and finds the nearest', () => {
  expect(SCALE).toHaveLength(17);
  for (const [i, step] of SCALE.entries()) expect(step * (SCALE[16 - i] ?? NaN)).toBeCloseTo(1, 12);
  expect(stepOf(4.6)).toBe(5);
  expect(stepOf(0.26)).toBe(1 / 4);
  expect(stepOf(1.1)).toBe(1);
});
