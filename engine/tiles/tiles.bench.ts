/** Tiles of national layers: packing once, then every tile over the United States by zoom, beside geojson-vt. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import Database from 'libsql';
import type { Feature } from 'geojson';
import { bench, describe } from 'vitest';
import { seededRandom } from '../../core/lib/seeded-random.ts';
import { createSchema } from '../workspaces/geopackage-schema.ts';
import { writeFeatureTable, type TableRow } from '../workspaces/feature-table.ts';
import { cutTile } from './cut-tile.ts';
import { packTable } from './pack-table.ts';
import { packedBytes } from './packed-layer.ts';
import { worldX, worldY, WORLD } from './world-units.ts';

const LINES = 103_036;
const POINTS = 500_000;
/** The United States without Alaska and Hawaii. */
const [WEST, SOUTH, EAST, NORTH] = [-125, 25, -66, 49];

const db = new Database(':memory:');
createSchema(db, '2026-01-01');
const rows = { lines: lines(), points: points() };
for (const [name, table] of Object.entries(rows)) write(name, table);

for (const name of ['lines', 'points'] as const) {
  const started = performance.now();
  const layer = await packTable(db, name);
  const packed = `packed in ${(performance.now() - started).toFixed(0)} ms, ${(packedBytes(layer) / 1e6).toFixed(0)} MB`;
  console.log(`${name}: ${layer.fids.length} features, ${packed}`);
  for (const z of [3, 4, 6, 8, 10]) console.log(`${name}: ${timesAt(z, (x, y) => cutTile(layer, { z, x, y }))}`);
  describe(name, () => {
    bench(
      'pack the table',
      async () => {
        await packTable(db, name);
      },
      { iterations: 3, warmupIterations: 0 },
    );
    bench(
      'index with geojson-vt',
      () => {
        new GeoJSONVT(collection(rows[name]), { maxZoom: 14 });
      },
      {
        iterations: 3,
        warmupIterations: 0,
      },
    );
    bench(
      'cut the tile 4/3/6',
      () => {
        cutTile(layer, { z: 4, x: 3, y: 6 });
      },
      { iterations: 5 },
    );
  });
}

function timesAt(z: number, cut: (x: number, y: number) => Uint8Array | null): string {
  const size = WORLD / 2 ** z;
  const [x0, x1] = [Math.floor(worldX(WEST) / size), Math.floor(worldX(EAST) / size)];
  const [y0, y1] = [Math.floor(worldY(NORTH) / size), Math.floor(worldY(SOUTH) / size)];
  const times: number[] = [];
  let largest = 0;
  for (let x = x0; x <= x1 && times.length < 400; x += 1) {
    for (let y = y0; y <= y1 && times.length < 400; y += 1) {
      const started = performance.now();
      largest = Math.max(largest, cut(x, y)?.length ?? 0);
      times.push(performance.now() - started);
    }
  }
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  const worst = sorted.at(-1) ?? 0;
  return `zoom ${z}: ${times.length} tiles, median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms, largest ${Math.round(largest / 1000)} kB`;
}

function write(name: string, table: readonly TableRow[]): void {
  const columns = Object.keys(table[0]?.properties ?? {});
  const geometryType = table[0]?.geometry?.type.toUpperCase() ?? 'GEOMETRY';
  db.exec('BEGIN');
  writeFeatureTable(db, { name, description: name, geometryType, columns, rows: table, extent: null }, '2026-01-01');
  db.exec('COMMIT');
}

function lines(): TableRow[] {
  const { next } = seededRandom(3);
  return Array.from({ length: LINES }, () => {
    let at = [WEST + (EAST - WEST) * next(), SOUTH + (NORTH - SOUTH) * next()] as const;
    const coordinates = Array.from({ length: 8 }, () => {
      at = [at[0] + 0.08 * (next() - 0.5), at[1] + 0.08 * (next() - 0.5)];
      return [...at];
    });
    return { geometry: { type: 'LineString', coordinates }, properties: { VOLTAGE: Math.ceil(765 * next()) } };
  });
}

function points(): TableRow[] {
  const { next } = seededRandom(4);
  return Array.from({ length: POINTS }, () => ({
    geometry: { type: 'Point', coordinates: [WEST + (EAST - WEST) * next(), SOUTH + (NORTH - SOUTH) * next()] },
    properties: { population: Math.floor(10 ** (1 + 4 * next())) },
  }));
}

function collection(table: readonly TableRow[]) {
  const features = table.map(({ geometry, properties }) => ({ type: 'Feature', geometry, properties }) as Feature);
  return { type: 'FeatureCollection' as const, features };
}
