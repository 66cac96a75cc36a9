import { expect, test } from 'vitest';
import { composeReport } from './compose-report.ts';
import { exampleInput } from './example-input.ts';
import { APPENDICES, BODY_SECTIONS, SECTION_NUMBERS } from './section-list.ts';

test('the list that the app shows is the list that is printed, with its numbers', () => {
  const printed = composeReport(exampleInput()).sections.map(({ id, number }) => [number, id]);
  expect([...BODY_SECTIONS, ...APPENDICES].map((id) => [SECTION_NUMBERS[id], id])).toEqual(printed);
  expect(printed).toContainEqual(['1', 'summary']);
  expect(printed).toContainEqual(['C', 'method']);
  expect(printed.at(-1)).toEqual(['E', 'limits']);
});
