import { expect, test } from 'vitest';
import { PLAN_FACT_NAMES } from '../sites/scenario.ts';
import { isMinedFact } from '../sites/site-facts.ts';
import { minedSideOf, PLAN_SECTION_FACTS, PLAN_SECTIONS } from './plan-sections.ts';

test('every fact that a scenario may state is asked in one section, and no other is', () => {
  const asked = PLAN_SECTIONS.flatMap((section) => PLAN_SECTION_FACTS[section]);
  expect(asked.toSorted()).toEqual(PLAN_FACT_NAMES.toSorted());
});

test('what stands as mined is a fact of the mine or of the place, never of the plan', () => {
  expect(minedSideOf('hostedGrossMW')).toBe('miningMW');
  expect(minedSideOf('serviceMW')).toBe('serviceMW');
  expect(minedSideOf('criticalItMW')).toBeNull();
  const sides = PLAN_FACT_NAMES.map((name) => ({ name, side: minedSideOf(name) }));
  const wrong = sides.filter(({ name, side }) => side !== null && side !== name && !isMinedFact(side));
  expect(wrong).toEqual([]);
});
