import { describe, expect, test } from 'vitest';
import { numberFact } from '../sites/example-site.ts';
import type { OtherValue } from '../sources/conflict.ts';
import { chooseOther, followRule, removeOther, stateOther } from './conflict-edits.ts';
import { deleteSite, editSite } from './edits.ts';
import { exampleSite, exampleWorkspace } from './example-workspace.ts';
import { Workspace } from './workspace.ts';

const SUBJECT = { kind: 'site', id: 'denton' } as const;
const FIELD = 'serviceMW';
const press: OtherValue = { value: 75, low: 75, high: 75, grade: 'C', sources: ['s-news'], date: '2025-03', note: '' };
const filing: OtherValue = { ...press, value: 60, low: 60, high: 60, grade: 'A', sources: ['s-filing'] };

/** Denton draws 50 MW by a letter of grade B. */
const document = exampleWorkspace({ sites: [exampleSite('denton', { facts: { serviceMW: numberFact(50) } })] });
const serviceOf = (after: Workspace) => after.sites[0]?.facts.serviceMW?.value;

describe('another source says something else', () => {
  test('a worse grade stands beside, a better one takes the place; both keep their sources', () => {
    const beside = stateOther(SUBJECT, FIELD, { value: press })(document);
    expect(serviceOf(beside)).toBe(50);
    expect(beside.conflicts).toEqual([
      { subject: SUBJECT, field: FIELD, others: [press], rule: 'better-grade', reason: '', by: '' },
    ]);
    const better = stateOther(SUBJECT, FIELD, { value: filing })(beside);
    expect(serviceOf(better)).toBe(60);
    expect(better.conflicts[0]?.others.map(({ value }) => value)).toEqual([50, 75]);
    expect(Workspace.safeParse(better).success).toBe(true);
  });

  test('the same value is no conflict, and where nothing was known it becomes the value', () => {
    expect(
      stateOther(SUBJECT, FIELD, { value: { ...press, value: 50, low: 50, high: 50 } })(document).conflicts,
    ).toEqual([]);
    const unknown = stateOther(SUBJECT, 'miningMW', { value: press })(document);
    expect(unknown.sites[0]?.facts.miningMW).toEqual({ ...press, value: 75 });
    expect(unknown.conflicts).toEqual([]);
  });

  test('the source that is new comes along, and does not write over one that is there', () => {
    const source = {
      id: 's-news',
      title: 'News',
      publisher: '',
      url: null,
      date: null,
      retrieved: null,
      licence: null,
    };
    const before = { ...document, sources: { 's-news': { ...source, title: 'Edited' } } };
    expect(stateOther(SUBJECT, FIELD, { value: press, sources: [source] })(document).sources['s-news']?.title).toBe(
      'News',
    );
    expect(stateOther(SUBJECT, FIELD, { value: press, sources: [source] })(before).sources['s-news']?.title).toBe(
      'Edited',
    );
  });
});

describe('a reviewer', () => {
  const beside = stateOther(SUBJECT, FIELD, { value: press })(document);
  const chosen = chooseOther(SUBJECT, FIELD, { at: 0, reason: 'Metered since', by: 'J. Doe' })(beside);

  test('chooses another value with reason and name; what counted before is kept beside', () => {
    expect(serviceOf(chosen)).toBe(75);
    expect(chosen.conflicts).toMatchObject([
      { rule: 'reviewer', reason: 'Metered since', by: 'J. Doe', others: [{ value: 50 }] },
    ]);
    expect(Workspace.safeParse(chosen).success).toBe(true);
  });

  test('is not overruled by a later source, and the rule can be followed again', () => {
    const later = stateOther(SUBJECT, FIELD, { value: filing })(chosen);
    expect([serviceOf(later), later.conflicts[0]?.rule]).toEqual([75, 'reviewer']);
    const followed = followRule(SUBJECT, FIELD)(later);
    expect([serviceOf(followed), followed.conflicts[0]?.rule]).toEqual([60, 'better-grade']);
    expect(followRule(SUBJECT, FIELD)(chosen).sites).toEqual(beside.sites);
  });

  test('a choice that is not there changes nothing', () => {
    expect(chooseOther(SUBJECT, FIELD, { at: 7, reason: 'x', by: 'y' })(beside)).toBe(beside);
    expect(chooseOther(SUBJECT, 'miningMW', { at: 0, reason: 'x', by: 'y' })(beside)).toBe(beside);
  });
});

test('a conflict goes with its last other value, with its site and with its fact', () => {
  const beside = stateOther(SUBJECT, FIELD, { value: press })(document);
  expect(removeOther(SUBJECT, FIELD, 0)(beside).conflicts).toEqual([]);
  expect(deleteSite('denton')(beside).conflicts).toEqual([]);
  expect(editSite(exampleSite('denton'))(beside).conflicts).toEqual([]);
  expect(editSite(exampleSite('denton', { facts: { serviceMW: numberFact(75) } }))(beside).conflicts).toEqual([]);
});
