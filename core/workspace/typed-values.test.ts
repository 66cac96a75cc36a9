import { expect, test } from 'vitest';
import { exampleRecord } from '../indicators/example-records.ts';
import { numberFact } from '../sites/example-site.ts';
import type { OtherValue } from '../sources/conflict.ts';
import { ruleWords } from './conflict-words.ts';
import { followRule, stateOther } from './conflict-edits.ts';
import { editSite } from './edits.ts';
import { putRecord } from './evidence-edits.ts';
import { exampleSite, exampleWorkspace } from './example-workspace.ts';
import { Workspace } from './workspace.ts';

const SUBJECT = { kind: 'site', id: 'denton' } as const;
const press: OtherValue = { value: 75, low: 75, high: 75, grade: 'C', sources: ['s-news'], date: null, note: '' };
const denton = (mw: number, more = {}) =>
  exampleSite('denton', { facts: { serviceMW: { ...numberFact(mw), ...more } } });
const beside = stateOther(SUBJECT, 'serviceMW', { value: press })(exampleWorkspace({ sites: [denton(50)] }));

test('a value typed over a conflict counts because it was typed, not by its grade', () => {
  expect(beside.conflicts[0]?.rule).toBe('better-grade');
  const typed = editSite(denton(60, { grade: 'D' }))(beside);
  expect(typed.conflicts).toMatchObject([{ rule: 'reviewer', others: [{ value: 75 }] }]);
  expect(Workspace.safeParse(typed).error).toBeUndefined();
  const [conflict] = typed.conflicts;
  if (conflict === undefined) throw new Error('the other value stays');
  expect(ruleWords('en', conflict)).toBe('somebody typed the value that counts');
  const signed = editSite(denton(60))({ ...beside, review: { ...beside.review, reviewer: 'J. Doe' } });
  expect(signed.conflicts.map((one) => ruleWords('en', one))).toEqual(['J. Doe typed the value that counts']);
});

test('the rule can be followed again, and a later source does not overrule what was typed', () => {
  const typed = editSite(denton(60, { grade: 'D' }))(beside);
  const filing = stateOther(SUBJECT, 'serviceMW', { value: { ...press, value: 80, low: 80, high: 80, grade: 'A' } })(
    typed,
  );
  expect([filing.sites[0]?.facts.serviceMW?.value, filing.conflicts[0]?.rule]).toEqual([60, 'reviewer']);
  expect(followRule(SUBJECT, 'serviceMW')(typed).sites[0]?.facts.serviceMW?.value).toBe(75);
});

test('what was not typed anew keeps its rule, of the same subject and of others', () => {
  const noted = editSite({ ...denton(50), notes: 'Ask again in May.' })(beside);
  expect(noted.conflicts).toEqual(beside.conflicts);
  const other = editSite(exampleSite('other', { name: 'Renamed' }))(beside);
  expect(other.conflicts).toEqual(beside.conflicts);
});

test('a field of a record follows the same rule', () => {
  const record = exampleRecord({ id: 'p-1', title: 'Petition' });
  const subject = { kind: 'record', id: 'p-1' } as const;
  const value: OtherValue = { ...press, value: 'Appeal', low: null, high: null };
  const stated = stateOther(subject, 'title', { value })(exampleWorkspace({ records: [record] }));
  const typed = putRecord({ ...record, title: 'Petition of 2026' })(stated);
  expect(typed.conflicts).toMatchObject([{ field: 'title', rule: 'reviewer', others: [{ value: 'Appeal' }] }]);
});
