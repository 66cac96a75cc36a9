import { expect, test } from 'vitest';
import { INDICATORS } from '../../../core/indicators/registry.ts';
import { ExclusionRule } from '../../../core/criteria/exclusion.ts';
import { draftOfRule, freeRuleId, neverMet, parseRule, startRule } from './rule-draft.ts';

function indicator(id: string) {
  const found = INDICATORS.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

test('a rule starts on the side where risk rises, or at the worst class', () => {
  expect(startRule('rule-1', indicator('grid.line-distance'))).toMatchObject({ when: 'above', value: '' });
  expect(startRule('rule-1', indicator('grid.generation-50km'))).toMatchObject({ when: 'below' });
  expect(startRule('rule-1', indicator('land-use.entitlement'))).toMatchObject({ when: 'is', value: 'use-not-listed' });
});

test('a value that is no number, or a rule without a source, is no rule yet', () => {
  const draft = { ...startRule('rule-1', indicator('grid.line-distance')), source: 'county draft' };
  expect(parseRule(draft)).toBeNull();
  expect(parseRule({ ...draft, value: 'far' })).toBeNull();
  expect(parseRule({ ...draft, value: '8', source: ' ' })).toBeNull();
  const rule = parseRule({ ...draft, value: '8,5' });
  expect(ExclusionRule.parse(rule)).toMatchObject({ value: 8.5, when: 'above', enabled: true });
  expect(rule && parseRule(draftOfRule(rule))).toEqual(rule);
});

test('a limit below the start of a scale that starts at 0 is told apart', () => {
  const rule = { when: 'below', value: -5 } as const;
  expect(neverMet(rule, indicator('grid.line-distance'))).toBe(true);
  expect(neverMet({ ...rule, value: 5 }, indicator('grid.line-distance'))).toBe(false);
  expect(neverMet({ ...rule, when: 'above' }, indicator('grid.line-distance'))).toBe(false);
  expect(neverMet({ when: 'is', value: 'use-not-listed' }, indicator('land-use.entitlement'))).toBe(false);
});

test('ids are free', () => {
  const rule = { id: 'rule-2', indicator: 'x', when: 'is', value: 'y', source: 's', enabled: true } as const;
  expect(freeRuleId([rule])).toBe('rule-3');
  expect(freeRuleId([])).toBe('rule-1');
});
