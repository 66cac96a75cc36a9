import { describe, expect, test } from 'vitest';
import type { LargeLoadRule } from '../../evidence/evidence.ts';
import type { Site } from '../../sites/site.ts';
import { exampleRule } from '../example-records.ts';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { largeLoadRules } from './large-load-rules.ts';

const where: Partial<Site> = { country: 'US', state: 'Texas', gridRegion: 'ERCOT', utility: 'Oncor' };

function read(site: Partial<Site>, ...rules: Partial<LargeLoadRule>[]) {
  const world = exampleWorld({ document: { rules: rules.map((rule) => exampleRule(rule)) } });
  return largeLoadRules.read(exampleSite({ ...where, ...site }), 'hosted', world);
}

const mw = (value: number, low = value, high = value) => ({ facts: { hostedGrossMW: numberFact(value, low, high) } });

describe('thresholds', () => {
  test.each([
    { name: 'at the threshold, at least', load: 75, rule: {}, crossed: 1 },
    { name: 'below it', load: 74.9, rule: {}, crossed: 0 },
    { name: 'at the threshold, over', load: 75, rule: { comparison: 'over' }, crossed: 0 },
    { name: 'above it, over', load: 75.1, rule: { comparison: 'over' }, crossed: 1 },
  ] as const)('$name', ({ load, rule, crossed }) => {
    expect(read(mw(load), rule)).toMatchObject({ value: crossed, low: crossed, high: crossed });
  });

  test('a threshold inside the range of the MW is judged at the likely MW', () => {
    expect(read(mw(80, 70, 90), {})).toMatchObject({ value: 1, low: 0, high: 1 });
    expect(read({ facts: { criticalItMW: numberFact(50) } }, {})).toMatchObject({ value: 0, low: 0, high: 1 });
    expect(read({ facts: { criticalItMW: numberFact(52) } }, {})).toMatchObject({ value: 1, low: 0, high: 1 });
  });

  test('says by how much the MW cross, and lists the rules', () => {
    const reading = read(mw(100), {}, { id: 'r2', name: 'Second', thresholdMW: 60 });
    expect(reading).toMatchObject({
      value: 2,
      detail: { facts: { name: 'Second', thresholdMW: 60, overMW: 40, grossMW: 100 } },
      counted: [{ label: 'SB 6' }, { label: 'Second' }],
    });
  });
});

describe('who is bound', () => {
  test.each([
    { name: 'the state by its abbreviation', site: { state: 'TX' }, high: 1, value: 1 },
    { name: 'another grid region', site: { gridRegion: 'SPP' }, high: 0, value: 0 },
  ])('$name', ({ site, value, high }) => {
    expect(read({ ...mw(100), ...site }, {})).toMatchObject({ value, low: value, high });
  });

  test.each([
    { name: 'a grid region that is not recorded', site: { gridRegion: null } },
    { name: 'a state that is not recorded', site: { state: null, position: [-150, 0] as const } },
  ])('$name leaves the only rule open: nothing is claimed', ({ site }) => {
    expect(read({ ...mw(100), ...site }, {})).toMatchObject({
      known: false,
      reason: { code: 'rules-cannot-be-judged', facts: { names: 'SB 6', grossMW: 100 } },
    });
  });

  test('beside a rule that certainly binds, an open one raises the harsher end', () => {
    const reading = read(mw(100), {}, { id: 'r2', name: 'Second', onlyIfExpanded: false, utility: 'Oncor East' });
    expect(reading).toMatchObject({ value: 1, low: 1 });
    expect(read({ ...mw(100), utility: null }, {}, { id: 'r2', utility: 'Oncor' })).toMatchObject({
      value: 1,
      high: 2,
    });
  });

  test('a utility is found inside the site’s utility name', () => {
    const rule = { utility: 'AEP Ohio', gridRegion: null };
    expect(read({ ...mw(100), utility: 'aep ohio power co.' }, rule)).toMatchObject({ value: 1 });
    expect(read({ ...mw(100), utility: 'Oncor' }, rule)).toMatchObject({ value: 0, high: 0 });
  });

  test('within the service at hand a rule on expansions stays open', () => {
    const rule = { onlyIfExpanded: true };
    const facts = { hostedGrossMW: numberFact(100), serviceMW: numberFact(100) };
    expect(read({ facts }, rule)).toMatchObject({ known: false, reason: { code: 'rules-cannot-be-judged' } });
    expect(read({ facts: { ...facts, serviceMW: numberFact(99) } }, rule)).toMatchObject({ value: 1 });
  });
});

test.each([
  { effective: '2026-08-31', value: 1, high: 1 },
  { effective: '2026-09-01', value: 0, high: 0 },
])('effective $effective', ({ effective, value, high }) => {
  expect(read(mw(100), { effective })).toMatchObject({ value, high });
});

test('a rule of a year that is not over may not bind yet: nothing is claimed', () => {
  expect(read(mw(100), { effective: '2026' })).toMatchObject({ known: false });
});

describe('unknown', () => {
  test('without MW', () => {
    expect(read({}, {})).toMatchObject({ known: false, reason: { code: 'hosted-mw-not-recorded' } });
  });

  test('in a place without rules: none is not claimed', () => {
    const reading = read({ ...mw(100), country: 'NO' }, {});
    expect(reading).toMatchObject({ known: false, reason: { code: 'no-rules-for-place' } });
    expect(read({ ...mw(100), state: 'Ohio' }, {})).toMatchObject({ reason: { code: 'no-rules-for-place' } });
  });
});

test('as mined the load exists already', () => {
  expect(largeLoadRules.read(exampleSite(where), 'mined', exampleWorld())).toMatchObject({ value: 0, high: 0 });
});
