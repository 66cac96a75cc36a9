import { expect, test } from 'vitest';
import { conversionDelta } from '../../../core/conversion/delta.ts';
import type { NumberFact } from '../../../core/sources/fact.ts';
import { exampleSite } from '../../../core/workspace/example-workspace.ts';
import { siteAsTyped } from './typed-fact.ts';

function fact(value: number): NumberFact {
  return { value, low: value, high: value, grade: 'D', sources: [], date: null, note: '' };
}

const scenario = { id: 's', name: 'S', facts: {}, phases: [], mitigations: [] };
const site = exampleSite('a', { facts: { hostedGrossMW: fact(50) }, scenarios: [scenario], hostedAs: 's' });
const gross = (one: typeof site) => conversionDelta(one).find(({ key }) => key === 'grossMW')?.hosted?.value;

test('the difference follows what is typed, and the record where nothing is', () => {
  expect(gross(siteAsTyped(site, { name: 'hostedGrossMW', fact: fact(300) }))).toBe(300);
  expect(gross(siteAsTyped(site, { name: 'hostedGrossMW', fact: undefined }))).toBe(50);
  expect(gross(siteAsTyped(site, { name: 'hostedGrossMW', fact: null }))).toBeUndefined();
});

test('without anything typed the site is the same object', () => {
  expect(siteAsTyped(site, null)).toBe(site);
});
