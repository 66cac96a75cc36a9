import { expect, test } from 'vitest';
import { classFactOf, exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { serviceStatus } from './service-status.ts';

const world = exampleWorld();

test('as hosted it is the recorded status, with its source', () => {
  const site = exampleSite({ facts: { serviceStatus: classFactOf('queue') } });
  expect(serviceStatus.read(site, 'hosted', world)).toMatchObject({
    value: 'queue',
    grade: 'B',
    sources: ['s-letter'],
  });
});

test('as mined a running mine is energised; one of 0 MW says nothing', () => {
  const running = exampleSite({ facts: { miningMW: numberFact(100) } });
  expect(serviceStatus.read(running, 'mined', world)).toMatchObject({ known: true, value: 'energised' });
  const idle = exampleSite({ facts: { miningMW: numberFact(0) } });
  expect(serviceStatus.read(idle, 'mined', world)).toMatchObject({ known: false });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(serviceStatus.read(exampleSite(), 'hosted', world)).toEqual({
    known: false,
    reason: { code: 'service-status-not-recorded', facts: {} },
    ask: 'ask.utility-letter',
  });
});
