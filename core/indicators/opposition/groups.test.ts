import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { groups } from './groups.ts';

test('is the recorded number, a documented none included', () => {
  for (const value of [0, 2])
    expect(
      groups.read(exampleSite({ facts: { organisedGroups: numberFact(value) } }), 'hosted', exampleWorld()),
    ).toMatchObject({ value, sources: ['s-letter'] });
});

test('none on record is unknown, and the mine is not asked', () => {
  expect(groups.read(exampleSite(), 'hosted', exampleWorld())).toMatchObject({
    reason: { code: 'no-group-documented' },
  });
  expect(groups.read(exampleSite(), 'mined', exampleWorld())).toMatchObject({ reason: { code: 'conversion-only' } });
});
