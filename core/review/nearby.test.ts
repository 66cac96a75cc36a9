import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointAt } from '../geo/geodesic.ts';
import type { Position } from '../sites/site.ts';
import { exampleEvent } from '../indicators/example-records.ts';
import { exampleRecord } from './example-record.ts';
import { nearbyOf } from './nearby.ts';

const site = { position: [-97.8, 32.4] as Position, precisionKm: 0 };

function at(km: number): Position {
  const [lon, lat] = pointAt(site.position, 40, km);
  return [lon, lat];
}

function record(id: string, km: number | null) {
  return exampleRecord({ id, position: km === null ? null : at(km), precisionKm: km === null ? null : 0 });
}

describe('what lies around a site', () => {
  test('is counted by band, nearest first; what has no position is counted and not placed', () => {
    const found = nearbyOf(
      { cases: [], events: [], records: [record('far', 30), record('b', 2), record('away', 200), record('x', null)] },
      site,
    );
    expect(found.entries.map(({ id }) => id)).toEqual(['b', 'far']);
    expect(found.bands.map(({ count }) => count)).toEqual([1, 0, 1, 0, 1]);
    expect([found.beyond, found.unplaced]).toEqual([1, 1]);
  });

  test('is none for an empty record', () => {
    expect(nearbyOf({ cases: [], events: [], records: [] }, site)).toMatchObject({
      entries: [],
      beyond: 0,
      unplaced: 0,
    });
  });

  test('bands up to the last edge hold every entry once, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 300, noNaN: true }))), (distances) => {
        const records = distances.map((km, i) => record(`r${i}`, km));
        const { bands, entries, beyond, unplaced } = nearbyOf({ cases: [], events: [], records }, site);
        const within = bands.filter(({ toKm }) => toKm !== null).reduce((sum, { count }) => sum + count, 0);
        expect(within).toBe(entries.length);
        expect(entries.length + beyond + unplaced).toBe(records.length);
      }),
    );
  });

  test('an event keeps its day and its sources', () => {
    const event = exampleEvent({ id: 'e', title: 'Rally', date: '2025-05', position: at(1), sources: ['s'] });
    expect(nearbyOf({ cases: [], events: [event], records: [] }, site).entries).toMatchObject([
      { kind: 'event', title: 'Rally', date: '2025-05', sources: ['s'] },
    ]);
  });
});
