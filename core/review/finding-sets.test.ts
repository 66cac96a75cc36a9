import { describe, expect, test } from 'vitest';
import { INDICATORS } from '../indicators/registry.ts';
import { LANGUAGES } from '../text/languages.ts';
import { CATALOGUES } from '../text/say.ts';
import { chosenFindingSet, findingSetsOf, PROGRAM_SETS } from './finding-sets.ts';
import { FindingSet } from './finding-set.ts';
import { NO_REVIEW, STARTING_FINDING_SET } from './review.ts';

const known = new Set(INDICATORS.map(({ id }) => id));

describe.each(PROGRAM_SETS)('the set $id', ({ findings }) => {
  const filed = Object.values(findings).flat();

  test('files only factors that there are', () => {
    expect(filed.filter((id) => !known.has(id))).toEqual([]);
  });

  test('leaves no factor of land use, opposition or impact without a finding', () => {
    const asked = INDICATORS.filter(({ group }) => ['land-use', 'opposition', 'impact'].includes(group));
    expect(asked.filter(({ id }) => !filed.includes(id)).map(({ id }) => id)).toEqual([]);
  });
});

test.each(LANGUAGES)('in %s every set is a valid one with words of its own', (language) => {
  const sets = findingSetsOf(NO_REVIEW, language);
  expect(sets.map((set) => FindingSet.parse(set).id)).toEqual(PROGRAM_SETS.map(({ id }) => id));
  const texts = sets.flatMap(({ findings }) => findings.map(({ text }) => text));
  expect(texts.every((text) => text.endsWith('.'))).toBe(true);
});

test('no sentence of a finding is left over in the catalogue', () => {
  const named = PROGRAM_SETS.flatMap(({ id, findings }) => Object.keys(findings).map((key) => `finding.${id}.${key}`));
  const there = Object.keys(CATALOGUES.review.en).filter((code) => /^finding\.(special-use|rezoning)\./.test(code));
  expect(there.toSorted()).toEqual(named.toSorted());
});

test('a review begins with the special use findings, and a chosen set that is gone gives way to them', () => {
  expect(chosenFindingSet(NO_REVIEW, 'en').id).toBe(STARTING_FINDING_SET);
  expect(chosenFindingSet({ ...NO_REVIEW, findingSet: 'gone' }, 'en').id).toBe(STARTING_FINDING_SET);
});

test('a pasted set stands beside those of the program, and one with the id of a program set replaces it', () => {
  const pasted = { id: 'findings-1', name: 'Town code', source: null, findings: [] };
  const changed = { ...pasted, id: 'rezoning' };
  const review = { ...NO_REVIEW, findingSets: [pasted, changed], findingSet: 'findings-1' };
  expect(findingSetsOf(review, 'en').map(({ id }) => id)).toEqual(['special-use', 'findings-1', 'rezoning']);
  expect(chosenFindingSet(review, 'it')).toBe(pasted);
});
