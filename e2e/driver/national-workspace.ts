/** Workspaces with layers of national size, seeded: written straight into their tables, or imported from a file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportedFeature } from '../../core/layers/imported-feature.ts';
import type { LayerInfo, LayerRole } from '../../core/layers/layer-info.ts';
import { seededRandom } from '../../core/lib/seeded-random.ts';
import { createEngine } from '../../engine/create-engine.ts';
import { withFile } from '../../engine/staging/example-engine.ts';
import { writeFeatureTable } from '../../engine/workspaces/feature-table.ts';
import { inTransaction, newWorkspace, saveWorkspace } from '../../engine/workspaces/workspace-file.ts';

/** As many line pieces as HIFLD's national file has, points and table rows as large layers of the step ask. */
export const NATIONAL = { lines: 103_036, points: 500_000, rows: 263_000 } as const;

type Made = { readonly role: LayerRole; readonly name: string; readonly features: readonly ImportedFeature[] };

/** Writes the file. Lines with voltages, points with people, and a table of points with six columns. */
export async function writeNationalWorkspace(path: string): Promise<void> {
  const scratchRoot = await mkdtemp(join(tmpdir(), 'siteshift-national-'));
  const engine = createEngine({ assetsRoot: 'assets', scratchRoot, today: '2026-08-31', appVersion: '0' });
  const opened = await engine.newWorkspace('sample');
  if (!opened.ok) throw new Error(opened.error.message);
  const { document } = opened.value;
  const workspace = newWorkspace(scratchRoot, document);
  const layers = made().map(({ role, name, features }): LayerInfo => {
    const layer = layerOf(role, name, features.length);
    const geometryType = features[0]?.geometry?.type.toUpperCase() ?? 'GEOMETRY';
    const columns = Object.keys(features[0]?.properties ?? {});
    const { table, extent } = layer;
    inTransaction(workspace.db, () => {
      const written = { name: table ?? '', description: name, geometryType, columns, rows: features, extent };
      writeFeatureTable(workspace.db, written, document.asOf);
    });
    return layer;
  });
  const saved = await saveWorkspace(workspace, { ...document, layers }, { path });
  if (!saved.ok) throw new Error(saved.error.code);
  await workspace.dispose();
  await engine.dispose();
  await rm(scratchRoot, { recursive: true, force: true });
}

/** The sample with the table of points as a CSV file, brought in the way a user's file comes: reviewed, staged, added. */
export async function importNationalTable(path: string): Promise<void> {
  const scratchRoot = await mkdtemp(join(tmpdir(), 'siteshift-national-'));
  const engine = createEngine({ assetsRoot: 'assets', scratchRoot, today: '2026-08-31', appVersion: '0' });
  const opened = await engine.newWorkspace('sample');
  if (!opened.ok) throw new Error(opened.error.message);
  const file = join(scratchRoot, 'National plants.csv');
  await writeFile(file, tableText());
  const document = await withFile(engine, opened.value, { path: file, role: 'plants' });
  const layers = document.layers.map((layer) => ({ ...layer, name: 'National plants' }));
  const saved = await engine.saveWorkspace(opened.value.workspace, { ...document, layers }, path);
  if (!saved.ok) throw new Error(saved.error.message);
  await engine.dispose();
  await rm(scratchRoot, { recursive: true, force: true });
}

function tableText(): string {
  const { next: random } = seededRandom(7);
  const lines = ['lat,lon,name,owner,capacity_mw,state,opened,remark'];
  for (let i = 0; i < NATIONAL.rows; i += 1) {
    const { name, owner, capacity_mw, state, opened, remark } = plant(i, random);
    const position = [(25 + 24 * random()).toFixed(5), (-124 + 57 * random()).toFixed(5)];
    lines.push([...position, name, owner, capacity_mw, state, opened ?? '', remark].join(','));
  }
  return `${lines.join('\n')}\n`;
}

function plant(i: number, random: () => number) {
  return {
    name: `plant ${i}`,
    owner: `owner ${Math.floor(4_000 * random())}`,
    capacity_mw: Math.round(10 ** (3 * random())),
    state: ['TX', 'ND', 'NY', 'GA'][i % 4] ?? 'TX',
    opened: i % 7 === 0 ? null : 1_950 + (i % 75),
    remark: i === 41 ? '<img src=x onerror=alert(1)>' : '',
  };
}

function made(): Made[] {
  const { next: random } = seededRandom(7);
  const lon = () => -124 + 57 * random();
  const lat = () => 25 + 24 * random();
  const feature = (row: number, geometry: ImportedFeature['geometry'], properties: ImportedFeature['properties']) => ({
    ...{ row, id: null, geometry, properties },
  });
  const lines = Array.from({ length: NATIONAL.lines }, (_, i) => {
    let at = [lon(), lat()] as const;
    const coordinates = Array.from({ length: 8 }, () => {
      at = [at[0] + 0.08 * (random() - 0.5), at[1] + 0.08 * (random() - 0.5)];
      return [...at];
    });
    const voltage = [69, 115, 138, 230, 345, 500, 765][Math.floor(7 * random() ** 3)] ?? 69;
    return feature(i + 1, { type: 'LineString', coordinates }, { VOLTAGE: voltage, NAME: `line ${i}` });
  });
  const point = () => ({ type: 'Point' as const, coordinates: [lon(), lat()] });
  const points = Array.from({ length: NATIONAL.points }, (_, i) =>
    feature(i + 1, point(), { population: Math.floor(10 ** (1 + 4 * random())) }),
  );
  const rows = Array.from({ length: NATIONAL.rows }, (_, i) => feature(i + 1, point(), plant(i, random)));
  return [
    { role: 'transmission-lines', name: 'National lines', features: lines },
    { role: 'population', name: 'National points', features: points },
    { role: 'plants', name: 'National plants', features: rows },
  ];
}

/** As the review would map them. */
const COLUMNS: Partial<Record<LayerRole, LayerInfo['columns']>> = {
  'transmission-lines': { voltage: 'VOLTAGE', name: 'NAME' },
  plants: { capacityMW: 'capacity_mw', name: 'name' },
  population: { population: 'population' },
};

function layerOf(role: LayerRole, name: string, rows: number): LayerInfo {
  const id = `layer-${name.toLowerCase().replace(' ', '-')}`;
  return {
    ...{ id, role, kind: 'features', name, table: id.replaceAll('-', '_'), extent: [-124.5, 24.5, -66.5, 49.5] },
    ...{ columns: COLUMNS[role] ?? {}, rowsGiven: rows, rowsUsed: rows, visible: true, opacity: 1, notes: '' },
    provenance: {
      ...{ fileName: `${name}.csv`, sha256: '0'.repeat(64), format: 'CSV', sourceLayer: null, crs: 'EPSG:4326' },
      ...{ origin: null, edits: [], findings: [], publisher: null, licence: null, observed: null, retrieved: null },
    },
  };
}
