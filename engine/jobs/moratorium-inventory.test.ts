/** The moratorium inventory of April 2026 as it is published: 222 rows, no boundary in any of them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moratoriumInForce } from '../../core/indicators/gates/moratorium-in-force.ts';
import type { World } from '../../core/indicators/indicator.ts';
import { countyOfRecord } from '../../core/indicators/opposition/governed-area.ts';
import { prepareWorld } from '../../core/indicators/prepare-world.ts';
import { NO_LAYERS } from '../../core/layers/layer-data.ts';
import { exampleSite, numberFact } from '../../core/sites/example-site.ts';
import type { Site } from '../../core/sites/site.ts';
import { say } from '../../core/text/say.ts';
import { readGazetteer } from '../gazetteer/read-gazetteer.ts';
import { exampleEngine, withFile, type ExampleEngine } from '../staging/example-engine.ts';

const INVENTORY = join(import.meta.dirname, '../../../shared/data/opposition/moratorium_inventory.csv');
const isThere = existsSync(INVENTORY);
if (!isThere) console.log('moratorium inventory not found: its tests are skipped');

describe.skipIf(!isThere)('the moratorium inventory', () => {
  let example: ExampleEngine;
  let world: World;
  beforeAll(async () => {
    example = exampleEngine();
    const opened = await example.engine.newWorkspace('empty');
    if (!opened.ok) throw new Error('an empty workspace always opens');
    const imported = await withFile(example.engine, opened.value, { path: INVENTORY, role: 'moratoria' });
    const document = { ...imported, asOf: '2026-05-01' };
    const gazetteer = await readGazetteer('assets');
    world = prepareWorld({ document, layers: NO_LAYERS, gazetteer, emissionFactors: [] });
  });
  afterAll(() => example.remove());

  const judged = (site: Partial<Site>) => {
    const facts = { hostedGrossMW: numberFact(60) };
    const { verdict, reason } = moratoriumInForce.judge(exampleSite({ facts, ...site }), 'hosted', world);
    return { verdict, reason: say('en', 'indicators', reason.code, reason.facts) };
  };

  test('every county and parish gets its polygon, and nothing else does', () => {
    const ofCounty = world.instruments.filter(({ level }) => level === 'county');
    const others = world.instruments.filter(({ level }) => level !== 'county');
    expect(world.instruments.length).toBe(222);
    expect([ofCounty.length, others.length]).toEqual([90, 132]);
    expect(ofCounty.filter((instrument) => countyOfRecord(instrument, world) === null)).toEqual([]);
    expect(world.instruments.filter(({ boundary }) => boundary !== null)).toEqual([]);
    // Two names are not the county's: consolidated with its city, and by its governing body.
    const named = (part: string) => ofCounty.find(({ jurisdiction }) => jurisdiction.includes(part));
    expect(named('Athens-Clarke') && countyOfRecord(named('Athens-Clarke') ?? fail(), world)?.name).toBe('Clarke');
  });

  test('a site in such a county is gated, with the dates of the record', () => {
    // Meade County, Kentucky, which the list calls by its Fiscal Court.
    const { verdict, reason } = judged({ position: [-86.19, 37.93] });
    expect(verdict).toBe('fail');
    expect(reason).toContain('(Meade County Fiscal Court) is in force and covers this use and this MW.');
    expect(reason).toContain('Enacted 2026-01-13. Ends 2027-01-13: 257 days left.');
  });

  test('a site in the county of a city without a boundary cannot be judged, and the reason says what to import', () => {
    // Jefferson County, Alabama, 20 km from Birmingham.
    const { verdict, reason } = judged({ position: [-86.95, 33.65] });
    expect(verdict).toBe('unknown');
    expect(reason).toContain('(Birmingham) may apply. Its boundary is not known: import it.');
  });

  test('a site in a county that the list does not name passes where the list names its state', () => {
    // Siskiyou County, California: the list names towns of Los Angeles County.
    expect(judged({ position: [-122.6, 41.6] })).toMatchObject({ verdict: 'pass' });
  });

  test.each<{ name: string; site: Partial<Site>; state: string }>([
    { name: 'Hood County, Texas', site: { position: [-97.75, 32.43] }, state: 'Texas' },
    { name: 'Toronto', site: { position: [-79.38, 43.65], state: 'Ontario', country: 'CA' }, state: 'Ontario' },
    { name: 'Sherbrooke', site: { position: [-71.9, 45.4], state: 'Quebec', country: 'CA' }, state: 'Quebec' },
  ])('a site in a state that the list does not name is not judged: $name', ({ site, state }) => {
    const { verdict, reason } = judged({ county: null, ...site });
    expect(verdict).toBe('unknown');
    expect(reason).toContain(`names a place in ${state}, so nobody is known to have looked there`);
  });
});

function fail(): never {
  throw new Error('the row is there');
}
