import { expect, test } from 'vitest';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { entitlement } from './entitlement.ts';

const site = exampleSite({ facts: { entitlement: classFactOf('rezoning') } });

test('as hosted it is the recorded path', () => {
  expect(entitlement.read(site, 'hosted', exampleWorld())).toMatchObject({ value: 'rezoning', low: 'rezoning' });
});

test('the host’s path says nothing of the mine, and nothing recorded is unknown', () => {
  expect(entitlement.read(site, 'mined', exampleWorld())).toMatchObject({
    known: false,
    reason: { code: 'mine-approval-not-recorded' },
  });
  expect(entitlement.read(exampleSite(), 'hosted', exampleWorld())).toMatchObject({ known: false });
});
