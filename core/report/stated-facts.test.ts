import { describe, expect, test } from 'vitest';
import { classFactOf, numberFact } from '../sites/example-site.ts';
import type { Scenario } from '../sites/scenario.ts';
import { LANGUAGES } from '../text/languages.ts';
import { composeReport } from './compose-report.ts';
import { exampleConversion, exampleInput } from './example-input.ts';
import { blocksOf, type Table } from './report-document.ts';

const scenario: Scenario = {
  id: 's',
  name: 'Dry',
  facts: {
    hostedNightDBA: {
      ...numberFact(52, 48, 56),
      date: '2026-03',
      note: 'model of the supplier',
      sources: ['s-letter'],
    },
    hostedDiversityShare: numberFact(0.85, 0.8, 0.9),
    hostedGrossMW: numberFact(250),
    generatorTier: classFactOf('tier-2'),
    wueLPerKWh: null,
  },
  phases: [],
  mitigations: [],
};

function tables(known: Partial<Scenario>, hostedAs: string | null = 's') {
  const site = exampleConversion({ scenarios: [{ ...scenario, ...known }], hostedAs });
  return blocksOf(composeReport(exampleInput({ site })), 'table');
}

function rows(found: readonly Table[], caption: string): readonly (readonly string[])[] {
  return found.find((table) => table.caption === caption)?.rows.map((row) => row.map(({ text }) => text)) ?? [];
}

const STATED = 'What the scenario states, fact by fact';
const ASSUMED = 'Assumptions of the conversion model';

describe('what a scenario states', () => {
  test('stands fact by fact beside the record, with range, value, grade and date', () => {
    const found = rows(tables({}), STATED);
    expect(found).toEqual([
      ['Planned gross load, MW', '380–400 (point 394)', 'none given', '250', 'Grade B; true for: not known.'],
      [expect.any(String), 'not known', '80–90%', '85%', 'Grade B; true for: not known.'],
      [
        expect.any(String),
        '0.05–1.1 (point 0.38)',
        'not known',
        'not known',
        expect.stringContaining('whatever the record says'),
      ],
      [expect.any(String), 'not known', 'does not apply', 'Tier 2 or older', 'Grade B; true for: not known.'],
      [expect.any(String), 'not known', '48–56', '52', 'Grade B; true for: March 2026. model of the supplier'],
    ]);
  });

  test('is no table without a scenario, and a sentence where it states nothing', () => {
    expect(rows(tables({}, null), STATED)).toEqual([]);
    const site = exampleConversion({ scenarios: [{ ...scenario, facts: {} }], hostedAs: 's' });
    expect(JSON.stringify(composeReport(exampleInput({ site })))).toContain(
      'The scenario “Dry” states no fact of its own',
    );
  });
});

test('the emissions of a generator are those of its tier where that is known, and a range where it is not', () => {
  const nox = (found: readonly Table[]) =>
    rows(found, ASSUMED)
      .find(([name]) => name === 'Nitrogen oxides of the generators')
      ?.slice(1, 4);
  expect(nox(tables({}))).toEqual([
    'none given',
    '6.4\u00a0g/kWh',
    'Engines of the plan: Tier 2 or older. Scenario, grade B',
  ]);
  expect(nox(tables({ mitigations: ['tier-4-generators'] }))?.slice(1)).toEqual([
    '0.67\u00a0g/kWh',
    'Engines of the plan: Tier 4. Measure of the scenario',
  ]);
  expect(nox(tables({}, null))?.slice(0, 2)).toEqual(['0.67–6.4\u00a0g/kWh', '0.67\u00a0g/kWh']);
});

test.each(LANGUAGES)('every fact has its name: %s', (language) => {
  const site = exampleConversion({ scenarios: [scenario], hostedAs: 's' });
  expect(JSON.stringify(composeReport(exampleInput({ site, language })))).not.toMatch(/"(form|stated)\.[a-zA-Z]/);
});
