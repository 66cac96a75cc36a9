import { expect, test } from 'vitest';
import { composeReport } from './compose-report.ts';
import { exampleInput } from './example-input.ts';
import { BODY_SECTIONS, bodyNumber, printedAppendices } from './section-list.ts';

test('the list that the app shows is the list that is printed, with its numbers', () => {
  const printed = composeReport(exampleInput()).sections.map(({ id, number }) => [number, id]);
  const shown = [
    ...BODY_SECTIONS.map((id) => [bodyNumber(id), id]),
    ...printedAppendices({ hasComments: false }).map(({ id, number }) => [number, id]),
  ];
  expect(shown).toEqual(printed);
  expect(printed).toContainEqual(['1', 'summary']);
  expect(printed).toContainEqual(['C', 'method']);
  expect(printed.at(-1)).toEqual(['E', 'limits']);
});

test('comments take a letter of their own before how to repeat the result', () => {
  const letters = printedAppendices({ hasComments: true }).map(({ id, number }) => `${number} ${id}`);
  expect(letters.slice(2)).toEqual(['C method', 'D comments', 'E reproducibility', 'F limits']);
});
