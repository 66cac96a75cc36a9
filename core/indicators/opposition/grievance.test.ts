import { expect, test } from 'vitest';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { grievance } from './grievance.ts';

function read(value: 'open-suit' | 'settled', date: string | null) {
  return grievance.read(exampleSite({ facts: { grievance: classFactOf(value, date) } }), 'mined', exampleWorld());
}

test('an open suit counts whatever its age', () => {
  expect(read('open-suit', '2019-01-01')).toMatchObject({ value: 'open-suit' });
  expect(read('open-suit', null)).toMatchObject({ value: 'open-suit' });
});

test.each([
  { date: '2021-09-01', known: true },
  { date: '2021-08-31', known: false },
  { date: '2021', known: false },
  { date: '2022', known: true },
  { date: null, known: false },
])('settled $date: $known', ({ date, known }) => {
  expect(read('settled', date)).toMatchObject(known ? { value: 'settled' } : { reason: { code: 'grievance-older' } });
});

test('none documented is unknown, and so is one that is not filed yet', () => {
  expect(grievance.read(exampleSite(), 'hosted', exampleWorld())).toMatchObject({ known: false });
  expect(read('open-suit', '2026-09-01')).toMatchObject({ reason: { code: 'no-grievance-documented' } });
});
