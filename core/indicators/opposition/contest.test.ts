import { describe, expect, test } from 'vitest';
import type { ContestEvent } from '../../evidence/evidence.ts';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleEvent } from '../example-records.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { exampleWorld, layerInfo, TEXAS } from '../example-world.ts';
import { contest } from './contest.ts';

const here = exampleSite();

function read(events: readonly Partial<ContestEvent>[], site = here) {
  const document = { events: events.map((known) => exampleEvent(known)), layers: [layerInfo('events', TEXAS)] };
  return contest.read(site, 'hosted', exampleWorld({ document }));
}

function valueOf(events: readonly Partial<ContestEvent>[]) {
  const reading = read(events);
  return reading.known ? [reading.low, reading.value, reading.high] : [];
}

describe('weights', () => {
  test('an event of today counts 1, one of 24 months ago about a half', () => {
    expect(valueOf([{}])).toEqual([1, 1, 1]);
    expect(valueOf([{ date: '2024-08-31' }])).toEqual([
      expect.closeTo(0.5, 3),
      expect.closeTo(0.5, 3),
      expect.closeTo(0.5, 3),
    ]);
  });

  test('an undated event counts a quarter', () => {
    expect(valueOf([{ date: null }])).toEqual([0.25, 0.25, 0.25]);
  });

  test('a year counts at its middle, between its ends', () => {
    const [low, value, high] = valueOf([{ date: '2024' }]).map(Number);
    expect(value).toBeCloseTo(0.5 ** (26 / 24), 2);
    expect(low).toBeCloseTo(0.5 ** (32 / 24), 2);
    expect(high).toBeCloseTo(0.5 ** (20 / 24), 2);
  });

  test('an event after the as-of day is ignored; one that may be later has a kinder end of 0', () => {
    expect(valueOf([{ date: '2026-09-01' }])).toEqual([0, 0, 0]);
    expect(valueOf([{ date: '2026' }])[0]).toBe(0);
    expect(valueOf([{ date: '2026' }])[2]).toBe(1);
  });
});

test('counts within 25 miles, with the rings of both positions', () => {
  const at = (km: number) => ({ position: pointAt(here.position, 300, km) });
  expect(valueOf([at(40), at(41)])).toEqual([1, 1, 1]);
  const reading = read(
    [
      { ...at(40), precisionKm: 0.5 },
      { ...at(41), precisionKm: 0.5 },
    ],
    exampleSite({ precisionKm: 0.5 }),
  );
  expect(reading).toMatchObject({ value: 1, low: 0, high: 2 });
});

describe('no events', () => {
  test('in a searched place weigh 0', () => {
    expect(valueOf([])).toEqual([0, 0, 0]);
  });

  test('where nobody searched are unknown, also with events on record', () => {
    const world = exampleWorld({ document: { events: [exampleEvent()] } });
    expect(contest.read(here, 'hosted', world)).toMatchObject({ known: false, reason: { code: 'not-imported' } });
    const elsewhere = exampleSite({ position: [10, 50] });
    expect(read([], elsewhere)).toMatchObject({ known: false, reason: { code: 'outside-layer' } });
  });
});
