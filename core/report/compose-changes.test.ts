import { describe, expect, test } from 'vitest';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import type { Scenario } from '../sites/scenario.ts';
import type { Site } from '../sites/site.ts';
import { LANGUAGES } from '../text/languages.ts';
import { composeReport } from './compose-report.ts';
import { exampleConversion, exampleInput } from './example-input.ts';
import { preflight } from './preflight.ts';
import { blocksOf, type Block, type ReportDocument, type Table } from './report-document.ts';

const scenario: Scenario = {
  id: 'scenario-1',
  name: 'Two phases, dry',
  facts: {
    hostedNightDBA: numberFact(52, 48, 56),
    hostedDiversityShare: numberFact(0.85, 0.8, 0.9),
    buildClass: classFactOf('new-build'),
    entitlement: classFactOf('special-use'),
    interconnectionUSDM: { ...numberFact(20, 10, 30), date: '2026-03' },
  },
  phases: [
    { year: 2027, grossMW: numberFact(100, 90, 110) },
    { year: 2029, grossMW: numberFact(250, 230, 260) },
  ],
  mitigations: ['dry-cooling', 'noise-barrier', 'battery-backup', 'shielded-lighting'],
};

/** 200 MW of mine on a service of 300 MW, hosted as a scenario of 250 MW in two phases. */
function planned(known: Partial<Site> = {}): Site {
  const { facts } = exampleConversion();
  return exampleConversion({
    facts: {
      ...facts,
      miningMW: numberFact(200),
      serviceMW: numberFact(300),
      minedNightDBA: numberFact(58, 55, 63),
      minedCooling: classFactOf('air'),
      minedLighting: classFactOf('unshielded'),
      minedFloorAreaSqFt: numberFact(200_000),
      floorAreaSqFt: numberFact(500_000),
      newGroundAcres: numberFact(12),
      reuseLand: classFactOf('kept'),
      reuseSubstation: classFactOf('kept'),
      reuseBuildings: classFactOf('replaced'),
    },
    scenarios: [scenario],
    hostedAs: scenario.id,
    ...known,
  });
}

function blocks(report: ReportDocument, id: string): readonly Block[] {
  return report.sections.find((section) => section.id === id)?.blocks ?? [];
}

function captions(report: ReportDocument, id: string): readonly string[] {
  return blocks(report, id).flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
}

function sentences(report: ReportDocument, id: string): string {
  return blocks(report, id)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.content.text] : []))
    .join(' ');
}

function table(report: ReportDocument, caption: string): Table {
  const found = blocksOf(report, 'table').find((one) => one.caption === caption);
  if (found === undefined) throw new Error(`no table ${caption}`);
  return found;
}

function row(report: ReportDocument, caption: string, name: string): readonly string[] {
  const cells = table(report, caption).rows.find(([first]) => first?.text === name);
  return (cells ?? []).slice(1).map(({ text }) => text);
}

const LOAD = 'What the conversion changes in the load';
const GRID = 'What changes for the grid';
const IMPACT = 'Noise, water, air, traffic and light: rule, today, proposed, change, gap';
const COST = 'Cost and schedule as hosted';
const REUSE = 'Parts of the mine and what becomes of them';

describe('a site that is hosted as a scenario', () => {
  const input = exampleInput({ site: planned() });
  const report = composeReport(input);

  test('is told under that scenario on the cover and in the section on the conversion', () => {
    expect(report.cover.subtitle).toBe('200 MW mine to 250 MW AI hosting (gross)');
    expect(report.cover.facts).toContainEqual({ label: 'Hosted as', value: 'Two phases, dry' });
    expect(sentences(report, 'site')).toContain('As hosted is the scenario “Two phases, dry”.');
    const measures = blocks(report, 'site').flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(measures.map(({ text }) => text)).toEqual([
      'Dry cooling',
      'Noise wall',
      'Batteries as backup',
      'Shielded lights',
    ]);
  });

  test('has its load as mined, as hosted and as change, and its phases in MW', () => {
    expect(row(report, LOAD, 'Gross load')).toEqual(['MW', '200', '230–260 (point 250)', '+30 to +60 (point +50)']);
    expect(table(report, 'Load by phase').rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['2027', '90–110\u00a0MW (point 100)'],
      ['2029', '230–260\u00a0MW (point 250)'],
    ]);
  });

  test('counts what is reused, with the parts that nobody spoke of as not known', () => {
    expect(table(report, REUSE).rows.map((cells) => cells.slice(0, 2).map(({ text }) => text))).toEqual([
      ['Kept', '2'],
      ['Altered', '0'],
      ['Replaced', '1'],
      ['Not known', '17'],
    ]);
    expect(row(report, REUSE, 'Kept')[1]).toBe('Land; substation');
    expect(row(report, REUSE, 'Altered')[1]).toBe('none');
  });

  test('gives cost and schedule as ranges with what each rests on, and the others as not known', () => {
    const [range, basis] = row(report, COST, 'Cost without IT and interconnection');
    expect(range).toMatch(/^[\d,.]+–[\d,.]+\u00a0million dollars \(point/);
    expect(basis).toContain('Barber Lake 9–11 (blockonomi.com, as of November 2025)');
    expect(row(report, COST, 'Interconnection')[1]).toBe('As stated in the scenario, grade B; true for: March 2026.');
    expect(row(report, COST, 'Wait for approvals')[0]).toBe('6–12\u00a0months (point 9)');
    expect(sentences(report, 'site')).toContain('Not known: Wait for firm power; Longest of the three waits.');
  });

  test('says why the peak rises although no power is missing', () => {
    expect(row(report, GRID, 'Power still missing').slice(0, 3)).toEqual(['MW', '0', '0']);
    expect(sentences(report, 'grid')).toMatch(/The load at the system peak rises by .* yet no power is missing/);
  });

  test('has no such sentence where power is missing, and one of its own where some may be', () => {
    const short = composeReport(exampleInput({ site: planned({ hostedAs: null }) }));
    expect(sentences(short, 'grid')).not.toContain('system peak rises');
    const { facts } = planned();
    const near = { ...facts, hostedGrossMW: numberFact(300, 280, 330) };
    const maybe = composeReport(exampleInput({ site: planned({ hostedAs: null, facts: near }) }));
    expect(sentences(maybe, 'grid')).toContain('At the far end of the range 30\u00a0MW are missing.');
  });

  test('sets today beside the proposal for noise, cooling and light, in words where there are words', () => {
    expect(table(report, IMPACT).columns.map(({ heading }) => heading)).toEqual([
      ...['Quantity', 'Unit', 'Rule', 'Today, as mined', 'Proposed, as hosted', 'Change', 'Gap'],
    ]);
    expect(row(report, IMPACT, 'Cooling')).toEqual([
      ...['in words', 'not known', 'outside air', 'dry coolers', 'changes', 'not known'],
    ]);
    expect(row(report, IMPACT, 'Outdoor lights')).toEqual([
      ...['in words', 'not known', 'unshielded', 'fully shielded', 'changes', 'not known'],
    ]);
    // A wall takes 4 to 15 dB off the level that was stated.
    expect(row(report, IMPACT, 'Night noise at the nearest dwelling')).toEqual([
      ...['dBA', '40: WHO night guideline', '55–63 (point 58)', '33–52 (point 44)', '−30 to −3 (point −14)'],
      'From 7 to spare to 12 over',
    ]);
  });

  test('has floor area and new ground with the land, and asks of new ground nothing of the mine', () => {
    expect(captions(report, 'land-use')[0]).toBe('What changes on the land');
    expect(row(report, 'What changes on the land', 'Ground newly disturbed')).toEqual([
      ...['acres', 'does not apply', '12', 'does not apply'],
    ]);
  });

  test('names in one sentence what neither state knows, and makes no row of it', () => {
    expect(sentences(report, 'impact')).toMatch(/Not known in either state: .*Vehicle trips a day/);
    for (const { rows, columns } of blocksOf(report, 'table'))
      if (columns.length === 5 && columns.at(-1)?.heading === 'Change')
        for (const cells of rows)
          expect(
            cells.slice(2).every(({ text }) => text === 'not known'),
            cells[0]?.text,
          ).toBe(false);
  });

  test('has a fact of the scenario and a measure in place of an assumption, each told as what it is', () => {
    const assumptions = 'Assumptions of the conversion model';
    expect(row(report, assumptions, 'Share of hosted load that runs at system peak').slice(1)).toEqual([
      ...['85%', 'Scenario, grade B', 'scenario'],
    ]);
    expect(row(report, assumptions, 'Share of hosted load that can be shed at peak').slice(2)).toEqual([
      ...['Measure of the scenario', 'heuristic'],
    ]);
    expect(preflight(input).find(({ check }) => check === 'heuristics')?.passed).toBe(true);
  });
});

describe('a site without a scenario', () => {
  test('is hosted as its record says', () => {
    expect(sentences(composeReport(exampleInput()), 'site')).toContain('As hosted follows the record of the site');
  });

  test('of which nothing is known has no table of changes, only what is not known', () => {
    const report = composeReport(exampleInput({ site: exampleSite() }));
    const all = blocksOf(report, 'table').map(({ caption }) => caption);
    for (const caption of [LOAD, GRID, IMPACT, COST, REUSE]) expect(all).not.toContain(caption);
    expect(sentences(report, 'site')).toContain('The change cannot be worked out');
    expect(sentences(report, 'site')).toContain('Not known: what becomes of the 20 parts of the mine');
    expect(sentences(report, 'land-use')).toContain(
      'Not known in either state: Floor area; From the loudest equipment to the nearest residential lot; Ground newly disturbed.',
    );
  });
});

test.each(LANGUAGES)('every measure, part and reason has its words: %s', (language) => {
  const text = JSON.stringify(composeReport(exampleInput({ site: planned(), language })));
  expect(text).not.toMatch(/"(measure|part|reuse|cost|plan|changes)\.[a-zA-Z-]+/);
});
