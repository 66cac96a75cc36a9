import { describe, expect, test } from 'vitest';
import type { SiteScore } from '../scoring/score-matrix.ts';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import type { Scenario } from '../sites/scenario.ts';
import { LANGUAGES } from '../text/languages.ts';
import { composeReport } from './compose-report.ts';
import { exampleConversion, exampleInput } from './example-input.ts';
import type { Block, Table } from './report-document.ts';
import type { ReportInput } from './report-input.ts';
import { comparableSites, wayElsewhere } from './ways.ts';

const plan: Scenario = {
  id: 's-1',
  name: 'Large, evaporative',
  facts: { hostedGrossMW: numberFact(394), hostedCooling: classFactOf('evaporative') },
  phases: [],
  mitigations: [],
};
const other: Scenario = { ...plan, id: 's-2', name: 'Small', facts: { hostedGrossMW: numberFact(90) } };
const planned = exampleConversion({ scenarios: [plan, other], hostedAs: 's-1' });

function blocks(input: ReportInput): readonly Block[] {
  return composeReport(input).sections.find(({ id }) => id === 'alternatives')?.blocks ?? [];
}

function table(all: readonly Block[], caption: string): Table {
  const found = all.find((block): block is Table => block.kind === 'table' && block.caption === caption);
  if (found === undefined) throw new Error(`no table ${caption}`);
  return found;
}

function column(found: Table, place: number): readonly string[] {
  return found.rows.map((row) => row[place]?.text ?? '');
}

const SCORES = 'Scores of the alternatives';
const FACTORS = 'The same factors for each alternative';

describe('a site with a plan and another scenario', () => {
  const input = exampleInput({ site: planned });
  const all = blocks(input);

  test('sets no conversion, the plan, less load, other cooling and the other scenario side by side', () => {
    const names = [
      'No conversion: as mined',
      'The plan: Large, evaporative',
      'No more load than the service today',
      'Dry cooling',
      'Scenario: Small',
    ];
    expect(column(table(all, SCORES), 0)).toEqual(names);
    expect(column(table(all, FACTORS), 0)).toEqual(names);
  });

  test('gives the plan and no conversion the numbers that stand elsewhere in the report', () => {
    const report = composeReport(input);
    const found = report.sections
      .flatMap((one) => one.blocks)
      .find((one): one is Table => one.kind === 'table' && one.caption === 'Scores');
    const printed = column(table(all, SCORES), 1).map((text) => text.split(', ')[0]);
    expect(printed.slice(0, 2)).toEqual(found === undefined ? [] : column(found, 3).slice(0, 2));
  });

  test('has the same factors and units in each row: load falls to the service, water to that of dry coolers', () => {
    const factors = table(all, FACTORS);
    expect(factors.columns[1]?.heading).toBe('Gross load, MW');
    expect(column(factors, 1)).toEqual(['125', '394', '297', '394', '90']);
    const [, plannedWater, , dryWater] = column(factors, 3);
    expect(plannedWater).not.toBe(dryWater);
  });

  test('names the alternative that the plan is already', () => {
    const text = JSON.stringify(all);
    expect(text).toContain(
      'Left out because the plan is so already, or because what it acts on is not known: Evaporative cooling.',
    );
    expect(text).toContain('none found in the workspace');
  });

  test('draws an interval for each perspective of each way, with long names cut', () => {
    const long = { ...planned, scenarios: [plan, { ...other, name: 'x'.repeat(120) }] };
    const figure = blocks(exampleInput({ site: long })).find(({ kind }) => kind === 'figure');
    const svg = figure?.kind === 'figure' ? figure.svg : '';
    expect(svg.match(/No conversion: as mined/g)).toHaveLength(2);
    expect(svg).toContain('…');
    expect(svg).not.toContain('x'.repeat(60));
  });
});

test('another site stands below, as hosted, under its name', () => {
  const input = exampleInput();
  const elsewhere = exampleSite({ id: 'far', name: 'Far Hall', facts: { hostedGrossMW: numberFact(50) } });
  const { readings } = exampleInput({ site: elsewhere });
  const all = blocks({ ...input, ways: [...input.ways, wayElsewhere(elsewhere, readings, input.document)] });
  expect(column(table(all, SCORES), 0).at(-1)).toBe('Other site: Far Hall');
  expect(column(table(all, FACTORS), 1).at(-1)).toBe('50');
  expect(JSON.stringify(all)).toContain('three by delivery and then three by burden');
});

test('the sites beside it are those with the lowest risk, three by each perspective, that are known as well', () => {
  const scores = (ranks: Readonly<Record<string, number | null>>) =>
    Object.entries(ranks).map(
      ([siteId, rank]) => ({ siteId, rank, score: { coverage: siteId === 'thin' ? 0.1 : 0.5 } }) as SiteScore,
    );
  const found = comparableSites(
    {
      delivery: scores({ own: 1, thin: 1, a: 2, b: 3, c: 3, d: 5, e: null }),
      burden: scores({ own: 5, thin: 1, a: 3, b: 4, c: 1, d: 2, e: null }),
    },
    'own',
  );
  expect(found).toEqual(['a', 'b', 'c', 'd']);
});

test('a site of which nothing is known still has both tables without an empty cell', () => {
  const all = blocks(exampleInput({ site: exampleSite() }));
  for (const caption of [SCORES, FACTORS])
    for (const row of table(all, caption).rows) for (const { text } of row) expect(text).not.toBe('');
});

test.each(LANGUAGES)('every way has its name: %s', (language) => {
  expect(JSON.stringify(blocks(exampleInput({ site: planned, language })))).not.toMatch(/alternatives\.|what-if\./);
});
