import { describe, expect, test } from 'vitest';
import { classFactOf, numberFact } from '../sites/example-site.ts';
import { composeReport } from './compose-report.ts';
import { exampleConversion, exampleInput } from './example-input.ts';
import { blocksOf } from './report-document.ts';
import { gapText, ruleOf } from './topic-rules.ts';
import { createWriter } from './writer.ts';

const { facts } = exampleConversion();
const site = exampleConversion({
  facts: {
    ...facts,
    hostedNightDBA: numberFact(52, 48, 56),
    peakDayWaterMgd: numberFact(1.2, 0.8, 2.1),
    waterSupplyMgd: numberFact(2),
    generatorCount: numberFact(80),
    generatorUnitMW: numberFact(3),
    minedTripsPerDay: numberFact(40),
  },
});

function row(name: string): readonly string[] {
  const tables = blocksOf(composeReport(exampleInput({ site })), 'table');
  const found = tables.find(({ columns }) => columns.some(({ heading }) => heading === 'Gap'));
  return found?.rows.find(([first]) => first?.text === name)?.map(({ text }) => text) ?? [];
}

describe('the topics in the report', () => {
  test('hold noise against the guideline of the WHO', () => {
    const cells = row('Night noise at the nearest dwelling');
    expect([cells[2], cells[6]]).toEqual(['40: WHO night guideline', 'Over by 8–16 (point 12)']);
  });

  test('hold noise against the ordinance on record, unless it is measured at the line of the lot', () => {
    const rule = (measuredAt: 'dwelling' | 'property-line') => {
      const ordinance = { ordinanceNightDBA: numberFact(45), ordinanceMeasuredAt: classFactOf(measuredAt) };
      const recorded = exampleConversion({ facts: { ...facts, ...ordinance } });
      return ruleOf(createWriter(exampleInput({ site: recorded })), 'nightDBA');
    };
    expect(rule('dwelling')).toMatchObject({ code: 'ordinance-night', value: 45 });
    expect(rule('property-line')).toMatchObject({ code: 'who-night', value: 40 });
  });

  test('hold water against the supply of the record', () => {
    const cells = row('Water on the thirstiest day');
    expect([cells[2], cells[6]]).toEqual(['2: supply on record', 'From 1.2 to spare to 0.1 over']);
  });

  test('leave the gap not known where no permit is on record, and where a row has no rule', () => {
    expect([2, 6].map((place) => row('Backup generators')[place])).toEqual(['not known', 'not known']);
    expect([2, 6].map((place) => row('Vehicle trips a day')[place])).toEqual(['not known', 'not known']);
  });

  test('hold NOx against a major source in the unit of the row', () => {
    expect(row('NOx, potential to emit')[2]).toBe('90.7: major source');
  });
});

describe('a gap', () => {
  const writer = createWriter(exampleInput());
  const at = (value: number, low = value, high = value) => ({ value, low, high });

  test('is over only where even the kind end is, to spare only where even the harsh end is', () => {
    expect(gapText(writer, at(10, 5, 12), at(4))).toBe('over by 1–8 (point 6)');
    expect(gapText(writer, at(3, 2, 4), at(4))).toBe('to spare: 0–2 (point 1)');
    expect(gapText(writer, at(3, 2, 4), at(3, 2, 5))).toBe('from 3 to spare to 2 over');
  });

  test('needs a rule: a row without one has none', () => {
    expect(ruleOf(writer, 'tripsPerDay')).toBeNull();
    expect(ruleOf(writer, 'peakDayWaterMgd')).toBeNull();
  });
});
