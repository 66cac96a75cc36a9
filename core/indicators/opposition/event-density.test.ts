import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ContestEvent } from '../../evidence/evidence.ts';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleEvent } from '../example-records.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { exampleWorld, layerInfo, TEXAS } from '../example-world.ts';
import { eventDensity } from './event-density.ts';

const here = exampleSite();
const at = (km: number) => pointAt(here.position, 60, km);

function read(events: readonly Partial<ContestEvent>[], site = here) {
  const document = { events: events.map((known) => exampleEvent(known)), layers: [layerInfo('events', TEXAS)] };
  return eventDensity.read(site, 'hosted', exampleWorld({ document }));
}

test('one bandwidth away an event of today counts exp(-1/2), and half of it after 24 months', () => {
  expect(read([{ position: at(25) }])).toMatchObject({ value: expect.closeTo(Math.exp(-0.5), 5) as number });
  expect(read([{ position: at(25), date: '2024-08-31' }])).toMatchObject({
    value: expect.closeTo(Math.exp(-0.5) / 2, 3) as number,
  });
  expect(read([{ position: at(101) }])).toMatchObject({ value: 0, counted: [] });
});

test('where nobody searched it is unknown', () => {
  expect(eventDensity.read(here, 'hosted', exampleWorld())).toMatchObject({ reason: { code: 'not-imported' } });
  expect(read([], exampleSite({ position: [10, 10] }))).toMatchObject({ reason: { code: 'outside-layer' } });
});

test('the range holds for every position inside the ring', () => {
  const km = fc.double({ min: 0, max: 120, noNaN: true });
  const ring = fc.double({ min: 0, max: 20, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(km, { maxLength: 5 }),
      ring,
      fc.double({ min: 0, max: 360, noNaN: true }),
      (list, off, turn) => {
        const events = list.map((one, i) => ({ id: `e-${i}`, position: at(one) }));
        const wide = read(events, { ...here, precisionKm: off });
        const there = read(events, { ...here, position: pointAt(here.position, turn, 0.99 * off) });
        if (!wide.known || !there.known) throw new Error('both are searched');
        expect(Number(there.value)).toBeGreaterThanOrEqual(Number(wide.low) - 1e-9);
        expect(Number(there.value)).toBeLessThanOrEqual(Number(wide.high) + 1e-9);
      },
    ),
    { numRuns: 100, seed: 5 },
  );
});
