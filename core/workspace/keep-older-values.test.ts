import { expect, test } from 'vitest';
import { numberFact } from '../sites/example-site.ts';
import { chooseOther } from './conflict-edits.ts';
import { exampleSite, exampleWorkspace } from './example-workspace.ts';
import { keepingOlderValues } from './keep-older-values.ts';
import { Workspace } from './workspace.ts';

const SUBJECT = { kind: 'site', id: 'denton' } as const;
const listed = (mw: number, operator = 'Core') =>
  exampleWorkspace({ sites: [exampleSite('denton', { operator, facts: { serviceMW: numberFact(mw) } })] });

test('a newer list counts, and what the older one said is kept beside it', () => {
  const after = keepingOlderValues(listed(50), listed(60, 'Core Scientific'));
  expect(after.sites[0]?.facts.serviceMW?.value).toBe(60);
  expect(after.conflicts.map(({ field, rule, others }) => [field, rule, others.map(({ value }) => value)])).toEqual([
    ['operator', 'newer-list', ['Core']],
    ['serviceMW', 'newer-list', [50]],
  ]);
  expect(Workspace.safeParse(after).success).toBe(true);
  const again = keepingOlderValues(after, { ...listed(70, 'Core Scientific'), conflicts: after.conflicts });
  expect(again.conflicts[1]?.others.map(({ value }) => value)).toEqual([60, 50]);
  expect(keepingOlderValues(after, after)).toBe(after);
});

test('what a reviewer chose stays, and the newer list stands beside', () => {
  const conflicted = keepingOlderValues(listed(50), listed(60));
  const chosen = chooseOther(SUBJECT, 'serviceMW', { at: 0, reason: 'Metered', by: 'J. Doe' })(conflicted);
  const after = keepingOlderValues(chosen, { ...listed(80), conflicts: chosen.conflicts });
  expect(after.sites[0]?.facts.serviceMW?.value).toBe(50);
  expect(after.conflicts[0]).toMatchObject({ rule: 'reviewer', others: [{ value: 80 }, { value: 60 }] });
});
