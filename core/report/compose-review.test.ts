import { expect, test } from 'vitest';
import { CONDITION_EXAMPLES } from '../review/condition-examples.ts';
import type { Mark } from '../review/mark.ts';
import { LANGUAGES, type Language } from '../text/languages.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { composeReview } from './compose-review.ts';
import { exampleInput } from './example-input.ts';
import { createWriter } from './writer.ts';

const input = exampleInput({});
const siteId = input.site.id;
const source = CONDITION_EXAMPLES[0]?.source;

function mark(id: string, verdict: Mark['verdict'], reason: string): Mark {
  return { id, siteId, factor: 'impact.night-noise', verdict, reason, by: 'A. Clerk', on: '2026-09-01' };
}

const condition: Workspace['review']['conditions'][number] = {
  ...{ id: 'c-1', siteId, finding: 'special-use.nuisance', factor: 'impact.night-noise', text: 'Quiet at night.' },
  ...{ limit: '50 dBA', place: 'at the nearest dwelling', recheck: '', example: source?.id ?? null },
};

/** Cells of the tables of a review, table by table. */
function tables(review: Partial<Workspace['review']>, language: Language = 'en') {
  const { document } = input;
  const sources = source === undefined ? document.sources : { ...document.sources, [source.id]: source };
  const reviewed = { ...document, sources, review: { ...document.review, ...review } };
  return composeReview(createWriter({ ...input, language, document: reviewed })).map((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [],
  );
}

test('a site that nobody reviewed has no table of it', () => {
  expect(tables({ marks: [{ ...mark('m-1', 'accept', 'x'), siteId: 'other' }] })).toEqual([]);
});

test('only the mark that stands is printed, with reason, name and day', () => {
  const marks = [mark('m-1', 'accept', 'First look.'), mark('m-2', 'dispute', 'Measured by day.')];
  expect(tables({ marks })).toEqual([
    [['Night noise at the nearest dwelling', 'Disputed', 'Measured by day.', 'A. Clerk, 1 September 2026']],
  ]);
});

test('a condition is printed with limit, place, finding and example, and says what it does not state', () => {
  const [[row] = []] = tables({ conditions: [condition] });
  expect(row).toEqual([
    'Quiet at night.',
    '50 dBA; at the nearest dwelling',
    'not stated yet',
    'Noise, light, heat, fumes and traffic will not be an undue nuisance.',
    'Hastings Tribune, on Adams County, Nebraska',
  ]);
});

test.each(LANGUAGES)('no cell is empty in %s', (language) => {
  const bare = { ...condition, finding: null, limit: '', place: '', example: null };
  const cells = tables({ marks: [mark('m-1', 'not-relevant', 'x')], conditions: [bare] }, language).flat(2);
  expect(cells.filter((cell) => cell.trim() === '')).toEqual([]);
});
