import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignBoundaries } from '../../core/workspace/evidence-edits.ts';
import { exampleInstrument } from '../../core/indicators/example-records.ts';
import { exampleEngine, withFile, type ExampleEngine } from '../staging/example-engine.ts';

let example: ExampleEngine;
beforeAll(() => {
  example = exampleEngine();
});
afterAll(() => example.remove());

const TOWNS = {
  type: 'FeatureCollection',
  features: [
    town('Granbury', 'TX', -98),
    town('Springfield', 'TX', -97),
    town('Springfield', 'OH', -84),
    town('Twice', 'TX', -96),
    town('Twice', 'TX', -95),
    { ...town('Point', 'TX', -94), geometry: { type: 'Point', coordinates: [-94, 32] } },
  ],
};

function town(NAME: string, STUSPS: string, west: number) {
  const ring = [
    [west, 32],
    [west + 0.1, 32],
    [west + 0.1, 32.1],
    [west, 32.1],
    [west, 32],
  ];
  return { type: 'Feature', properties: { NAME, STUSPS }, geometry: { type: 'Polygon', coordinates: [ring] } };
}

async function ask(wanted: readonly { id: string; name: string; state: string | null }[], nameColumn: string | null) {
  const opened = await example.engine.newWorkspace('empty');
  if (!opened.ok) throw new Error('an empty workspace always opens');
  const path = example.file('towns.geojson', JSON.stringify(TOWNS));
  const document = await withFile(example.engine, opened.value, { path, role: 'overlay' });
  const layer = document.layers.at(-1);
  const found = await example.engine.commands['layer.boundaries']({
    workspace: opened.value.workspace,
    layer: layer?.id ?? '',
    table: layer?.table ?? '',
    nameColumn,
    wanted: [...wanted],
  });
  if (!found.ok) throw new Error(found.error.message);
  return { document, layer, found: found.value };
}

describe('layer.boundaries', () => {
  test('finds a polygon by the name of the jurisdiction and its state', async () => {
    const wanted = [
      { id: 'a', name: 'City of Granbury', state: 'Texas' },
      { id: 'b', name: 'Springfield Township', state: 'Ohio' },
      { id: 'c', name: 'Twice', state: 'Texas' },
      { id: 'd', name: 'Nowhere', state: null },
      { id: 'e', name: 'Point', state: 'TX' },
    ];
    const { document, layer, found } = await ask(wanted, null);
    expect(found.map(({ id, matches, boundary }) => [id, matches, boundary !== null])).toEqual([
      ['a', 1, true],
      ['b', 1, true],
      ['c', 2, false],
      ['d', 0, false],
      ['e', 0, false],
    ]);
    const boundary = found[1]?.boundary;
    expect(boundary).toMatchObject({
      source: layer?.id,
      polygons: [
        [
          [
            [-84, 32],
            [-83.9, 32],
            [-83.9, 32.1],
            [-84, 32.1],
            [-84, 32],
          ],
        ],
      ],
    });
    const instruments = [exampleInstrument({ id: 'b' }), exampleInstrument({ id: 'z' })];
    const assigned = assignBoundaries(new Map(boundary ? [['b', boundary]] : []))({ ...document, instruments });
    expect(assigned.instruments.map((instrument) => instrument.boundary)).toEqual([boundary, null]);
  });

  test('looks in the column that was chosen', async () => {
    const { found } = await ask([{ id: 'a', name: 'TX', state: null }], 'NAME');
    expect(found).toEqual([{ id: 'a', matches: 0, boundary: null }]);
  });
});
