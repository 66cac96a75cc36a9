import { describe, expect, test } from 'vitest';
import { exampleInstrument } from '../indicators/example-records.ts';
import { exampleRecord } from '../review/example-record.ts';
import { exampleWorkspace } from './example-workspace.ts';
import { migrated } from './migrations.ts';
import { SCHEMA_VERSION, Workspace } from './workspace.ts';

/** A layer as version 1 wrote it. */
function layerOfVersion1(id: string, role: string) {
  return {
    id,
    role,
    name: 'Lines',
    table: role === 'cases' ? null : id.replaceAll('-', '_'),
    extent: [-100, 30, -90, 40],
    columns: { voltage: 'kv' },
    rowsGiven: 3,
    rowsUsed: 2,
    visible: false,
    provenance: {
      fileName: 'lines.geojson',
      sha256: 'a'.repeat(64),
      format: 'GeoJSON',
      crs: 'EPSG:4326',
      publisher: 'HIFLD',
      licence: null,
      observed: '2022',
      findings: [{ code: 'no-geometry', count: 1 }],
    },
  };
}

function without(record: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

const VERSION_1 = {
  ...exampleWorkspace(),
  schemaVersion: 1,
  layers: [layerOfVersion1('layer-lines', 'transmission-lines'), layerOfVersion1('layer-cases', 'cases')],
};

describe('migrated', () => {
  test('a document of version 1 becomes a document of today that keeps all it said', () => {
    const document = Workspace.parse(migrated(VERSION_1, 1));
    expect(document.schemaVersion).toBe(SCHEMA_VERSION);
    expect(document.layers.map(({ kind }) => kind)).toEqual(['features', 'records']);
    expect(document.layers[0]).toMatchObject({ ...VERSION_1.layers[0], opacity: 1, notes: '' });
    expect(document.layers[0]?.provenance).toMatchObject({ sourceLayer: null, origin: null, edits: [] });
  });

  test('a document of version 2 gets the default method, and its weights stay', () => {
    const before = without(exampleWorkspace(), ['weightSets', 'activeSet', 'method', 'presets']);
    const document = Workspace.parse(migrated({ ...before, schemaVersion: 2 }, 2));
    expect(document).toEqual(exampleWorkspace());
  });

  test('a document of version 4 gets a review that nobody has begun, and its instruments stay', () => {
    const before = without(exampleWorkspace(), ['records', 'review']);
    const instrument = without(exampleInstrument(), ['boundary', 'definition', 'clause', 'vesting']);
    const document = Workspace.parse(migrated({ ...before, instruments: [instrument], schemaVersion: 4 }, 4));
    expect(document).toEqual(exampleWorkspace({ instruments: [exampleInstrument()] }));
  });

  test('a document of version 5 gets comments that nobody has read in, and its records stay as their kind files them', () => {
    const before = without(exampleWorkspace(), ['comments', 'conflicts']);
    const record = without(exampleRecord(), ['factor']);
    const document = Workspace.parse(migrated({ ...before, records: [record], schemaVersion: 5 }, 5));
    expect(document).toEqual(exampleWorkspace({ records: [exampleRecord()] }));
  });

  test('a document of today is left as it is', () => {
    const document = exampleWorkspace();
    expect(migrated(document, SCHEMA_VERSION)).toBe(document);
  });

  test.each([null, 3, [], { layers: 3 }, { layers: [null, { provenance: 1 }] }])(
    'what is no document stays for the schema to refuse: %j',
    (broken) => {
      expect(Workspace.safeParse(migrated(broken, 1)).success).toBe(false);
    },
  );

  test('an unknown earlier version is not guessed at', () => {
    expect(migrated(VERSION_1, 0)).toBe(VERSION_1);
  });
});
