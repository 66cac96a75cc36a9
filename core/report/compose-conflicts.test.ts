import { expect, test } from 'vitest';
import { numberFact } from '../sites/example-site.ts';
import { LANGUAGES } from '../text/languages.ts';
import { stateOther } from '../workspace/conflict-edits.ts';
import { composeReport } from './compose-report.ts';
import { exampleConversion, exampleInput } from './example-input.ts';
import { blocksOf } from './report-document.ts';

const site = exampleConversion();
const press = { value: 75, low: 75, high: 75, grade: 'C', sources: ['s-letter'], date: '2025-03', note: '' } as const;

function input() {
  const known = exampleInput({ site: { ...site, facts: { ...site.facts, serviceMW: numberFact(50) } } });
  const value = { ...press, sources: [...press.sources] };
  const document = stateOther({ kind: 'site', id: site.id }, 'serviceMW', { value })(known.document);
  return { ...known, document };
}

test('the report prints the other value with what it rests on and the rule, in every language', () => {
  for (const language of LANGUAGES) {
    const tables = blocksOf(composeReport({ ...input(), language }), 'table');
    const rows = tables.flatMap((table) => table.rows.map((row) => row.map(({ text }) => text)));
    expect(rows.some(([, counts, other]) => counts === '50' && other === '75')).toBe(true);
  }
  const captions = blocksOf(composeReport(exampleInput()), 'table').map(({ caption }) => caption);
  expect(captions).not.toContain('Values that sources state differently');
});
