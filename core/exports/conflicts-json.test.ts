import { expect, test } from 'vitest';
import { numberFact } from '../sites/example-site.ts';
import { stateOther } from '../workspace/conflict-edits.ts';
import { exampleSite, exampleWorkspace } from '../workspace/example-workspace.ts';
import { conflictsJson } from './conflicts-json.ts';

test('a field that sources state differently is told with every value and the rule', () => {
  const document = exampleWorkspace({ sites: [exampleSite('denton', { facts: { serviceMW: numberFact(50) } })] });
  expect(conflictsJson(document, 'denton')).toEqual([]);
  const value = { value: 75, low: 75, high: 75, grade: 'C' as const, sources: [], date: '2025-03', note: '' };
  const differing = stateOther({ kind: 'site', id: 'denton' }, 'serviceMW', { value })(document);
  expect(conflictsJson(differing, 'denton')).toEqual([
    {
      ...{ field: 'serviceMW', value: 50, low: 50, high: 50, grade: 'B', date: null, note: '', sources: [] },
      ...{ rule: 'better-grade', reason: '', by: '', others: [value] },
    },
  ]);
});
